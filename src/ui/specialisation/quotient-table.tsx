import { format } from '../../i18n/format.ts';
import {
  type Group,
  leastObservations,
  type Share,
  type Specialisation,
  type SpecialisationCell,
} from '../../metrics/specialisation/specialise.ts';
import type { Localized } from '../../model/language.ts';
import { useAtlas, useSpeech } from '../context.ts';
import { Dash, Numeric } from '../ledger/cells.tsx';

interface TableProps {
  readonly of: Specialisation;
  readonly caption: string;
}

/** Areas down, industries across: quotient and n of each pair, share and concentration of each area and industry. */
export function QuotientTable({ of: { areas, industries, cellOf, whole }, caption }: TableProps) {
  const { actions, pack, filter } = useAtlas();
  const { t } = useSpeech();
  const short = (entity: { readonly name: Localized; readonly shortName?: Localized | undefined } | undefined) =>
    entity && Object.keys(entity.shortName ?? {}).length > 0 ? entity.shortName : entity?.name;
  return (
    <table class="ledger-table specialisation-table">
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" class="ledger-name">
            {t('specialisation.area')}
          </th>
          <th scope="col">{t('specialisation.share')}</th>
          <th scope="col">{t('specialisation.hhi')}</th>
          <th scope="col">{t('specialisation.hhiNormalised')}</th>
          {industries.map((industry, index) => (
            <th key={industry.id} scope="col" class={index === 0 ? 'starts-group' : ''}>
              <FilterButton
                name={short(pack.industryById.get(industry.id))}
                label="specialisation.filterIndustry"
                isOn={filter.value.industries.includes(industry.id)}
                onClick={() => actions.toggleFilter('industries', industry.id)}
              />
              <TooFew of={industry} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {areas.map((area) => {
          const isOn = filter.value.areas.includes(area.id);
          const toggle = () => actions.toggleFilter('areas', area.id);
          return (
            // The button in the row does the same by keyboard.
            <tr key={area.id} class="ledger-line" aria-current={isOn ? 'true' : undefined} onClick={toggle}>
              <th scope="row" class="ledger-name">
                <FilterButton
                  name={short(pack.areaById.get(area.id))}
                  label="specialisation.filterArea"
                  isOn={isOn}
                  onClick={toggle}
                />
                <TooFew of={area} />
              </th>
              <GroupCells of={area} />
              {industries.map(({ id }, index) => {
                const cell = cellOf(area.id, id);
                return (
                  <Numeric
                    key={id}
                    class={`${index === 0 ? 'starts-group' : ''} ${filter.value.industries.includes(id) ? 'is-marked' : ''}`}
                  >
                    <Quotient of={cell} />
                    <CellRemark of={cell} />
                  </Numeric>
                );
              })}
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" class="ledger-name">
            {t('specialisation.share')}
          </th>
          <Numeric>
            <ShareText of={whole.share} />
            <Count of={whole} />
          </Numeric>
          <td colSpan={2} />
          {industries.map((industry, index) => (
            <Numeric key={industry.id} class={index === 0 ? 'starts-group' : ''}>
              <ShareText of={industry.share} />
              <Count of={industry} />
            </Numeric>
          ))}
        </tr>
        {(['value', 'normalised'] as const).map((kind) => (
          <tr key={kind}>
            <th scope="row" class="ledger-name">
              {t(kind === 'value' ? 'specialisation.hhi' : 'specialisation.hhiNormalised')}
            </th>
            <td colSpan={3} />
            {industries.map((industry, index) => (
              <Numeric key={industry.id} class={index === 0 ? 'starts-group' : ''}>
                <Index of={industry.concentration} kind={kind} />
              </Numeric>
            ))}
          </tr>
        ))}
      </tfoot>
    </table>
  );
}

interface FilterButtonProps {
  readonly name: Localized | undefined;
  readonly label: 'specialisation.filterArea' | 'specialisation.filterIndustry';
  readonly isOn: boolean;
  readonly onClick: () => void;
}

function FilterButton({ name, label, isOn, onClick }: FilterButtonProps) {
  const { t, name: nameOf } = useSpeech();
  const { text, lang } = nameOf(name);
  return (
    <button
      type="button"
      class="ledger-show"
      aria-pressed={isOn}
      aria-label={t(label, { name: text })}
      onClick={(event) => {
        event.stopPropagation();
        onClick();
      }}
    >
      <span lang={lang}>{text}</span>
    </button>
  );
}

/** Two digits after the point, so that those of a column stand under each other. */
function usePlain(): (value: number) => string {
  const { options } = useSpeech();
  return (value) => format(value, 'plain', { ...options, decimals: 2 }).text ?? '';
}

function Quotient({ of: { quotient: of, of: count } }: { readonly of: SpecialisationCell }) {
  const { t } = useSpeech();
  const plain = usePlain();
  // Said in full where the area or industry is named; here to the ear, and to the eye by a dash.
  if (of.reason === 'few-in-area' || of.reason === 'few-in-industry')
    return <Dash word={`specialisation.reason.${of.reason}`} />;
  if (of.value === null) return <span class="specialisation-reason">{t(`specialisation.reason.${of.reason}`)}</span>;
  if (count === 0) return <span class="specialisation-reason">{t('specialisation.none')}</span>;
  return <span class={of.value > 1 ? 'number is-over' : 'number'}>{plain(of.value)}</span>;
}

function Count({ of: { known, of } }: { readonly of: Share }) {
  const { t } = useSpeech();
  return <span class="ledger-remark">{t(known < of ? 'specialisation.nOf' : 'specialisation.n', { known, of })}</span>;
}

/** How many, and which share of its area they are where they are enough to say. */
function CellRemark({ of: { known, of, shareOfArea } }: { readonly of: SpecialisationCell }) {
  const { t, format: formatted } = useSpeech();
  const count = t(known < of ? 'specialisation.nOf' : 'specialisation.n', { known, of });
  const share = shareOfArea === null || known < leastObservations ? '' : ` · ${formatted(shareOfArea, 'share').text}%`;
  return <span class="ledger-remark">{`${count}${share}`}</span>;
}

/** That a whole area or industry has too few, once for all of its cells. */
function TooFew({ of: { known } }: { readonly of: Share }) {
  const { t } = useSpeech();
  if (known >= leastObservations) return null;
  return <span class="ledger-remark">{t('specialisation.tooFew', { known })}</span>;
}

function ShareText({ of }: { readonly of: number | null }) {
  const { t, format: formatted } = useSpeech();
  if (of === null) return <span class="specialisation-reason">{t('specialisation.reason.no-base')}</span>;
  return <span class="number">{formatted(of, 'share').text} %</span>;
}

function Index({ of, kind }: { readonly of: Group['concentration']; readonly kind: 'value' | 'normalised' }) {
  const { t } = useSpeech();
  const plain = usePlain();
  const value = of[kind];
  if (value === null)
    return <span class="specialisation-reason">{t(`specialisation.reason.${of.reason ?? 'one-category'}`)}</span>;
  return <span class="number">{plain(value)}</span>;
}

function GroupCells({ of: group }: { readonly of: Group }) {
  return (
    <>
      <Numeric>
        <ShareText of={group.share} />
        <Count of={group} />
      </Numeric>
      <Numeric>
        <Index of={group.concentration} kind="value" />
      </Numeric>
      <Numeric>
        <Index of={group.concentration} kind="normalised" />
      </Numeric>
    </>
  );
}
