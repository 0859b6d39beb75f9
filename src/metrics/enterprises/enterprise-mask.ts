import type { Filter, Range } from '../../model/filter.ts';
import { type Part, platformsAbove } from '../platforms-above.ts';
import type { CodedColumn, EnterpriseColumns } from './enterprise-columns.ts';

/** Takes out the rows whose value lies outside, and those of which it is not known. */
function keepRange(mask: Uint8Array, values: Float64Array, { min, max }: Range): void {
  if (min === null && max === null) return;
  const [least, most] = [min ?? -Infinity, max ?? Infinity];
  for (let row = 0; row < mask.length; row += 1) {
    const value = values[row] as number;
    // NaN is in no range.
    if (!(value >= least && value <= most)) mask[row] = 0;
  }
}

/** Takes out the rows whose id is not wanted; `none` wants those that have no id. */
function keepIds(mask: Uint8Array, { codes, codeOf }: CodedColumn, wanted: readonly string[]): void {
  if (wanted.length === 0) return;
  const isWanted = new Uint8Array(codeOf.size + 1);
  for (const id of wanted) {
    const code = id === 'none' ? 0 : codeOf.get(id);
    if (code !== undefined) isWanted[code] = 1;
  }
  for (let row = 0; row < mask.length; row += 1) {
    if (isWanted[codes[row] as number] === 0) mask[row] = 0;
  }
}

const withParts = (wanted: readonly string[], platforms: readonly Part[]): readonly string[] => [
  ...wanted,
  ...platforms.flatMap(({ id }) => (platformsAbove(platforms, id).some((whole) => wanted.includes(whole)) ? [id] : [])),
];

/**
 * One byte per enterprise, 1 where the conditions on industries, areas, platforms and the ranges of enterprises hold; those on
 * projects alone do not count here. A firm of a part of a platform is in the platform too. A condition is one pass over one
 * column.
 */
export function enterpriseMask(columns: EnterpriseColumns, filter: Filter, platforms: readonly Part[]): Uint8Array {
  const mask = new Uint8Array(columns.count).fill(1);
  keepIds(mask, columns.industries, filter.industries);
  keepIds(mask, columns.areas, filter.areas);
  keepIds(mask, columns.platforms, withParts(filter.platforms, platforms));
  keepRange(mask, columns.landMu, filter.enterpriseLandMu);
  keepRange(mask, columns.outputWan, filter.enterpriseOutputWan);
  keepRange(mask, columns.outputPerMu, filter.enterpriseOutputPerMu);
  keepRange(mask, columns.taxPerMu, filter.enterpriseTaxPerMu);
  return mask;
}
