type Rows = readonly { readonly id: string }[];

const numbers = new WeakMap<Rows, ReadonlyMap<string, number>>();

/** Where the row with this id stands among rows that do not change; undefined where there is none. */
export function rowNumber(rows: Rows, id: string): number | undefined {
  let found = numbers.get(rows);
  if (!found) {
    found = new Map(rows.map((row, number) => [row.id, number]));
    numbers.set(rows, found);
  }
  return found.get(id);
}
