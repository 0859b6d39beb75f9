import type { Platform } from '../../model/platform.ts';
import { Locator } from '../components/locator.tsx';
import { Name } from '../components/name.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { CardStatistics } from '../statistics/card-statistics.tsx';
import { LedgerSummary } from '../tracking/ledger-summary.tsx';
import { AssumptionList } from './assumption-note.tsx';
import { BasisWord } from './basis-word.tsx';
import { CardFrame } from './card-frame.tsx';
import { EntityButton } from './entity-button.tsx';
import { FigureList, joinedWords } from './figure-list.tsx';
import { hasText } from './has-text.ts';
import { MeasuredArea } from './measured-area.tsx';
import { featureOf, measuredAreaValue } from './measured-land.ts';
import { sourceWord } from './plan-figure.tsx';
import { PlannedLocationList } from './planned-location-list.tsx';
import {
  areasOf,
  partsOf,
  platformAreaValue,
  platformExtent,
  platformFigures,
  platformIndustries,
  platformProjects,
  zonesOf,
} from './platform-values.ts';
import { ProjectList } from './project-list.tsx';
import { Proportions } from './proportions.tsx';
import { Fact, Figures, Section, ValueFact } from './values.tsx';

export function PlatformCard({ platform }: { readonly platform: Platform }) {
  const { pack, siteChecks } = useAtlas();
  const { t, name, options } = useSpeech();
  const feature = featureOf(pack.geometry.platforms, platform.id);
  const extent = platformExtent(pack, platform);
  const parent = platform.parentId === null ? undefined : pack.platformById.get(platform.parentId);
  const parts = partsOf(pack, platform);
  const figures = platformFigures(pack, platform);
  const zones = zonesOf(pack, platform);
  const { byPlatform, byLayout } = platformIndustries(pack, platform);
  return (
    <CardFrame
      selection={{ kind: 'platform', id: platform.id }}
      name={platform.name}
      from={[platform]}
      kicker={t(`platformKind.${platform.kind}`)}
      isDrawn={extent !== 'none'}
      chips={
        <span class="card-chip card-chip-dashed" title={t(`card.extentMeaning.${extent}`)}>
          {t(`card.extent.${extent}`)}
        </span>
      }
    >
      <dl class="card-facts">
        <ValueFact
          value={platformAreaValue(platform)}
          before={platform.areaComparator === null ? undefined : sourceWord(t, 'comparator', platform.areaComparator)}
          after={platform.areaYear ?? undefined}
        />
        <MeasuredArea
          value={measuredAreaValue(feature, siteChecks.value.platformKm2.get(platform.id))}
          feature={feature}
        />
        {hasText(platform.alias) && (
          <Fact label={t('card.alias')} from={platform}>
            {joinedWords(name(platform.alias).text, options.language)}
          </Fact>
        )}
        {hasText(platform.statusGoal) && (
          <Fact label={t('card.statusGoal')} from={platform}>
            <Name of={platform.statusGoal} />
          </Fact>
        )}
        {parent && (
          <Fact label={t('card.partOf')} from={platform}>
            <EntityButton to={{ kind: 'platform', id: parent.id }}>
              <Name of={parent.name} />
            </EntityButton>
          </Fact>
        )}
      </dl>
      <CardStatistics scopeKind="platform" id={platform.id} />
      {hasText(platform.note) && (
        <p class="card-note">
          <Name of={platform.note} />
        </p>
      )}
      {parts.length > 0 && (
        <Section
          title={t('card.parts')}
          note={platform.areaKm2 !== null && parts.every(({ areaKm2 }) => areaKm2 === null) && t('card.partsNote')}
        >
          <ul class="card-list">
            {parts.map((part) => (
              <li key={part.id}>
                <EntityButton to={{ kind: 'platform', id: part.id }}>
                  <Name of={part.name} />
                </EntityButton>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t('card.goals')}>
        {figures.length > 0 ? <FigureList figures={figures} showKind /> : <p class="unknown">{t('card.noGoals')}</p>}
      </Section>
      <Section title={t('card.keyIndustries')}>
        {byPlatform.length > 0 ? (
          <PlannedLocationList locations={byPlatform} name="industry" />
        ) : (
          <p class="unknown">{t('card.noKeyIndustries')}</p>
        )}
      </Section>
      {byLayout.length > 0 && (
        <Section title={t('card.layoutIndustries')}>
          <PlannedLocationList locations={byLayout} name="industry" />
        </Section>
      )}
      <PlatformAreas platform={platform} />
      {zones.length > 0 && (
        <Section title={t('card.zonesTaken')}>
          <AssumptionList of={zones} whenNone={t('card.byAssumptionNone')} subject />
        </Section>
      )}
      <PlatformProjects platform={platform} />
      <LedgerSummary group="platform" id={platform.id} />
    </CardFrame>
  );
}

function PlatformAreas({ platform }: { readonly platform: Platform }) {
  const { pack } = useAtlas();
  const { t, name } = useSpeech();
  const links = areasOf(pack, platform);
  return (
    <Section title={t('card.platformAreas')}>
      {links.length === 0 && <p class="unknown">{t('card.notInPlan')}</p>}
      <ul class="card-list">
        {links.map((link) => (
          <li key={link.id}>
            <EntityButton to={{ kind: 'area', id: link.areaId }}>
              <Name of={pack.areaById.get(link.areaId)?.name} />
            </EntityButton>
            <BasisWord basis={link.basis} />
            <Locator
              source={link.source}
              locator={link.locator}
              label={name(pack.areaById.get(link.areaId)?.name).text}
            />
            {hasText(link.reason) && (
              <span class="card-remark">
                <Name of={link.reason} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function PlatformProjects({ platform }: { readonly platform: Platform }) {
  const { pack } = useAtlas();
  const { t } = useSpeech();
  const { byPlan, byAssumption } = platformProjects(pack, platform);
  const isSilent = !pack.platformOfProject.some((allocation) => allocation?.basis === 'plan');
  return (
    <>
      <Section title={t('card.byPlan')}>
        {byPlan.projects.length === 0 && (
          <p class="unknown">{t(isSilent ? 'card.byPlanNone' : 'card.byPlanNotThis')}</p>
        )}
        <Figures values={byPlan.values} />
        <Proportions projects={byPlan.projects} row={platform} />
        {byPlan.projects.length > 0 && <ProjectList projects={byPlan.projects} />}
      </Section>
      <Section title={t('card.byAssumption')} note={byAssumption.projects.length > 0 && t('card.notAdded')}>
        {byAssumption.projects.length === 0 && <p class="unknown">{t('card.byAssumptionNone')}</p>}
        <Figures values={byAssumption.values} />
        <Proportions projects={byAssumption.projects} row={platform} />
        {byAssumption.projects.length > 0 && <ProjectList projects={byAssumption.projects} />}
      </Section>
    </>
  );
}
