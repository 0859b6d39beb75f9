import { unitName } from '../../i18n/format.ts';
import { metricById } from '../../metrics/metrics.ts';
import type { Area } from '../../model/area.ts';
import { Name } from '../components/name.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { projectsWithout } from '../filters/facets.ts';
import { BarRow } from './bar-row.tsx';
import { areaBars, type Bar, longest } from './bars.ts';

/** Areas in which the pack lists no project, by name: none listed is not none there. */
function NotListed({ areas }: { readonly areas: readonly Area[] }) {
  const { actions } = useAtlas();
  const { t } = useSpeech();
  if (areas.length === 0) return null;
  return (
    <details class="not-listed">
      <summary>{t('overview.notListed', { count: areas.length })}</summary>
      <p class="hint">{t('overview.notListedHint')}</p>
      <ul class="name-list">
        {areas.map(({ id, name, inScope }) => (
          <li key={id}>
            <button type="button" class="text-button" onClick={() => actions.show({ kind: 'area', id })}>
              <Name of={name} />
            </button>
            {!inScope && <small class="muted"> {t('word.outOfScope')}</small>}
          </li>
        ))}
      </ul>
    </details>
  );
}

interface AreaBarsProps {
  readonly label: string;
  readonly bars: readonly Bar[];
  readonly longest: number;
}

function AreaBars({ label, bars, longest: scale }: AreaBarsProps) {
  const { actions, filter, metric, pack } = useAtlas();
  const { name } = useSpeech();
  const chosen = filter.value.areas;
  if (bars.length === 0) return null;
  return (
    <>
      <h4>{label}</h4>
      <ul class="overview-bars" aria-label={label}>
        {bars.map((bar) => {
          const area = pack.areaById.get(bar.id);
          return (
            <BarRow
              key={bar.id}
              bar={bar}
              longest={scale}
              quantity={metricById(metric.value).quantity}
              name={<Name of={area?.name} />}
              nameText={name(area?.name).text}
              isChosen={chosen.includes(bar.id)}
              isAside={chosen.length > 0 && !chosen.includes(bar.id)}
              onToggle={() => actions.toggleFilter('areas', bar.id)}
              onOpen={() => actions.show({ kind: 'area', id: bar.id })}
              onPoint={(isOn) => actions.setHover(isOn ? { kind: 'area', id: bar.id } : null)}
            />
          );
        })}
      </ul>
    </>
  );
}

/** The metric by area on one scale: zones, then townships, whose figures are without the zones; each by size. */
export function AreaChart() {
  const { filter, metric, pack, siteChecks } = useAtlas();
  const { t, options } = useSpeech();
  const { quantity } = metricById(metric.value);
  const rows = projectsWithout(pack, filter.value, 'areas');
  const bars = areaBars(rows, pack.tables.areas, metric.value, siteChecks.value.areaKm2);
  const sorted = bars.toSorted((a, b) => (b.value ?? -1) - (a.value ?? -1));
  const isZone = ({ id }: Bar) => pack.areaById.get(id)?.kind === 'zone';
  const zones = sorted.filter(isZone);
  const listed = new Set(pack.tables.projects.map(({ areaId }) => areaId));
  return (
    <section class="chart" aria-label={t('overview.byArea')}>
      <h3>
        {t('overview.byArea')} <span class="unit">{unitName(quantity, options)}</span>
      </h3>
      <AreaBars label={t('filter.zones')} bars={zones} longest={longest(bars)} />
      <AreaBars
        label={t(zones.length > 0 ? 'filter.townships' : 'word.township')}
        bars={sorted.filter((bar) => !isZone(bar))}
        longest={longest(bars)}
      />
      <NotListed areas={pack.tables.areas.filter(({ id, kind }) => kind === 'township' && !listed.has(id))} />
    </section>
  );
}
