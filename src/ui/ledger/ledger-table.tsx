import { useRef, useState } from 'preact/hooks';
import { isEmptyFilter } from '../../model/filter.ts';
import { useAtlas, useSpeech } from '../context.ts';
import { columnCount, headings } from './columns.ts';
import { GroupRow } from './group-row.tsx';
import type { OpenEditor } from './open-editor.ts';
import { OtherPlatforms } from './other-platforms.tsx';
import { ledgerSections, rowKey, targetRows } from './sections.ts';
import { stepCell } from './step-cell.ts';
import { CityRow, TotalRow } from './total-rows.tsx';
import { useRevealed } from './use-shown.ts';

/** The ledger by area, platform or industry: its rows, and the total that they make. */
export function LedgerTable() {
  const atlas = useAtlas();
  const { t, month } = useSpeech();
  const table = useRef<HTMLTableElement>(null);
  const [openRows, setOpenRows] = useState<ReadonlySet<string>>(new Set());
  const [open, set] = useState<OpenEditor | null>(null);
  useRevealed(table);
  const ledger = atlas.ledger.value;
  const { group, span, asOf, rows, total, city } = ledger;
  const editor = { open, set };
  const bearers = targetRows(rows);
  const toggleRow = (key: string) => {
    const next = new Set(openRows);
    if (!next.delete(key)) next.add(key);
    setOpenRows(next);
  };
  const spanWord = t(`ledger.span.${span}`, { year: asOf.slice(0, 4) });
  return (
    <table ref={table} class="ledger-table" onKeyDown={stepCell}>
      <caption class="visually-hidden">
        {t('ledger.caption', { group: t(`ledger.group.${group}`), span: spanWord, month: month(asOf) })}
      </caption>
      <Head />
      {ledgerSections(ledger, atlas.pack).map(({ title, rows: sectionRows }) => (
        <tbody key={title ?? ''}>
          {title && (
            <tr class="ledger-section">
              <th scope="rowgroup" colSpan={columnCount}>
                <span>{t(title)}</span>
              </th>
            </tr>
          )}
          {sectionRows.map((row) => {
            const key = rowKey(row);
            return (
              <GroupRow
                key={key}
                group={group}
                row={row}
                bearsTarget={bearers.has(key)}
                isOpen={openRows.has(key)}
                onToggle={() => toggleRow(key)}
                editor={editor}
              />
            );
          })}
        </tbody>
      ))}
      {rows.length === 0 && (
        <tbody>
          <tr>
            <td colSpan={columnCount} class="ledger-none">
              {t('ledger.none')}
            </td>
          </tr>
        </tbody>
      )}
      {group === 'platform' && isEmptyFilter(atlas.filter.value) && <OtherPlatforms rows={rows} editor={editor} />}
      <tfoot>
        <TotalRow total={total} />
        <CityRow city={city} reported={total.stages} isWhole={isEmptyFilter(atlas.filter.value)} editor={editor} />
      </tfoot>
    </table>
  );
}

function Head() {
  const { ledger } = useAtlas();
  const { t, format } = useSpeech();
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2} class="ledger-name">
          {t(`ledger.group.${ledger.value.group}`)}
          <span class="ledger-remark">{t('ledger.unit', { unit: format(null, 'land').unit })}</span>
        </th>
        {headings.map(({ group, columns }) => (
          <th key={group} scope="colgroup" colSpan={columns.length} class="ledger-group starts-group">
            <span>{t(group)}</span>
          </th>
        ))}
      </tr>
      <tr>
        {headings.flatMap(({ columns }) =>
          columns.map(({ label, class: className }, index) => (
            <th key={label} scope="col" class={index === 0 ? `starts-group ${className}` : className}>
              {t(label)}
            </th>
          )),
        )}
      </tr>
    </thead>
  );
}
