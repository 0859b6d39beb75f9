import './table.css';
import { useEffect, useRef } from 'preact/hooks';
import { type Sort, sortColumns } from '../../model/view-state.ts';
import { Quantity } from '../components/quantity.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { ProjectRow } from './project-row.tsx';
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
  const selected = selection.value?.kind === 'project' ? selection.value.id : null;
  const projects = sortProjects(remaining.value, sort, {
    language: options.language,
    project: (project) => name(project.name).text,
    company: (project) => name(project.company).text,
    area: (areaId) => name(pack.areaById.get(areaId)?.name).text,
    industryOrder: (industryId) => pack.industryById.get(industryId)?.order ?? Number.POSITIVE_INFINITY,
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
          <th scope="col">
            <span class="visually-hidden">{t('card.zoomTo')}</span>
          </th>
        </tr>
      </thead>
      <tbody ref={body} onKeyDown={stepRow}>
        {projects.map((project) => (
          <ProjectRow key={project.id} project={project} isSelected={project.id === selected} />
        ))}
        {projects.length === 0 && (
          <tr>
            <td colSpan={sortColumns.length + 1} class="table-none">
              {t('table.none')}
            </td>
          </tr>
        )}
      </tbody>
      <TotalsRow />
    </table>
  );
}

function columnName(t: ReturnType<typeof useSpeech>['t'], column: Sort['column']): string {
  if (column === 'company' || column === 'area' || column === 'industry') return t(`word.${column}`);
  return column === 'kind' ? t('card.kind') : t(`table.${column}`);
}

const columnClass = (column: Sort['column']): string => {
  if (numeric.has(column)) return 'table-numeric';
  return column === 'name' || column === 'company' ? `table-${column}` : 'table-word';
};

const quantityOf = { land: 'land', investment: 'money', 'per-mu': 'moneyPerLand' } as const;

function ColumnHead({ column, sort }: { readonly column: Sort['column']; readonly sort: Sort }) {
  const { actions } = useAtlas();
  const { t, format } = useSpeech();
  const isSorted = sort.column === column;
  const direction = sort.descending ? 'descending' : 'ascending';
  const unit =
    column === 'land' || column === 'investment' || column === 'per-mu' ? format(null, quantityOf[column]).unit : '';
  return (
    <th scope="col" aria-sort={isSorted ? direction : undefined} class={columnClass(column)}>
      <button type="button" class="table-sort" onClick={() => actions.setSort(nextSort(sort, column))}>
        {columnName(t, column)}
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
function TotalsRow() {
  const { summary } = useAtlas();
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
        <td />
      </tr>
    </tfoot>
  );
}
