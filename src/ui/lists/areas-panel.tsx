import { absenceText } from '../../i18n/absence-words.ts';
import { metricName } from '../../i18n/metric-name.ts';
import { ratio } from '../../metrics/ratio.ts';
import type { Absence } from '../../model/absence.ts';
import type { Area } from '../../model/area.ts';
import { areaAbsences, areaReported, showsLand } from '../../state/land-on-map.ts';
import { currentPalette } from '../../theme/current-palette.ts';
import { choroplethColours } from '../../theme/palette.ts';
import { Name } from '../components/name.tsx';
import { Quantity } from '../components/quantity.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { NothingEntered } from '../overview/land-charts.tsx';
import { StatisticFigure, useSourceName } from '../statistics/statistic-figure.tsx';
import { ListHead } from './list-head.tsx';
import { ListRow, ListSection } from './list-row.tsx';
import { ProjectCount } from './project-count.tsx';

/** All areas with the value that the map shows for each: zones and townships apart, since neither contains the other's figures. */
export function AreasPanel() {
  const atlas = useAtlas();
  const { pack, metric, choropleth, statistic } = atlas;
  const { t } = useSpeech();
  const sourceName = useSourceName();
  const own = statistic.value;
  const absences = areaAbsences(atlas);
  const { valueByArea } = choropleth.value;
  const value = (area: Area) => valueByArea.get(area.id) ?? Number.NEGATIVE_INFINITY;
  const ranked = [...pack.tables.areas].sort((a, b) => value(b) - value(a));
  const zones = ranked.filter(({ kind }) => kind === 'zone');
  const townships = ranked.filter(({ kind }) => kind === 'township');
  return (
    <div class="list-panel">
      <ListHead title={t('list.areas')} measure={metricName(metric.value, own, t)} />
      {own && <p class="list-note">{[own.unit, sourceName(own)].filter(Boolean).join(' · ')}</p>}
      <NothingEntered />
      {zones.length > 0 && (
        <ListSection title={t('list.zones')} note={t('list.zonesNote')}>
          <AreaRows areas={zones} absences={absences} />
        </ListSection>
      )}
      <ListSection title={t('list.townships')} note={zones.length > 0 && t('list.townshipsNote')}>
        <AreaRows areas={townships} absences={absences} />
      </ListSection>
    </div>
  );
}

interface AreaRowsProps {
  readonly areas: readonly Area[];
  readonly absences: ReadonlyMap<string, Absence>;
}

function AreaRows({ areas, absences }: AreaRowsProps) {
  return (
    <ul class="list">
      {areas.map((area) => (
        <AreaRow key={area.id} area={area} absence={absences.get(area.id)} />
      ))}
    </ul>
  );
}

function AreaRow({ area, absence }: { readonly area: Area; readonly absence: Absence | undefined }) {
  const atlas = useAtlas();
  const { byArea, metric, choropleth, statistic, theme } = atlas;
  const { t } = useSpeech();
  const { quantity, valueByArea, classByArea, statusByArea, sumByArea } = choropleth.value;
  const own = statistic.value;
  const value = valueByArea.get(area.id) ?? null;
  const status = absence ? undefined : statusByArea?.get(area.id);
  const summary = byArea.value.get(area.id);
  // A whole bar is the whole target, as in the overview.
  const least = showsLand(atlas) && quantity === 'share' ? 1 : 0;
  const longest = Math.max(least, ...[...valueByArea.values()].map((other) => other ?? 0));
  const unknown = absence ? absenceText(t, absence, areaReported(atlas, area.id)) : t('word.noData');
  const colour = choroplethColours(currentPalette(theme.value), choropleth.value)[classByArea.get(area.id) ?? -1];
  return (
    <ListRow
      to={{ kind: 'area', id: area.id }}
      name={<Name of={area.name} />}
      figure={
        <>
          {status && `${t(`targetStatus.${status}`)} `}
          {own ? (
            <StatisticFigure value={value} statistic={own} unknown={unknown} sum={sumByArea?.get(area.id)} />
          ) : (
            (value !== null || !status) && <Quantity value={value} quantity={quantity} unknown={unknown} />
          )}
        </>
      }
      bar={value === null ? null : Math.max(0, ratio(value, longest) ?? 0)}
      colour={colour}
      detail={
        summary && (
          <>
            {metric.value !== 'project-count' && (
              <span>
                <ProjectCount of={summary.projectCount} />
              </span>
            )}
            {metric.value !== 'planned-new-land' && <Quantity value={summary.plannedNewLandMu.value} quantity="land" />}
            {metric.value !== 'planned-investment' && (
              <Quantity value={summary.plannedInvestmentWan.value} quantity="money" />
            )}
          </>
        )
      }
    />
  );
}
