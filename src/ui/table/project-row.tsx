import type { Project } from '../../model/project.ts';
import { hasText } from '../cards/has-text.ts';
import { IndustryDot } from '../cards/industry-name.tsx';
import { Name } from '../components/name.tsx';
import { Quantity } from '../components/quantity.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import type { ProjectStatistic } from './project-statistics.ts';
import { perMu } from './sort-projects.ts';

interface ProjectRowProps {
  readonly project: Project;
  /** The user's own columns. */
  readonly own: readonly ProjectStatistic[];
  readonly isSelected: boolean;
}

/** A project as a row: anywhere on it selects, its name by keyboard; the last cell moves the map there. */
export function ProjectRow({ project, own, isSelected }: ProjectRowProps) {
  const { pack, actions } = useAtlas();
  const { t, month, name } = useSpeech();
  const selection = { kind: 'project', id: project.id } as const;
  const industry = pack.industryById.get(project.industryId);
  const select = () => actions.select(selection);
  return (
    <tr
      aria-current={isSelected ? 'true' : undefined}
      onClick={select}
      onMouseEnter={() => actions.setHover(selection)}
      onMouseLeave={() => actions.setHover(null)}
    >
      <td class="table-numeric">{project.no}</td>
      <th scope="row" class="table-name">
        <button
          type="button"
          class="table-open"
          onFocus={() => actions.setHover(selection)}
          onBlur={() => actions.setHover(null)}
        >
          <Name of={project.name} />
        </button>
      </th>
      <td class="table-company">
        <Name of={project.company} />
        {project.companyToRegister && <span class="table-remark">{t('card.toRegister')}</span>}
      </td>
      <td class="table-word">
        <Name of={pack.areaById.get(project.areaId)?.name} />
      </td>
      <td class="table-industry">
        <IndustryDot id={project.industryId} />
        <Name of={hasText(industry?.shortName) ? industry?.shortName : industry?.name} />
        {project.industryConfidence === 'low' && <span class="table-remark">{t('table.doubtful')}</span>}
      </td>
      <td class="table-word">{t(`kind.${project.kind}`)}</td>
      <td class="table-month">{month(project.start)}</td>
      <td class="table-month">{month(project.end)}</td>
      <td class="table-numeric">
        <Quantity value={project.plannedNewLandMu} quantity="land" />
      </td>
      <td class="table-numeric">
        <Quantity value={project.plannedInvestmentWan} quantity="money" />
      </td>
      <td class="table-numeric">
        <Quantity value={perMu(project)} quantity="moneyPerLand" />
      </td>
      {own.map(({ column, figures, text }) => {
        const value = figures.get(project.id);
        return (
          <td key={column} class="table-numeric">
            {typeof value === 'number' ? (
              <span class="number">{text(value)}</span>
            ) : (
              <span class="unknown">{t(value === undefined ? 'absence.notInTable' : 'word.noData')}</span>
            )}
          </td>
        );
      })}
      <td>
        <button
          type="button"
          class="table-zoom"
          aria-label={t('card.zoomToNamed', { name: name(project.name).text })}
          title={t('card.zoomTo')}
          onClick={(event) => {
            event.stopPropagation();
            actions.show(selection);
          }}
        >
          <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
            <path d="M10 5a5 5 0 1 0 0 10 5 5 0 0 0 0-10ZM10 2v5M10 13v5M2 10h5M13 10h5" />
          </svg>
        </button>
      </td>
    </tr>
  );
}
