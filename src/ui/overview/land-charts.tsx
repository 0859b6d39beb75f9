import { absenceText, absenceWords } from '../../i18n/absence-words.ts';
import { unitName } from '../../i18n/format.ts';
import type { MessageKey } from '../../i18n/translate.ts';
import { filterMask } from '../../metrics/filter-mask.ts';
import { buildLedger } from '../../metrics/ledger.ts';
import { metricById } from '../../metrics/metrics.ts';
import type { LedgerRow, TargetStatus } from '../../model/ledger.ts';
import type { Atlas } from '../../state/atlas.ts';
import { shownStatuses } from '../../state/choropleth.ts';
import { missingEntry } from '../../state/land-on-map.ts';
import { currentPalette } from '../../theme/current-palette.ts';
import { Name } from '../components/name.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { useIndustryColour } from '../industry-colour.ts';
import { BarRow } from './bar-row.tsx';
import { isWithout, type LandBar, landBars, landScale } from './land-bars.ts';

const lists = { area: 'areas', industry: 'industries' } as const;
type Kind = keyof typeof lists;

const noMeasuredLand: ReadonlyMap<string, number> = new Map();

/** The ledger's rows as they would be if the filter did not name areas, or industries: what its values divide among themselves. */
function rowsOf({ pack, filter, view }: Atlas, group: Kind): readonly LedgerRow[] {
  const mask = filterMask(pack.tables.projects, pack.platformOfProject, { ...filter.value, [lists[group]]: [] });
  const { asOf, ledgerSpan: span } = view.value;
  return buildLedger({ pack, mask, measuredMu: noMeasuredLand, asOf, group, span }).rows;
}

interface LandBarsProps {
  readonly kind: Kind;
  readonly bars: readonly LandBar[];
  readonly scale: number;
  readonly label?: string;
}

function LandBars({ kind, bars, scale, label }: LandBarsProps) {
  const { actions, filter, metric, pack, theme } = useAtlas();
  const { t, name } = useSpeech();
  const industryColour = useIndustryColour();
  const { statuses } = currentPalette(theme.value);
  const { quantity } = metricById(metric.value);
  const chosen: readonly string[] = filter.value[lists[kind]];
  const entities = kind === 'area' ? pack.areaById : pack.industryById;
  if (bars.length === 0) return null;
  return (
    <>
      {label && <h4>{label}</h4>}
      <ul class="overview-bars" aria-label={label}>
        {bars.map((bar) => {
          const entity = entities.get(bar.id);
          const ofStatus = statuses[(shownStatuses as readonly (TargetStatus | null)[]).indexOf(bar.status)];
          const colour = ofStatus ?? (kind === 'industry' ? industryColour(bar.id) : undefined);
          return (
            <BarRow
              key={bar.id}
              bar={bar}
              longest={scale}
              quantity={quantity}
              name={<Name of={entity?.name} />}
              nameText={name(entity?.name).text}
              {...(colour ? { colour } : {})}
              note={bar.status ? t(`targetStatus.${bar.status}`) : undefined}
              withoutFigure={bar.absence ? absenceText(t, bar.absence, bar.reported) : undefined}
              isChosen={chosen.includes(bar.id)}
              isAside={chosen.length > 0 && !chosen.includes(bar.id)}
              onToggle={() => actions.toggleFilter(lists[kind], bar.id)}
              onOpen={() => actions.show({ kind, id: bar.id })}
              onPoint={(isOn) => actions.setHover(isOn ? { kind, id: bar.id } : null)}
            />
          );
        })}
      </ul>
    </>
  );
}

/** Those with no target, or no project, by name. */
function Without({ kind, bars }: { readonly kind: Kind; readonly bars: readonly LandBar[] }) {
  const { actions, pack } = useAtlas();
  const { t } = useSpeech();
  const [first] = bars;
  if (!first?.absence) return null;
  const entities = kind === 'area' ? pack.areaById : pack.industryById;
  return (
    <details class="not-listed">
      <summary>{t('landChart.without', { count: bars.length, reason: t(absenceWords[first.absence]) })}</summary>
      <ul class="name-list">
        {bars.map(({ id }) => (
          <li key={id}>
            <button type="button" class="text-button" onClick={() => actions.show({ kind, id })}>
              <Name of={entities.get(id)?.name} />
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function LandChart({ kind, title }: { readonly kind: Kind; readonly title: MessageKey }) {
  const atlas = useAtlas();
  const { metric, pack } = atlas;
  const { t, options } = useSpeech();
  const all = landBars(rowsOf(atlas, kind), metric.value);
  const shown = all.filter((bar) => !isWithout(bar)).toSorted((a, b) => (b.value ?? -1) - (a.value ?? -1));
  const scale = landScale(shown, metric.value);
  const isZone = ({ id }: LandBar) => pack.areaById.get(id)?.kind === 'zone';
  const zones = shown.filter(isZone);
  return (
    <section class="chart" aria-label={t(title)}>
      <h3>
        {t(title)} <span class="unit">{unitName(metricById(metric.value).quantity, options)}</span>
      </h3>
      {kind === 'area' && <LandBars kind={kind} label={t('filter.zones')} bars={zones} scale={scale} />}
      <LandBars
        kind={kind}
        {...(kind === 'area' ? { label: t(zones.length > 0 ? 'filter.townships' : 'word.township') } : {})}
        bars={shown.filter((bar) => !isZone(bar))}
        scale={scale}
      />
      <Without kind={kind} bars={all.filter(isWithout)} />
    </section>
  );
}

/** Where nothing is entered: says so, and opens the place to enter it. */
export function NothingEntered() {
  const atlas = useAtlas();
  const { t } = useSpeech();
  const missing = missingEntry(atlas);
  if (!missing) return null;
  return (
    <p class="none-remain">
      {t(`absence.missing.${missing}`)}{' '}
      <button type="button" class="text-button" onClick={() => atlas.actions.openLedger()}>
        {t('landChart.openLedger')}
      </button>
    </p>
  );
}

/** A metric of the ledger by area and by industry. */
export function LandCharts() {
  const atlas = useAtlas();
  const { t } = useSpeech();
  if (missingEntry(atlas)) return <NothingEntered />;
  const { laterRecords } = atlas.areaLedger.value;
  return (
    <>
      {laterRecords > 0 && <p class="hint">{t('landChart.laterRecords', { count: laterRecords })}</p>}
      <LandChart kind="area" title="overview.byArea" />
      <LandChart kind="industry" title="overview.byIndustry" />
    </>
  );
}
