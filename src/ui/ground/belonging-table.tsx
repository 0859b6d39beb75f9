import { useMemo } from 'preact/hooks';
import type { MatchKind, Suggestion } from '../../exchange/ground/match.ts';
import type { Translate } from '../../i18n/translate.ts';
import { Quantity } from '../components/quantity.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import {
  acceptAll,
  type BelongingRow,
  type ByHand,
  clearSuggestion,
  countStandings,
  type Owner,
  offered,
  standings,
  waitingFirst,
} from './belonging.ts';
import { ownerName, ownersOf, ownerValue } from './owners.ts';
import { ShowMore } from './show-more.tsx';
import { useCut } from './use-cut.ts';

const atATime = 40;
const toNothing = 'nothing';

interface BelongingTableProps {
  readonly title: string;
  readonly kinds: readonly MatchKind[];
  readonly rows: readonly BelongingRow[];
  readonly byHand: ByHand;
  readonly onHand: (byHand: ByHand) => void;
  /** What a row is called in the file, where it is not what was looked up. */
  readonly nameOf?: (number: number) => string;
  /** null for a table, whose rows have no ground: of it those are shown that wait for the user. */
  readonly areaMuOf: ((number: number) => number | null) | null;
}

interface OwnerFieldProps extends Pick<BelongingTableProps, 'kinds'> {
  readonly row: BelongingRow;
  readonly name: string;
  /** `undefined` takes the user's word back. */
  readonly onOwner: (owner: Owner | null | undefined) => void;
}

/** How an owner is known or suggested; a place says by which boundary. */
const byWords = ({ by, boundaryBasis }: Pick<Suggestion, 'by' | 'boundaryBasis'>, t: Translate): string =>
  boundaryBasis
    ? t('ground.byBoundary', { by: t(`ground.by.${by}`), basis: t(`geometry.${boundaryBasis}`) })
    : t(`ground.by.${by}`);

/** What a row belongs to: as found, as suggested, or by the user's choice among all there are. */
function OwnerField({ row, name, kinds, onOwner }: OwnerFieldProps) {
  const { pack } = useAtlas();
  const speech = useSpeech();
  const { t } = speech;
  const { owner, standing, suggestions, by } = row;
  const choose = (value: string) => {
    if (value === '' || value === toNothing) {
      onOwner(value === '' ? undefined : null);
      return;
    }
    const [kind, ...id] = value.split(':');
    const chosen = kinds.find((one) => one === kind);
    if (chosen) onOwner({ kind: chosen, id: id.join(':') });
  };
  return (
    <>
      <select
        aria-label={t('ground.ownerOf', { name })}
        value={standing === 'none' ? toNothing : ownerValue(owner)}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      >
        <option value="">{t('ground.owner.unknown')}</option>
        <option value={toNothing}>{t('ground.owner.nothing')}</option>
        {suggestions.length > 0 && (
          <optgroup label={t('ground.suggestions')}>
            {suggestions.map((one) => (
              <option key={ownerValue(one)} value={ownerValue(one)}>
                {ownerName(one, pack, speech)}
              </option>
            ))}
          </optgroup>
        )}
        {kinds.map((kind) => (
          <optgroup key={kind} label={t(`word.${kind}`)}>
            {ownersOf(kind, pack).map((one) => (
              <option key={one.id} value={ownerValue(one)}>
                {ownerName(one, pack, speech)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      {offered(row).map((one) => (
        <button
          key={ownerValue(one)}
          type="button"
          class="text-button ground-accept"
          onClick={() => onOwner({ kind: one.kind, id: one.id })}
        >
          {t('ground.accept', { name: ownerName(one, pack, speech) })}
          <span class="ground-by">{byWords(one, t)}</span>
        </button>
      ))}
      {by && by !== 'name' && <span class="ground-by">{t(`ground.by.${by}`)}</span>}
      {standing === 'area-only' && <span class="ground-by">{t('ground.standing.area-only')}</span>}
    </>
  );
}

/** Which standing how many rows have; those that no row has are left out. */
export function StandingCounts({ rows }: Pick<BelongingTableProps, 'rows'>) {
  const { t, format } = useSpeech();
  const counts = countStandings(rows);
  return (
    <p class="ground-counts" role="status">
      {standings.toReversed().flatMap((standing) =>
        counts[standing] > 0
          ? [
              <span key={standing} data-standing={standing}>
                <span class="number">{format(counts[standing], 'plain').text}</span> {t(`ground.standing.${standing}`)}
              </span>,
            ]
          : [],
      )}
    </p>
  );
}

/** What each row or feature of a file belongs to, what waits for the user first; nothing unmatched is left out. */
export function BelongingTable({
  title,
  kinds,
  rows,
  byHand,
  onHand,
  nameOf = () => '',
  areaMuOf,
}: BelongingTableProps) {
  const { t, format } = useSpeech();
  const ordered = useMemo(() => waitingFirst(rows), [rows]);
  const waiting = rows.filter(({ before }) => before === 'suggested' || before === 'unmatched').length;
  const { shown, next, more } = useCut(ordered, atATime, areaMuOf ? atATime : Math.min(atATime, waiting));
  const suggested = rows.filter((row) => clearSuggestion(row)).length;
  const say = (number: number, owner: Owner | null | undefined) => {
    const said = new Map(byHand);
    if (owner === undefined) said.delete(number);
    else said.set(number, owner);
    onHand(said);
  };
  return (
    <section class="ground-belonging" aria-label={title}>
      <header>
        <h4>{title}</h4>
        {suggested > 0 && (
          <button type="button" class="text-button" onClick={() => onHand(acceptAll(rows, byHand))}>
            {t('ground.acceptAll', { count: format(suggested, 'plain').text ?? '' })}
          </button>
        )}
      </header>
      <StandingCounts rows={rows} />
      <table>
        <colgroup>
          <col class={areaMuOf ? 'ground-name-column' : undefined} />
          <col />
          {areaMuOf && <col class="ground-area-column" />}
        </colgroup>
        <thead class="visually-hidden">
          <tr>
            <th scope="col">{t('ground.column.row')}</th>
            <th scope="col">{t('ground.column.owner')}</th>
            {areaMuOf && <th scope="col">{t('ground.column.area')}</th>}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => {
            const called = nameOf(row.number);
            const name = called || row.text || t('ground.rowNumber', { number: row.number });
            return (
              <tr key={row.number} data-standing={row.standing}>
                <th scope="row">
                  <span class="ground-name">{name}</span>
                  {called && row.text && called !== row.text && <span class="ground-by">{row.text}</span>}
                </th>
                <td>
                  <OwnerField row={row} name={name} kinds={kinds} onOwner={(owner) => say(row.number, owner)} />
                </td>
                {areaMuOf && (
                  <td class="ground-area">
                    <Quantity value={areaMuOf(row.number)} quantity="land" unknown="—" />
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
      <ShowMore next={next} onMore={more} />
    </section>
  );
}
