import './card-lists.css';
import type { Project } from '../../model/project.ts';
import { Name } from '../components/name.tsx';
import { Quantity } from '../components/quantity.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { EntityButton } from './entity-button.tsx';
import { IndustryDot } from './industry-name.tsx';

/** Projects as rows that open their cards; those the filter leaves out stay, paler. */
export function ProjectList({
  projects,
  marks,
}: {
  readonly projects: readonly Project[];
  readonly marks?: (project: Project) => string | null;
}) {
  const { pack, mask } = useAtlas();
  const { t } = useSpeech();
  const isLeft = (project: Project) => mask.value[pack.projectRow.get(project.id) ?? -1] === 1;
  const left = projects.filter(isLeft).length;
  return (
    <>
      {left < projects.length && <p class="card-note">{t('card.filtered', { count: left })}</p>}
      <ol class="card-projects">
        {projects.map((project) => (
          <li key={project.id} class={isLeft(project) ? '' : 'card-filtered-out'}>
            <EntityButton to={{ kind: 'project', id: project.id }} class="card-project-row">
              <span class="card-project-no">{project.no}</span>
              <IndustryDot id={project.industryId} />
              <span class="card-project-name">
                <Name of={project.name} />
                {marks?.(project) && <span class="card-basis">{marks(project)}</span>}
              </span>
              <Quantity value={project.plannedNewLandMu} quantity="land" />
            </EntityButton>
          </li>
        ))}
      </ol>
    </>
  );
}
