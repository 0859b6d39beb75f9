import type { Monitored } from '../../metrics/indicators/monitored.ts';
import { reachedAt } from '../../metrics/indicators/reached.ts';
import { PlanFigure } from '../cards/plan-figure.tsx';
import { Icon } from '../components/icon.tsx';
import { Locator } from '../components/locator.tsx';
import { Name } from '../components/name.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { IndicatorDetail } from './indicator-detail.tsx';
import { NeededWords, StandingWords } from './standing-words.tsx';

interface IndicatorTableProps {
  readonly caption: string;
  readonly groups: readonly {
    readonly key: string;
    readonly name: Monitored['group'];
    readonly rows: readonly Monitored[];
  }[];
  readonly chosenId: string | null;
  readonly onChoose: (id: string | null) => void;
}

const columns = ['base', 'goal', 'latest', 'standing', 'needed'] as const;

/** Indicators or goals with base, goal, latest actual, how it stands to the paths and what is needed a year. */
export function IndicatorTable({ caption, groups, chosenId, onChoose }: IndicatorTableProps) {
  const { t } = useSpeech();
  return (
    <table class="ledger-table is-plain indicator-table">
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" class="ledger-name">
            {t('indicators.name')}
          </th>
          {columns.map((column) => (
            <th key={column} scope="col" class={column === 'standing' ? 'ledger-word-head' : 'ledger-numeric'}>
              {t(`indicators.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map(({ key, name, rows }) => (
        <tbody key={key}>
          {name && (
            <tr class="ledger-section">
              <th colSpan={columns.length + 1} scope="rowgroup">
                <span>
                  <Name of={name} />
                </span>
              </th>
            </tr>
          )}
          {rows.map((row) => (
            <IndicatorRow key={row.id} monitored={row} isChosen={row.id === chosenId} onChoose={onChoose} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

/** Whose goal it is, where it is not the city's. */
function Subject({ monitored: { figure } }: { readonly monitored: Monitored }) {
  const { pack } = useAtlas();
  if (!figure || figure.subjectKind === 'city' || figure.subjectKind === 'region') return null;
  const names = figure.subjectKind === 'industry' ? pack.industryById : pack.platformById;
  return (
    <span class="ledger-remark">
      <Name of={names.get(figure.subjectId)?.name} />
    </span>
  );
}

interface IndicatorRowProps {
  readonly monitored: Monitored;
  readonly isChosen: boolean;
  readonly onChoose: (id: string | null) => void;
}

function IndicatorRow({ monitored, isChosen, onChoose }: IndicatorRowProps) {
  const { asOf, pack } = useAtlas();
  const { t, name } = useSpeech();
  const { id, no, unit, base, goal, source, locator, comparator } = monitored;
  const reached = reachedAt(monitored, pack.tables.actuals, asOf.value);
  return (
    <>
      <tr class="ledger-line" aria-current={isChosen ? 'true' : undefined}>
        <th scope="row" class="ledger-name">
          <div class="ledger-name-line">
            <button
              type="button"
              class="ledger-open"
              aria-expanded={isChosen}
              aria-label={t('indicators.open', { name: name(monitored.name).text })}
              onClick={() => onChoose(isChosen ? null : id)}
            >
              <Icon name="right" />
            </button>
            <span>
              {no !== null && <span class="plan-no">{no} </span>}
              <Name of={monitored.name} />
              <Locator source={source} locator={locator} label={name(monitored.name).text} />
              <Subject monitored={monitored} />
            </span>
          </div>
        </th>
        <td class="ledger-numeric">
          {base ? (
            <>
              <PlanFigure value={base.value} unit={unit} />
              <span class="ledger-remark">{base.year}</span>
            </>
          ) : (
            <span class="ledger-word">{t('indicators.noBase')}</span>
          )}
        </td>
        <td class="ledger-numeric">
          <PlanFigure value={goal?.value ?? monitored.figure?.value ?? null} unit={unit} comparator={comparator} />
          <span class="ledger-remark">{goal?.year}</span>
        </td>
        <td class="ledger-numeric">
          {reached.latest ? (
            <>
              <PlanFigure value={reached.latest.value} unit={unit} />
              <span class="ledger-remark">{reached.latest.year}</span>
            </>
          ) : (
            <span class="ledger-word">{t('indicators.noActual')}</span>
          )}
        </td>
        <td>
          <StandingWords monitored={monitored} reached={reached} />
        </td>
        <td class="ledger-numeric">
          <NeededWords monitored={monitored} reached={reached} />
        </td>
      </tr>
      {isChosen && (
        <tr class="ledger-editor-row">
          <td colSpan={columns.length + 1}>
            <IndicatorDetail monitored={monitored} />
          </td>
        </tr>
      )}
    </>
  );
}
