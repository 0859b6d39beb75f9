import { csvBytes } from '../../exchange/csv-text.ts';
import { headingKey } from '../../exchange/import/column-words.ts';
import type { PlannedRow, RefusedRow, TablePlan } from '../../exchange/import/plan-import.ts';
import { refusalText } from '../../exchange/import/refusal-text.ts';
import { refusedCsv } from '../../exchange/import/refused-csv.ts';
import type { CellTexts } from '../../state/row-edits.ts';
import { valueText } from '../changes/describe-cell.ts';
import { nameOf, type RowLookup } from '../changes/describe-row.ts';
import { useAtlas, useSpeech } from '../context.ts';
import { mediaTypes, saveFile } from './save-file.ts';

/** More rows of a kind than these are counted and not listed. */
const mostShown = 100;

interface PartProps<Row> {
  readonly plan: TablePlan;
  readonly rows: readonly Row[];
  readonly lookup: RowLookup;
}

function More({ count }: { readonly count: number }) {
  const { t } = useSpeech();
  if (count <= mostShown) return null;
  return (
    <tr>
      <td />
      <td colSpan={2} class="muted">
        {t('exchange.more', { count: count - mostShown })}
      </td>
    </tr>
  );
}

function RefusedRows({ plan, rows }: Omit<PartProps<RefusedRow>, 'lookup'>) {
  const { t } = useSpeech();
  return (
    <tbody>
      {rows.slice(0, mostShown).map(({ row, refusals }) => (
        <tr key={row.number}>
          <th scope="row">{row.number}</th>
          <td>
            <span class="tag is-accent">{t('exchange.refused')}</span>
          </td>
          <td>
            {refusals.map((refusal) => (
              <p key={`${refusal.field}-${refusal.code}`} class="field-fault">
                {refusalText(refusal, plan.found.table, t)}
              </p>
            ))}
            <p class="muted import-raw">{row.cells.filter(Boolean).join(' · ')}</p>
          </td>
        </tr>
      ))}
      <More count={rows.length} />
    </tbody>
  );
}

function PlannedRows({ plan, rows, lookup, isNew }: PartProps<PlannedRow> & { readonly isNew: boolean }) {
  const { pack } = useAtlas();
  const speech = useSpeech();
  const { t } = speech;
  const { table } = plan.found;
  return (
    <tbody>
      {rows.slice(0, mostShown).map(({ number, id, cells, edits }) => {
        const before = pack.cellsOf(table, id) ?? {};
        return (
          <tr key={number}>
            <th scope="row">{number}</th>
            <td>
              <span class="tag">{t(isNew ? 'exchange.added' : 'exchange.changed')}</span>
            </td>
            <td>
              <p>{nameOf(pack, table, id, lookup, speech)}</p>
              <p class="muted">
                {edits
                  .map((edit) => {
                    const column = t(headingKey(edit.field, table));
                    const to = valueText(pack, edit, edit.to, cells, lookup, speech);
                    if (isNew) return t('exchange.inColumn', { column, reason: to });
                    const from = edit.from
                      ? valueText(pack, edit, edit.from, before, lookup, speech)
                      : t('exchange.empty');
                    return t('exchange.change', { column, from, to });
                  })
                  .join(t('exchange.listSeparator'))}
              </p>
            </td>
          </tr>
        );
      })}
      <More count={rows.length} />
    </tbody>
  );
}

/** What reading one table would do, row by row by the numbers of the file: what is refused first. */
export function PlanTable({ plan, lookup }: { readonly plan: TablePlan; readonly lookup: RowLookup }) {
  const { t } = useSpeech();
  const { found, added, changed, unchanged, refused } = plan;
  const title = t(`exchange.table.${found.table}`);
  const saveRefused = () =>
    saveFile(
      `${t('exchange.refusedFile')}-${title}.csv`.replaceAll(' ', '-'),
      csvBytes(refusedCsv(plan, t)),
      mediaTypes.csv,
    );
  return (
    <section class="import-plan">
      <header>
        <h3>
          {title}
          {found.grid.name !== title && <span class="tag">{found.grid.name}</span>}
        </h3>
        <p>
          {t('exchange.counts', {
            added: added.length,
            changed: changed.length,
            unchanged: unchanged.length,
            refused: refused.length,
          })}
        </p>
        {refused.length > 0 && (
          <button type="button" class="text-button" onClick={saveRefused}>
            {t('exchange.saveRefused')}
          </button>
        )}
      </header>
      {found.ignored.length > 0 && (
        <p class="hint">{t('exchange.ignored', { headings: found.ignored.join(t('exchange.listSeparator')) })}</p>
      )}
      {added.length + changed.length + refused.length > 0 && (
        <table class="import-table" aria-label={title}>
          <thead>
            <tr>
              <th scope="col">{t('exchange.rowNumber')}</th>
              <th scope="col">{t('exchange.outcome')}</th>
              <th scope="col">{t('exchange.what')}</th>
            </tr>
          </thead>
          {refused.length > 0 && <RefusedRows plan={plan} rows={refused} />}
          {changed.length > 0 && <PlannedRows plan={plan} rows={changed} lookup={lookup} isNew={false} />}
          {added.length > 0 && <PlannedRows plan={plan} rows={added} lookup={lookup} isNew />}
        </table>
      )}
    </section>
  );
}

/** The cells of rows as they are or as the plan would make them. */
export function plannedLookup(
  cellsOf: (table: string, id: string) => CellTexts | null,
  plans: readonly TablePlan[],
): RowLookup {
  const planned = new Map<string, CellTexts>(
    plans.flatMap(({ found, added, changed }) =>
      [...added, ...changed].map(({ id, cells }) => [`${found.table} ${id}`, cells] as const),
    ),
  );
  return (table, id) => planned.get(`${table} ${id}`) ?? cellsOf(table, id) ?? {};
}
