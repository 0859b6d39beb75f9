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

/** The metric by area: zones first, each kind by size. */
export function AreaChart() {
  const { actions, filter, metric, pack } = useAtlas();
  const { t, name, options } = useSpeech();
  const { quantity } = metricById(metric.value);
  const bars = areaBars(projectsWithout(pack, filter.value, 'areas'), pack.tables.areas, metric.value);
  const scale = longest(bars);
  const isZone = ({ id }: Bar) => pack.areaById.get(id)?.kind === 'zone';
  const sorted = bars.toSorted((a, b) => Number(isZone(b)) - Number(isZone(a)) || (b.value ?? -1) - (a.value ?? -1));
  const chosen = filter.value.areas;
  const listed = new Set(pack.tables.projects.map(({ areaId }) => areaId));
  const hasZones = pack.tables.areas.some(({ kind }) => kind === 'zone');
  return (
    <section class="chart" aria-label={t('overview.byArea')}>
      <h3>
        {t('overview.byArea')} <span class="unit">{unitName(quantity, options)}</span>
      </h3>
      <ul class="overview-bars">
        {sorted.map((bar) => {
          const area = pack.areaById.get(bar.id);
          return (
            <BarRow
              key={bar.id}
              bar={bar}
              longest={scale}
              quantity={quantity}
              name={
                <>
                  <Name of={area?.name} />
                  {area?.kind === 'zone' && <small class="tag">{t('word.zone')}</small>}
                </>
              }
              nameText={name(area?.name).text}
              isChosen={chosen.includes(bar.id)}
              isAside={chosen.length > 0 && !chosen.includes(bar.id)}
              onToggle={() => actions.toggleFilter('areas', bar.id)}
              onOpen={() => actions.show({ kind: 'area', id: bar.id })}
            />
          );
        })}
      </ul>
      {hasZones && <p class="hint">{t('overview.withoutZonesNote')}</p>}
      <NotListed areas={pack.tables.areas.filter(({ id, kind }) => kind === 'township' && !listed.has(id))} />
    </section>
  );
}
