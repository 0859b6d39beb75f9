import { useSpeech } from '../context.ts';
import type { ColumnForm } from './review-table.ts';

interface ColumnTableProps {
  readonly columns: readonly ColumnForm[];
  readonly onColumns: (columns: readonly ColumnForm[]) => void;
}

const addings = ['sum', 'none'] as const;

/** Which columns become figures, in which unit, and whether figures of several add up. */
export function ColumnTable({ columns, onColumns }: ColumnTableProps) {
  const { t } = useSpeech();
  const set = (name: string, patch: Partial<ColumnForm>) =>
    onColumns(columns.map((column) => (column.name === name ? { ...column, ...patch } : column)));
  return (
    <table class="ground-columns" aria-label={t('ground.figures')}>
      <thead>
        <tr>
          <th scope="col">{t('ground.figures')}</th>
          <th scope="col">{t('ground.unit')}</th>
          <th scope="col">{t('ground.adding')}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map(({ name, unit, adding, isTaken }) => (
          <tr key={name} data-left={!isTaken || undefined}>
            <th scope="row">
              <label>
                <input
                  type="checkbox"
                  checked={isTaken}
                  onChange={({ currentTarget }) => set(name, { isTaken: currentTarget.checked })}
                />
                <span>{name}</span>
              </label>
            </th>
            <td>
              <input
                type="text"
                autocomplete="off"
                aria-label={t('ground.unitOf', { name })}
                placeholder={t('ground.noUnit')}
                value={unit}
                disabled={!isTaken}
                onInput={({ currentTarget }) => set(name, { unit: currentTarget.value })}
              />
            </td>
            <td>
              <select
                aria-label={t('ground.addingOf', { name })}
                value={adding}
                disabled={!isTaken}
                onChange={({ currentTarget }) => set(name, { adding: currentTarget.value === 'sum' ? 'sum' : 'none' })}
              >
                {addings.map((value) => (
                  <option key={value} value={value}>
                    {t(`ground.adding.${value}`)}
                  </option>
                ))}
              </select>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
