/** The arrow keys go up and down from control to control of a column; where a row has none there, to its first. */
export function stepCell(event: KeyboardEvent): void {
  const { key, target } = event;
  if ((key !== 'ArrowDown' && key !== 'ArrowUp') || !(target instanceof HTMLButtonElement)) return;
  const cell = target.closest<HTMLTableCellElement>('td, th');
  const row = cell?.closest('tr');
  if (!cell || !row || row.matches('.ledger-editor-row')) return;
  const rows = [...(row.closest('table')?.rows ?? [])].filter((other) => other.querySelector('button:enabled'));
  const next = rows[rows.indexOf(row) + (key === 'ArrowDown' ? 1 : -1)];
  const index = [...cell.querySelectorAll('button')].indexOf(target);
  const inCell = next?.cells[cell.cellIndex]?.querySelectorAll<HTMLButtonElement>('button:enabled');
  const control = inCell?.[index] ?? inCell?.[0] ?? next?.querySelector<HTMLButtonElement>('button:enabled');
  if (!control) return;
  event.preventDefault();
  control.focus();
}
