import { statisticFigures } from '../../metrics/statistics.ts';
import type { Platform, PlatformKind } from '../../model/platform.ts';
import { partsOf, platformExtent, platformProjects } from '../cards/platform-values.ts';
import { Locator } from '../components/locator.tsx';
import { Name } from '../components/name.tsx';
import { Quantity } from '../components/quantity.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { StatisticFigure } from '../statistics/statistic-figure.tsx';
import { AllocationTable } from './allocation-table.tsx';
import { ListHead } from './list-head.tsx';
import { ListRow, ListSection } from './list-row.tsx';
import { ProjectCount } from './project-count.tsx';

const groups = [
  { title: 'list.major', kinds: ['major'] },
  { title: 'list.special', kinds: ['special', 'tier-class'] },
  { title: 'list.others', kinds: ['town', 'park', 'corridor', 'part'] },
] as const satisfies readonly { readonly title: string; readonly kinds: readonly PlatformKind[] }[];

/** The platforms by kind with their parts, how projects are allocated to them, and the plan's tiers. */
export function PlatformsPanel() {
  const { pack } = useAtlas();
  const { t, name } = useSpeech();
  const whole = pack.tables.platforms.filter(({ parentId }) => parentId === null || !pack.platformById.has(parentId));
  return (
    <div class="list-panel">
      <ListHead title={t('list.platforms')} />
      {groups.map(({ title, kinds }) => {
        const platforms = whole.filter(({ kind }) => kinds.some((candidate) => candidate === kind));
        return (
          platforms.length > 0 && (
            <ListSection key={title} title={t(title)}>
              <PlatformRows platforms={platforms} />
            </ListSection>
          )
        );
      })}
      <ListSection
        title={t('list.allocation')}
        note={
          pack.platformOfProject.some((allocation) => allocation?.basis === 'assumption') && t('list.allocationNote')
        }
      >
        <AllocationTable />
      </ListSection>
      {pack.tables['platform-tiers'].length > 0 && (
        <ListSection title={t('list.tiers')}>
          <ol class="list-tiers">
            {[...pack.tables['platform-tiers']]
              .sort((a, b) => a.order - b.order)
              .map((tier) => (
                <li key={tier.id}>
                  <Name of={tier.name} />{' '}
                  <Locator source={tier.source} locator={tier.locator} label={name(tier.name).text} />
                </li>
              ))}
          </ol>
        </ListSection>
      )}
    </div>
  );
}

function PlatformRows({ platforms }: { readonly platforms: readonly Platform[] }) {
  const { pack } = useAtlas();
  return (
    <ul class="list">
      {platforms.map((platform) => {
        const parts = partsOf(pack, platform);
        return (
          <>
            <PlatformRow key={platform.id} platform={platform} />
            {parts.length > 0 && (
              <li key={`${platform.id}-parts`} class="list-parts">
                <PlatformRows platforms={parts} />
              </li>
            )}
          </>
        );
      })}
    </ul>
  );
}

function PlatformRow({ platform }: { readonly platform: Platform }) {
  const { pack, remaining } = useAtlas();
  const { t } = useSpeech();
  const { byPlan, byAssumption } = platformProjects(pack, platform, remaining.value);
  const extent = platformExtent(pack, platform);
  const { statistics, 'statistic-values': values } = pack.tables;
  const own = statistics
    .filter(({ scopeKind }) => scopeKind === 'platform')
    .map((statistic) => ({ statistic, figures: statisticFigures(values, statistic) }));
  const allocated = [
    { basis: 'list.byPlan', ...byPlan },
    { basis: 'list.byAssumption', ...byAssumption },
  ] as const;
  return (
    <ListRow
      to={{ kind: 'platform', id: platform.id }}
      name={<Name of={platform.name} />}
      figure={
        platform.kind === 'tier-class' ? null : (
          <Quantity
            value={platform.areaKm2}
            quantity="areaLarge"
            unknown={t(extent === 'none' ? 'list.placeUnknown' : 'list.extentUnknown')}
          />
        )
      }
      detail={[
        ...allocated
          .filter(({ projects }) => projects.length > 0)
          .map(({ basis, summary }) => (
            <span key={basis}>
              {t(basis)} <ProjectCount of={summary.projectCount} /> ·{' '}
              <Quantity value={summary.plannedNewLandMu.value} quantity="land" />
            </span>
          )),
        ...own.flatMap(({ statistic, figures }) => {
          const value = figures.get(platform.id);
          return value === undefined
            ? []
            : [
                <span key={statistic.id}>
                  {statistic.name} <StatisticFigure value={value} statistic={statistic} unknown={t('word.noData')} />
                </span>,
              ];
        }),
      ]}
    />
  );
}
