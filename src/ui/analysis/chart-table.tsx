/** What a chart shows, as a table: texts as they are to be read, in the reader's language and units. */
export interface ChartTable {
  readonly columns: readonly { readonly label: string; readonly isNumber?: boolean }[];
  readonly rows: readonly (readonly string[])[];
}

interface ChartTableViewProps {
  readonly id: string;
  readonly caption: string;
  readonly table: ChartTable;
}

/** The table behind a chart; its first column names the rows. */
export function ChartTableView({ id, caption, table: { columns, rows } }: ChartTableViewProps) {
  const classOf = (index: number) => (columns[index]?.isNumber ? 'is-number' : undefined);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section id={id} class="chart-table" aria-label={caption} tabIndex={0}>
      <table>
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ label }, index) => (
              <th key={label} scope="col" class={classOf(index)}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, index) =>
                index === 0 ? (
                  <th key={index} scope="row" class={classOf(index)}>
                    {cell}
                  </th>
                ) : (
                  <td key={index} class={classOf(index)}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
