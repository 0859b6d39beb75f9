import type { Area } from '../../model/area.ts';
import type { Project } from '../../model/project.ts';
import { Locator } from '../components/locator.tsx';
import { Name } from '../components/name.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { CardStatistics } from '../statistics/card-statistics.tsx';
import { LedgerSummary } from '../tracking/ledger-summary.tsx';
import { areaFeature, areaLandValues, areaTotalsValues, plannedIn, platformsIn, projectsIn } from './area-values.ts';
import { AssumptionList, AssumptionNote } from './assumption-note.tsx';
import { areaAssumptions, scopeProvenance } from './assumptions.ts';
import { BasisWord } from './basis-word.tsx';
import { ByIndustry } from './by-industry.tsx';
import { CardFrame } from './card-frame.tsx';
import { EntityButton } from './entity-button.tsx';
import { hasText } from './has-text.ts';
import { joinProvenance } from './join-locators.ts';
import { MeasuredArea } from './measured-area.tsx';
import { PlannedHereList } from './planned-here-list.tsx';
import { ProjectList } from './project-list.tsx';
import { Proportions } from './proportions.tsx';
import { Fact, Figures, Section, ValueFact } from './values.tsx';

export function AreaCard({ area }: { readonly area: Area }) {
  const { pack, siteChecks } = useAtlas();
  const { t } = useSpeech();
  const assumed = areaAssumptions(pack, area);
  const scope = assumed.outOfScope ?? scopeProvenance(pack);
  const projects = projectsIn(pack.tables.projects, area);
  const { published, measured } = areaLandValues(pack, area, siteChecks.value.areaKm2);
  const feature = areaFeature(pack, area);
  const basis = feature?.properties.geometryBasis;
  return (
    <CardFrame
      selection={{ kind: 'area', id: area.id }}
      name={area.name}
      from={projects.length > 0 && area.kind === 'township' ? [joinProvenance(projects, area), area] : [area]}
      kicker={t(`word.${area.kind}`)}
      chips={
        basis && (
          <span class={`card-chip ${basis === 'schematic' ? 'card-chip-dashed' : ''}`}>{t(`geometry.${basis}`)}</span>
        )
      }
    >
      <OwnFigures area={area} projects={projects} />
      <dl class="card-facts">
        <Fact
          label={t('card.inScope')}
          {...(scope && { from: scope })}
          basis={assumed.outOfScope ? 'assumption' : 'derived'}
        >
          {area.inScope ? t('card.inScopeYes') : t('word.outOfScope')}
        </Fact>
        <Fact label={t('card.code')} from={area}>
          {area.code ? <span class="number">{area.code}</span> : <span class="unknown">{t('card.noCode')}</span>}
        </Fact>
        <ValueFact
          value={published}
          after={area.publishedAreaYear ?? t('card.yearUnknown')}
          remark={measured.value === null ? t('card.forDensity') : undefined}
        />
        <MeasuredArea value={measured} feature={feature} use={t('card.forDensity')} />
      </dl>
      <CardStatistics scopeKind="area" id={area.id} projects={projects} />
      <LedgerSummary group="area" id={area.id} />
      {assumed.outOfScope && <AssumptionNote of={assumed.outOfScope} />}
      {hasText(area.note) && (
        <p class="card-note">
          <Name of={area.note} />
        </p>
      )}
      {area.kind === 'township' ? (
        <Section title={t('card.zonesHere')}>
          <AssumptionList
            of={assumed.zonesHere}
            whenNone={t(assumed.zonesHere.length > 0 ? 'card.zonesHereUnused' : 'card.noZonesHere')}
            subject
          />
        </Section>
      ) : (
        <>
          <Section title={t('card.liesIn')}>
            <AssumptionList of={assumed.liesIn} whenNone={t('card.placeUnknown')} />
          </Section>
          <Section title={t('card.correspondsTo')}>
            <AssumptionList of={assumed.correspondsTo} whenNone={t('card.placeUnknown')} />
          </Section>
        </>
      )}
      <PlatformsHere area={area} />
      <Section title={t('card.industriesHere')}>
        <PlannedHereList planned={plannedIn(pack, area)} />
      </Section>
      {projects.length > 0 && (
        <>
          <ByIndustry projects={projects} />
          <Section title={t('card.projects')}>
            <ProjectList projects={projects} />
          </Section>
        </>
      )}
    </CardFrame>
  );
}

function OwnFigures({ area, projects }: { readonly area: Area; readonly projects: readonly Project[] }) {
  const { t } = useSpeech();
  const withoutZones = area.kind === 'township' && <p class="card-note">{t('card.excludesZones')}</p>;
  if (projects.length === 0) {
    return (
      <>
        <p class="card-none">{area.inScope ? t('word.noProjectListed') : t('word.outOfScope')}</p>
        <p class="card-note">{t('card.noProjectNote')}</p>
        {withoutZones}
      </>
    );
  }
  return (
    <>
      <Figures values={areaTotalsValues(projects, area).values} />
      {withoutZones}
      <Proportions projects={projects} row={area} />
    </>
  );
}

function PlatformsHere({ area }: { readonly area: Area }) {
  const { pack } = useAtlas();
  const { t, name } = useSpeech();
  const platforms = platformsIn(pack, area);
  if (platforms.length === 0) return null;
  return (
    <Section title={t('card.platformsHere')}>
      <ul class="card-list">
        {platforms.map(({ platform, link }) => (
          <li key={link.id}>
            <EntityButton to={{ kind: 'platform', id: platform.id }}>
              <Name of={platform.name} />
            </EntityButton>
            <BasisWord basis={link.basis} />
            <Locator
              source={link.source}
              locator={link.locator}
              label={name(platform.name).text}
              note={hasText(link.reason) ? name(link.reason).text : undefined}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
