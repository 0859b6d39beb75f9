import type { Provenance } from '../../model/sourced.ts';

/**
 * Where the rows of a sum stand: their source, and the words that all their locators begin with, e.g. `附件 支撑项目表`.
 * null without rows, or where they come from several sources.
 */
export function commonProvenance(rows: readonly Provenance[]): Provenance | null {
  const [first] = rows;
  if (!first || rows.some(({ source }) => source !== first.source)) return null;
  const words = first.locator.split(' ');
  const agrees = (count: number) => {
    const start = words.slice(0, count).join(' ');
    return rows.every(({ locator }) => locator === start || locator.startsWith(`${start} `));
  };
  let count = words.length;
  while (count > 1 && !agrees(count)) count -= 1;
  return { source: first.source, locator: words.slice(0, count).join(' ') };
}
