import { classOf } from '../../metrics/classify.ts';
import { metricById } from '../../metrics/metrics.ts';
import { ratio } from '../../metrics/ratio.ts';
import type { Area } from '../../model/area.ts';
import { currentPalette } from '../../theme/current-palette.ts';
import { classColour } from '../../theme/palette.ts';
import { Name } from '../components/name.tsx';
import { Quantity } from '../components/quantity.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { ListHead } from './list-head.tsx';
import { ListRow, ListSection } from './list-row.tsx';
import { ProjectCount } from './project-count.tsx';

/** All areas with the value that the map shows for each: zones and townships apart, since neither contains the other's figures. */
export function AreasPanel() {
  const { pack, metric, choropleth } = useAtlas();
  const { t } = useSpeech();
  const { valueByArea } = choropleth.value;
  const value = (area: Area) => valueByArea.get(area.id) ?? Number.NEGATIVE_INFINITY;
  const ranked = [...pack.tables.areas].sort((a, b) => value(b) - value(a));
  const zones = ranked.filter(({ kind }) => kind === 'zone');
  const townships = ranked.filter(({ kind }) => kind === 'township');
  return (
    <div class="list-panel">
      <ListHead title={t('list.areas')} measure={t(`metric.${metric.value}`)} />
      {zones.length > 0 && (
        <ListSection title={t('list.zones')} note={t('list.zonesNote')}>
          <AreaRows areas={zones} />
        </ListSection>
      )}
      <ListSection title={t('list.townships')} note={zones.length > 0 && t('list.townshipsNote')}>
        <AreaRows areas={townships} />
      </ListSection>
    </div>
  );
}

function AreaRows({ areas }: { readonly areas: readonly Area[] }) {
  return (
    <ul class="list">
      {areas.map((area) => (
        <AreaRow key={area.id} area={area} />
      ))}
    </ul>
  );
}

function AreaRow({ area }: { readonly area: Area }) {
  const { pack, byArea, metric, choropleth, theme } = useAtlas();
  const { t } = useSpeech();
  const { valueByArea, classes } = choropleth.value;
  const value = valueByArea.get(area.id) ?? null;
  const summary = byArea.value.get(area.id);
  const longest = Math.max(0, ...[...valueByArea.values()].map((other) => other ?? 0));
  const hasProjects = pack.tables.projects.some(({ areaId }) => areaId === area.id);
  const without = hasProjects ? 'word.noneLeft' : area.inScope ? 'word.noProjectListed' : 'word.outOfScope';
  const colour =
    value === null ? undefined : classColour(currentPalette(theme.value), classOf(classes, value), classes.length);
  return (
    <ListRow
      to={{ kind: 'area', id: area.id }}
      name={<Name of={area.name} />}
      figure={
        <Quantity
          value={value}
          quantity={metricById(metric.value).quantity}
          unknown={t(summary ? 'word.noData' : without)}
        />
      }
      bar={value === null ? null : (ratio(value, longest) ?? 0)}
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
