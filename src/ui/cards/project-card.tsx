import { Gantt } from '../../charts/gantt.tsx';
import type { Project } from '../../model/project.ts';
import { Name } from '../components/name.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { useIndustryColour } from '../industry-colour.ts';
import { CardStatistics } from '../statistics/card-statistics.tsx';
import { ProjectTrackingSection } from '../tracking/project-tracking-section.tsx';
import { AssumptionNote, OtherReadings } from './assumption-note.tsx';
import { CardFrame } from './card-frame.tsx';
import { OtherNames } from './card-name.tsx';
import { EntityButton } from './entity-button.tsx';
import { hasText } from './has-text.ts';
import { IndustryName } from './industry-name.tsx';
import { featureOf } from './measured-land.ts';
import { projectPlatform, projectValues } from './project-values.ts';
import { Fact, Figures, Section } from './values.tsx';

export function ProjectCard({ project }: { readonly project: Project }) {
  const { pack, asOf } = useAtlas();
  const { t, month } = useSpeech();
  const colour = useIndustryColour();
  const site = featureOf(pack.geometry.sites, project.id);
  const basis = site?.properties.geometryBasis ?? 'none';
  const [from, to] = pack.info.period;
  return (
    <CardFrame
      selection={{ kind: 'project', id: project.id }}
      name={project.name}
      isTranslated={project.translationBasis !== null}
      from={[project]}
      kicker={
        <>
          {t('card.projectNo', { no: project.no })} ·{' '}
          <EntityButton to={{ kind: 'area', id: project.areaId }}>
            <Name of={pack.areaById.get(project.areaId)?.name} />
          </EntityButton>
        </>
      }
      chips={
        <span
          class={`card-chip ${basis === 'schematic' ? 'card-chip-dashed' : ''}`}
          title={basis === 'schematic' ? t('card.siteExplained') : undefined}
        >
          {t(`card.siteChip.${basis}`)}
        </span>
      }
    >
      <p class="card-company">
        <Name of={project.company} />{' '}
        {project.companyToRegister && <span class="card-chip">{t('card.toRegister')}</span>}
        <OtherNames of={project.company} isTranslated={project.translationBasis !== null} />
      </p>
      <Figures values={projectValues(project)} />
      <p class="card-note">{t(project.kind === 'park' ? 'card.perMu.park' : 'card.perMu.note')}</p>
      <dl class="card-facts">
        <Fact label={t('card.period')} from={project}>
          <span class="number">
            {month(project.start)}–{month(project.end)}
          </span>
        </Fact>
      </dl>
      <Gantt
        start={project.start}
        end={project.end}
        period={pack.info.period}
        asOf={asOf.value}
        colour={colour(project.industryId)}
        label={t('gantt.label', {
          start: month(project.start),
          end: month(project.end),
          from: month(from),
          to: month(to),
        })}
        asOfLabel={t('gantt.asOf', { month: month(asOf.value) })}
      />
      <dl class="card-facts">
        <Fact label={t('card.kind')} from={project}>
          {t(`kind.${project.kind}`)}
        </Fact>
        <IndustryFacts project={project} />
        <PlatformFact project={project} />
      </dl>
      <CardStatistics scopeKind="project" id={project.id} />
      <ProjectTrackingSection project={project} />
      <PlatformAssumption project={project} />
    </CardFrame>
  );
}

function IndustryFacts({ project }: { readonly project: Project }) {
  const { t } = useSpeech();
  return (
    <>
      <Fact
        label={t('word.industry')}
        from={project}
        basis={project.industryBasis}
        note={project.industryBasis === 'derived' ? t('card.industryJudged') : undefined}
        remark={
          <>
            {t('card.confidenceOf', { level: t(`confidence.${project.industryConfidence}`) })}
            {hasText(project.industryReason) && (
              <>
                {' · '}
                <Name of={project.industryReason} />
              </>
            )}
          </>
        }
      >
        <IndustryName id={project.industryId} />
      </Fact>
      {project.alternativeIndustryId && (
        <Fact label={t('card.alternative')} from={project} basis="derived">
          <IndustryName id={project.alternativeIndustryId} />
        </Fact>
      )}
      {project.alsoServes.length > 0 && (
        <Fact label={t('card.alsoServes')} from={project} basis="derived" remark={t('card.alsoServesNote')}>
          {project.alsoServes.map((id) => (
            <IndustryName key={id} id={id} />
          ))}
        </Fact>
      )}
    </>
  );
}

function PlatformFact({ project }: { readonly project: Project }) {
  const { pack } = useAtlas();
  const { t } = useSpeech();
  const held = projectPlatform(pack, project);
  return (
    <Fact label={t('word.platform')} from={project}>
      {held?.basis === 'plan' ? (
        <EntityButton to={{ kind: 'platform', id: held.platform.id }}>
          <Name of={held.platform.name} />
        </EntityButton>
      ) : (
        <span class="unknown">{t('card.notInPlan')}</span>
      )}
    </Fact>
  );
}

function PlatformAssumption({ project }: { readonly project: Project }) {
  const { pack } = useAtlas();
  const { t } = useSpeech();
  const held = projectPlatform(pack, project);
  if (held?.basis !== 'assumption') return null;
  return (
    <Section title={t('card.assumedPlatform')}>
      <p class="card-line">
        <EntityButton to={{ kind: 'platform', id: held.platform.id }}>
          <Name of={held.platform.name} />
        </EntityButton>
      </p>
      <AssumptionNote of={held.assumption} />
      <OtherReadings of={held.alternatives} />
    </Section>
  );
}
