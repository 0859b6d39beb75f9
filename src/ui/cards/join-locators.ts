import type { Provenance } from '../../model/sourced.ts';

/** Numbers in order as runs: 1, 2, 3, 7 → `1–3`, `7`. */
function runs(numbers: readonly number[]): readonly string[] {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const found: [number, number][] = [];
  for (const number of sorted) {
    const last = found.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else found.push([number, number]);
  }
  return found.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
}

/** Locators that differ in their last number alone are told as one: `第1行`, `第2行`, `第4行` → `第1–2、4行`. Others stand side by side. */
export function joinLocators(locators: readonly string[]): string {
  const groups = new Map<string, { readonly before: string; readonly after: string; readonly numbers: number[] }>();
  const alone: string[] = [];
  for (const locator of new Set(locators)) {
    const match = /^(.*?)(\d+)(\D*)$/u.exec(locator);
    if (!match) {
      alone.push(locator);
      continue;
    }
    const [, before = '', number, after = ''] = match;
    const key = `${before}\n${after}`;
    const group = groups.get(key);
    if (group) group.numbers.push(Number(number));
    else groups.set(key, { before, after, numbers: [Number(number)] });
  }
  const joined = [...groups.values()].map(({ before, after, numbers }) => {
    const separator = /\p{Script=Han}/u.test(before + after) ? '、' : ', ';
    return before + runs(numbers).join(separator) + after;
  });
  return [...joined, ...alone].join('; ');
}

/** Where a figure over several rows comes from; `whenEmpty` for no row. A source is named by its first row. */
export function joinProvenance(rows: readonly Provenance[], whenEmpty: Provenance): Provenance {
  const source = rows[0]?.source ?? whenEmpty.source;
  return { source, locator: rows.length === 0 ? whenEmpty.locator : joinLocators(rows.map((row) => row.locator)) };
}
