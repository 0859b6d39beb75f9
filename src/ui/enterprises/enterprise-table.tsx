import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Enterprise } from '../../model/enterprise.ts';
import { EntityButton } from '../cards/entity-button.tsx';
import { useSpeech } from '../context.ts';
import { EnterpriseName } from './enterprise-name.tsx';

export interface EnterpriseColumn<Row> {
  readonly key: string;
  readonly label: string;
  readonly unit?: string;
  /** What rows are sorted by; null is not known, and stands last either way. */
  readonly sortOf: (row: Row) => number | string | null;
  readonly cell: (row: Row) => ComponentChildren;
  readonly isText?: boolean;
}

interface EnterpriseTableProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly enterpriseOf: (row: Row) => Enterprise;
  readonly columns: readonly EnterpriseColumn<Row>[];
  readonly first: { readonly key: string; readonly descending: boolean };
}

const page = 50;

function compare(one: number | string | null, other: number | string | null, sign: 1 | -1): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  if (typeof one === 'string' || typeof other === 'string') {
    return sign * String(one).localeCompare(String(other), 'zh-CN', { numeric: true });
  }
  return sign * (one - other);
}

/** Enterprises as a table that is sorted by its headings; a name opens the firm's card. */
export function EnterpriseTable<Row>({ label, rows, enterpriseOf, columns, first }: EnterpriseTableProps<Row>) {
  const { t } = useSpeech();
  const [sort, setSort] = useState(first);
  const [shown, setShown] = useState(page);
  const all: readonly EnterpriseColumn<Row>[] = [
    {
      key: 'name',
      label: t('enterprise.name'),
      isText: true,
      sortOf: (row) => enterpriseOf(row).name,
      cell: (row) => (
        <EntityButton to={{ kind: 'enterprise', id: enterpriseOf(row).id }} class="ledger-show">
          <EnterpriseName of={enterpriseOf(row)} />
        </EntityButton>
      ),
    },
    ...columns,
  ];
  const by = all.find(({ key }) => key === sort.key);
  const sorted = by
    ? rows.toSorted((one, other) => compare(by.sortOf(one), by.sortOf(other), sort.descending ? -1 : 1))
    : rows;
  const order = sort.descending ? 'descending' : 'ascending';
  const rest = rows.length - shown;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
      <section class="enterprises-wide" aria-label={label} tabIndex={0}>
        <table class="ledger-table is-plain" aria-label={label}>
          <thead>
            <tr>
              {all.map(({ key, label: text, unit, isText }) => (
                <th
                  key={key}
                  scope="col"
                  class={isText ? 'ledger-word-head' : undefined}
                  aria-sort={sort.key === key ? order : undefined}
                >
                  <button
                    type="button"
                    class="enterprises-sort"
                    aria-label={t('enterprise.sortBy', { column: text })}
                    onClick={() => setSort({ key, descending: sort.key === key ? !sort.descending : !isText })}
                  >
                    {text} {unit && <span class="unit">{unit}</span>}
                    {sort.key === key && <span aria-hidden="true">{sort.descending ? ' ↓' : ' ↑'}</span>}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted.slice(0, shown).map((row) => (
              <tr key={enterpriseOf(row).id} class="ledger-line">
                {all.map(({ key, cell, isText }, index) =>
                  index === 0 ? (
                    <th key={key} scope="row" class="ledger-name">
                      {cell(row)}
                    </th>
                  ) : (
                    <td key={key} class={isText ? undefined : 'ledger-numeric'}>
                      {cell(row)}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {rest > 0 && (
        <button type="button" class="text-button" onClick={() => setShown(shown + page)}>
          {t('enterprise.showMore', { count: Math.min(rest, page) })}
        </button>
      )}
    </>
  );
}
