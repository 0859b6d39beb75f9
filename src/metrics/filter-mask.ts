import type { PlatformAllocation } from '../model/effective-pack.ts';
import type { Filter, Range } from '../model/filter.ts';
import type { Project } from '../model/project.ts';
import { monthCount } from './calendar.ts';
import { ratio } from './ratio.ts';

/** An unknown value is inside an open range only. */
export function inRange(value: number | null, { min, max }: Range): boolean {
  if (min === null && max === null) return true;
  return value !== null && (min === null || value >= min) && (max === null || value <= max);
}

const anyOf = (wanted: readonly string[], value: string): boolean => wanted.length === 0 || wanted.includes(value);

function onPlatform(wanted: readonly string[], allocation: PlatformAllocation | null | undefined): boolean {
  if (wanted.length === 0) return true;
  if (wanted.includes('none') && allocation?.basis !== 'plan') return true;
  return allocation ? wanted.includes(allocation.platformId) : false;
}

/** One byte per project row, 1 where all conditions of the filter hold; `platformOf` runs along the rows. */
export function filterMask(
  projects: readonly Project[],
  platformOf: readonly (PlatformAllocation | null)[],
  filter: Filter,
): Uint8Array {
  const mask = new Uint8Array(projects.length);
  projects.forEach((project, row) => {
    const { from, to } = filter.period;
    mask[row] = Number(
      anyOf(filter.industries, project.industryId) &&
        anyOf(filter.areas, project.areaId) &&
        anyOf(filter.kinds, project.kind) &&
        onPlatform(filter.platforms, platformOf[row]) &&
        (from === null || project.end >= from) &&
        (to === null || project.start <= to) &&
        inRange(project.plannedNewLandMu, filter.landMu) &&
        inRange(project.plannedInvestmentWan, filter.investmentWan) &&
        inRange(ratio(project.plannedInvestmentWan, project.plannedNewLandMu), filter.investmentPerMu) &&
        inRange(monthCount(project.start, project.end), filter.months),
    );
  });
  return mask;
}

export const applyMask = <T>(rows: readonly T[], mask: Uint8Array): readonly T[] =>
  rows.filter((_, row) => mask[row] === 1);
