import type { Position } from 'geojson';
import { toWgs84 } from '../../geo/coordinate-system.ts';
import type { CoordinateSystem } from '../../model/datum.ts';
import type { Stroke } from '../../model/drawing.ts';

export type CornersRead =
  | { readonly ok: true; readonly strokes: readonly Stroke[] }
  /** `row` is the 1-based line that cannot be read. */
  | { readonly ok: false; readonly row: number; readonly value: string };

/**
 * Two numbers are coordinates, and the point's name or whole number may stand before them. Three numbers that begin with
 * another are refused: the last may be a height.
 */
function pair(line: string): Position | null {
  const words = line
    .normalize('NFKC')
    .split(/[\s,;]+/u)
    .filter(Boolean);
  const isNumber = (word: string) => !Number.isNaN(Number(word));
  const [name] = words;
  if (words.length > 3 || (words.length === 3 && name && isNumber(name) && !/^\d+$/u.test(name))) return null;
  const [first, second] = words.slice(-2).map(Number);
  if (first === undefined || second === undefined || Number.isNaN(first) || Number.isNaN(second)) return null;
  return [first, second];
}

/**
 * Reads points that were typed or pasted, one a line, in the axis order of the system; an empty line begins another line or
 * ring. Strokes are in WGS84 degrees; rings are closed.
 */
export function readCorners(text: string, system: CoordinateSystem, isRing: boolean): CornersRead {
  const convert = toWgs84(system);
  const groups: Position[][] = [[]];
  for (const [index, line] of text.split(/\r?\n/u).entries()) {
    const value = line.trim();
    const position = value === '' ? null : pair(value);
    const placed = position && convert(position);
    if (value === '') groups.push([]);
    else if (placed?.every((part, axis) => Math.abs(part) <= (axis === 0 ? 180 : 90))) groups.at(-1)?.push(placed);
    else return { ok: false, row: index + 1, value };
  }
  const strokes = groups
    .filter((positions) => positions.length > 0)
    .map((positions): Stroke => {
      const [first, last] = [positions[0] ?? [], positions.at(-1)];
      const isClosed = !isRing || String(first) === String(last);
      return { positions: isClosed ? positions : [...positions, first], isOpen: false };
    });
  return { ok: true, strokes };
}
