import './table.css';
import { useEffect, useRef } from 'preact/hooks';
import { sumKnown } from '../../metrics/sum.ts';
import type { Statistic } from '../../model/statistic.ts';
import { isStatisticMetric, type Sort, sortColumns } from '../../model/view-state.ts';
import { Quantity } from '../components/quantity.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { ProjectRow } from './project-row.tsx';
import { type ProjectStatistic, projectStatistics } from './project-statistics.ts';
import { nextSort, sortProjects } from './sort-projects.ts';

const numeric: ReadonlySet<Sort['column']> = new Set(['no', 'land', 'investment', 'per-mu']);

/** Arrow keys go from one row's name to the next. */
function stepRow(event: KeyboardEvent): void {
  const step = { ArrowDown: 'nextElementSibling', ArrowUp: 'previousElementSibling' }[event.key] as
    | 'nextElementSibling'
    | undefined;
  if (!step || !(event.target instanceof HTMLElement)) return;
  const row = event.target.closest('tr')?.[step];
  const button = row?.querySelector<HTMLElement>('.table-open');
  if (!button) return;
  event.preventDefault();
  button.focus();
}

/** All projects that the filter leaves, sortable by any column, with their totals. */
export function ProjectTable() {
  const { pack, remaining, selection, view } = useAtlas();
  const { t, name, options } = useSpeech();
  const body = useRef<HTMLTableSectionElement>(null);
  const { sort } = view.value;
  const own = projectStatistics(pack.tables, options);
  const sortedBy = own.find(({ column }) => column === sort.column);
  const selected = selection.value?.kind === 'project' ? selection.value.id : null;
  const projects = sortProjects(remaining.value, sort, {
    language: options.language,
    project: (project) => name(project.name).text,
    company: (project) => name(project.company).text,
    area: (areaId) => name(pack.areaById.get(areaId)?.name).text,
    industryOrder: (industryId) => pack.industryById.get(industryId)?.order ?? Number.POSITIVE_INFINITY,
    figure: ({ id }) => sortedBy?.figures.get(id) ?? null,
  });

  useEffect(() => {
    body.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [selected]);

  return (
    <table class="table">
      <caption class="visually-hidden">{t('table.caption')}</caption>
      <thead>
        <tr>
          {sortColumns.map((column) => (
            <ColumnHead key={column} column={column} sort={sort} />
          ))}
          {own.map(({ column, statistic }) => (
            <ColumnHead key={column} column={column} sort={sort} statistic={statistic} />
          ))}
          <th scope="col">
            <span class="visually-hidden">{t('card.zoomTo')}</span>
          </th>
        </tr>
      </thead>
      <tbody ref={body} onKeyDown={stepRow}>
        {projects.map((project) => (
          <ProjectRow key={project.id} project={project} own={own} isSelected={project.id === selected} />
        ))}
        {projects.length === 0 && (
          <tr>
            <td colSpan={sortColumns.length + own.length + 1} class="table-none">
              {t('table.none')}
            </td>
          </tr>
        )}
      </tbody>
      <TotalsRow own={own} />
    </table>
  );
}

type ListColumn = (typeof sortColumns)[number];

function columnName(t: ReturnType<typeof useSpeech>['t'], column: ListColumn): string {
  if (column === 'company' || column === 'area' || column === 'industry') return t(`word.${column}`);
  return column === 'kind' ? t('card.kind') : t(`table.${column}`);
}

const columnClass = (column: Sort['column']): string => {
  if (numeric.has(column) || isStatisticMetric(column)) return 'table-numeric';
  return column === 'name' || column === 'company' ? `table-${column}` : 'table-word';
};

const quantityOf = { land: 'land', investment: 'money', 'per-mu': 'moneyPerLand' } as const;

interface ColumnHeadProps {
  readonly column: Sort['column'];
  readonly sort: Sort;
  /** The user's own, of which the column shows the figures. */
  readonly statistic?: Statistic;
}

function ColumnHead({ column, sort, statistic }: ColumnHeadProps) {
  const { actions } = useAtlas();
  const { t, format } = useSpeech();
  const isSorted = sort.column === column;
  const direction = sort.descending ? 'descending' : 'ascending';
  const unit =
    column === 'land' || column === 'investment' || column === 'per-mu'
      ? format(null, quantityOf[column]).unit
      : statistic?.unit;
  return (
    <th scope="col" aria-sort={isSorted ? direction : undefined} class={columnClass(column)}>
      <button type="button" class="table-sort" onClick={() => actions.setSort(nextSort(sort, column))}>
        {isStatisticMetric(column) ? statistic?.name : columnName(t, column)}
        {isSorted && (
          <span class="table-arrow" aria-hidden="true">
            {sort.descending ? '↓' : '↑'}
          </span>
        )}
        {unit && <span class="unit">{unit}</span>}
      </button>
    </th>
  );
}

/** The sums of the rows above; a column that cannot be summed has its ratio of sums. */
function TotalsRow({ own }: { readonly own: readonly ProjectStatistic[] }) {
  const { remaining, summary } = useAtlas();
  const { t } = useSpeech();
  const { projectCount, plannedNewLandMu, plannedInvestmentWan, plannedInvestmentPerMu } = summary.value;
  if (projectCount === 0) return null;
  const partly = ({ known, of }: { readonly known: number; readonly of: number }) =>
    known < of && <span class="table-partly">{t('card.knownOf', { known, of })}</span>;
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={8}>
          <span class="table-count">{t('table.total', { count: projectCount })}</span>
        </th>
        <td class="table-numeric">
          <Quantity value={plannedNewLandMu.value} quantity="land" />
          {partly(plannedNewLandMu)}
        </td>
        <td class="table-numeric">
          <Quantity value={plannedInvestmentWan.value} quantity="money" />
          {partly(plannedInvestmentWan)}
        </td>
        <td class="table-numeric">
          <Quantity value={plannedInvestmentPerMu} quantity="moneyPerLand" />
        </td>
        {own.map(({ column, statistic, figures, text }) => {
          const sum = sumKnown(remaining.value.map(({ id }) => figures.get(id) ?? null));
          return (
            <td key={column} class="table-numeric">
              {statistic.adding === 'sum' && (
                <>
                  {sum.value === null ? (
                    '—'
                  ) : (
                    <span class="quantity">
                      <span class="number">{text(sum.value)}</span>
                      {statistic.unit && <span class="unit">{statistic.unit}</span>}
                    </span>
                  )}
                  {sum.known > 0 && partly(sum)}
                </>
              )}
            </td>
          );
        })}
        <td />
      </tr>
    </tfoot>
  );
}
