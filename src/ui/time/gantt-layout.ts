import type { GanttGroup } from './gantt-groups.ts';
import { endAt, startAt, type TimeAxis } from './time-axis.ts';

export const rowHeight = 22;
export const axisHeight = 24;
export const smallSize = 11;
export const textSize = 12;
const groupGap = 6;
/** Below this width the figures of a group stand under its name, and land of a project is told alone. */
const narrow = 620;

export interface GanttLayout {
  readonly width: number;
  readonly height: number;
  readonly headHeight: number;
  readonly isNarrow: boolean;
  /** Of the column of names. */
  readonly nameWidth: number;
  readonly axis: TimeAxis;
  /** Where a fraction of the axis stands, px; what lies outside stands at its end. */
  readonly x: (at: number) => number;
  readonly groups: readonly { readonly group: GanttGroup; readonly top: number }[];
}

/** Where everything stands in a picture so many px wide. */
export function ganttLayout(groups: readonly GanttGroup[], axis: TimeAxis, width: number): GanttLayout {
  const isNarrow = width < narrow;
  const nameWidth = isNarrow ? Math.min(140, width * 0.36) : Math.min(300, width * 0.27);
  const left = nameWidth + 10;
  const right = width - (isNarrow ? 6 : 94);
  const headHeight = isNarrow ? 40 : 26;
  let next = axisHeight;
  const placed = groups.map((group) => {
    const top = next + groupGap;
    next = top + headHeight + group.rows.length * rowHeight;
    return { group, top };
  });
  return {
    width,
    height: next + 4,
    headHeight,
    isNarrow,
    nameWidth,
    axis,
    x: (at) => left + Math.min(1, Math.max(0, at)) * (right - left),
    groups: placed,
  };
}

/** Left end and length of a bar, px: never too short to be seen. */
export function barOf(
  { axis, x }: GanttLayout,
  start: string,
  end: string,
): { readonly x: number; readonly width: number } {
  const from = x(startAt(axis, start));
  return { x: from, width: Math.max(2, x(endAt(axis, end)) - from) };
}
