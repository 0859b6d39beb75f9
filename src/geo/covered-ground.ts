import type { PlaneEdges } from './equal-area.ts';

interface Edge {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  /** Number of its polygon among all, and of the group that the polygon is in. */
  readonly polygon: number;
  readonly group: number;
}

const yAt = ({ x1, y1, x2, y2 }: Edge, x: number): number => y1 + ((x - x1) * (y2 - y1)) / (x2 - x1);

/** Edges of all groups that run between two meridians, from west to east. */
function edgesBetween(groups: readonly (readonly PlaneEdges[])[], west: number, east: number): readonly Edge[] {
  const found: Edge[] = [];
  let polygon = -1;
  groups.forEach((polygons, group) => {
    for (const edges of polygons) {
      polygon += 1;
      for (let at = 0; at < edges.length; at += 4) {
        const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = [edges[at], edges[at + 1], edges[at + 2], edges[at + 3]];
        if (x1 < east && x2 > west) found.push({ x1, y1, x2, y2, polygon, group });
      }
    }
  });
  return found.sort((a, b) => a.x1 - b.x1);
}

/** Where edges begin, end or cross: between one of these and the next no two edges change places. */
function stops(edges: readonly Edge[], west: number, east: number): readonly number[] {
  const found = new Set<number>([west, east]);
  const add = (x: number) => {
    if (x > west && x < east) found.add(x);
  };
  let open: Edge[] = [];
  for (const edge of edges) {
    add(edge.x1);
    add(edge.x2);
    open = open.filter(({ x2 }) => x2 > edge.x1);
    for (const other of open) {
      const end = Math.min(edge.x2, other.x2);
      const [before, after] = [edge.y1 - yAt(other, edge.x1), yAt(edge, end) - yAt(other, end)];
      if (before * after < 0) add(edge.x1 + ((end - edge.x1) * before) / (before - after));
    }
    open.push(edge);
  }
  return [...found].sort((a, b) => a - b);
}

/** Length of the meridian at x that a polygon of every group covers; by the even-odd rule for each polygon. */
function coveredLength(open: readonly Edge[], x: number, groupCount: number): number {
  const crossed = open.map((edge) => ({ edge, y: yAt(edge, x) })).sort((a, b) => a.y - b.y);
  const inside = new Set<number>();
  const cover = new Array<number>(groupCount).fill(0);
  let length = 0;
  let from = 0;
  for (const { edge, y } of crossed) {
    if (cover.every((count) => count > 0)) length += y - from;
    const leaves = inside.delete(edge.polygon);
    if (!leaves) inside.add(edge.polygon);
    cover[edge.group] = (cover[edge.group] ?? 0) + (leaves ? -1 : 1);
    from = y;
  }
  return length;
}

/**
 * Ground, m², that at least one polygon of every group covers, however many do. Added up in strips between meridians in
 * which no edges cross: there the covered length grows evenly, and that in the middle of a strip is its mean. Edges that
 * lie on one another bound strips of no height, so that neighbours with a common border share nothing.
 */
export function groundInAll(first: readonly PlaneEdges[], ...others: readonly (readonly PlaneEdges[])[]): number {
  let [west, east] = [Infinity, -Infinity];
  for (const edges of first) {
    for (let at = 0; at < edges.length; at += 4) {
      west = Math.min(west, edges[at] ?? Infinity);
      east = Math.max(east, edges[at + 2] ?? -Infinity);
    }
  }
  const groups = [first, ...others];
  const edges = edgesBetween(groups, west, east);
  const at = stops(edges, west, east);
  let areaM2 = 0;
  let next = 0;
  let open: Edge[] = [];
  for (const [index, to] of at.entries()) {
    const from = at[index - 1] ?? to;
    const middle = (from + to) / 2;
    if (!(from < middle && middle < to)) continue;
    open = open.filter(({ x2 }) => x2 > middle);
    for (; (edges[next]?.x1 ?? Infinity) < middle; next += 1) {
      const edge = edges[next];
      if (edge && edge.x2 > middle) open.push(edge);
    }
    areaM2 += (to - from) * coveredLength(open, middle, groups.length);
  }
  return areaM2;
}
