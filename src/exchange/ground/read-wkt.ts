import type { Position } from 'geojson';
import type { Shape } from '../../model/ground.ts';
import type { GroundIssue, GroundIssueCode } from './source-layer.ts';

interface WktFault {
  readonly ok: false;
  readonly code: GroundIssueCode;
  /** `at`: the sign, from 1, where the text stops making sense. */
  readonly params: GroundIssue['params'];
}

export type WktRead =
  /** Positions hold two coordinates, in the text's own order; `srid` is that of EWKT, null where none is said. */
  { readonly ok: true; readonly srid: number | null; readonly shape: Shape } | WktFault;

const areal = 'POLYGON, MULTIPOLYGON';
const shownSigns = 24;

const fault = (code: GroundIssueCode, value: string, expected: string, at: number): WktFault => ({
  ok: false,
  code,
  params: { value: value.slice(0, shownSigns), expected, at },
});

const number = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/iu;

/** Height and measure are left out. null where the words are no position. */
function positionOf(words: readonly string[]): Position | null {
  if (words.length < 2 || words.length > 4) return null;
  if (!words.every((word) => number.test(word))) return null;
  return [Number(words[0]), Number(words[1])];
}

const isSign = (text: string, at: number): boolean => text[at] === '(' || text[at] === ')' || text[at] === ',';
const isSpace = (text: string, at: number): boolean => text.charCodeAt(at) <= 32;

/** Where the word or sign ends that begins at a place. */
function tokenEnd(text: string, at: number): number {
  if (isSign(text, at)) return at + 1;
  let end = at;
  while (end < text.length && !isSign(text, end) && !isSpace(text, end)) end += 1;
  return end;
}

/** Polygons of a text from a place on; `depth` brackets stand around each position. */
function polygonsFrom(text: string, start: number, depth: number): readonly Position[][][] | WktFault {
  const polygons: Position[][][] = [];
  let words: string[] = [];
  let [level, before, wordsAt] = [0, '', start];
  const unexpected = (at: number, expected: string) => fault('malformed-shape', text.slice(at), expected, at + 1);
  for (let at = start, end = start; at < text.length; at = end) {
    end = isSpace(text, at) ? at + 1 : tokenEnd(text, at);
    if (isSpace(text, at)) continue;
    const found = text.slice(at, end);
    const mayBegin = before === '' || before === '(' || before === ',';
    if (before !== '' && level === 0) return unexpected(at, '');
    if (found === '(') {
      if (!mayBegin || level === depth) return unexpected(at, level === depth ? '121.3 30.2' : ',');
      level += 1;
      if (level === depth - 1) polygons.push([]);
      else if (level === depth) polygons.at(-1)?.push([]);
    } else if (found === ',' || found === ')') {
      if (mayBegin) return unexpected(at, level < depth ? '(' : '121.3 30.2');
      if (words.length > 0) {
        const position = positionOf(words);
        if (!position) return fault('bad-coordinate', words.join(' '), '121.3 30.2', wordsAt + 1);
        polygons.at(-1)?.at(-1)?.push(position);
        words = [];
      }
      if (found === ')') level -= 1;
    } else if (level === depth) {
      if (words.length === 0) wordsAt = at;
      words.push(found);
    } else if (!mayBegin || !/^empty$/iu.test(found)) return unexpected(at, '(');
    before = found;
  }
  if (before === '' || level > 0)
    return fault('malformed-shape', text.slice(-shownSigns), before === '' ? '(' : ')', text.length + 1);
  return polygons.filter((rings) => rings.length > 0);
}

const anyType =
  /^\s*(?:SRID\s*=\s*(?<srid>\d+)\s*;)?\s*(?<type>(?:MULTI|COMPOUND|CURVE)?(?:POINT|LINESTRING|POLYGON|CURVE|SURFACE)|GEOMETRYCOLLECTION|CIRCULARSTRING)\s*(?:ZM|Z|M)?\s*(?=\(|EMPTY\b|$)/iu;

/** Whether a text begins as well-known text does, of whatever type. */
export const looksLikeWkt = (text: string): boolean => anyType.test(text);

/** Reads a POLYGON or MULTIPOLYGON of well-known text (OGC 06-103r4, 7), also with Z, M, or PostGIS's `SRID=…;`. */
export function readWkt(text: string): WktRead {
  const head = anyType.exec(text);
  const type = head?.groups?.type?.toUpperCase();
  if (!head || !type) return fault('malformed-shape', text.trim(), areal, 1);
  if (type === 'GEOMETRYCOLLECTION') return fault('nested-collection', type, areal, 1);
  if (type !== 'POLYGON' && type !== 'MULTIPOLYGON') return fault('not-areal', type, areal, 1);
  const start = head[0].length;
  const isEmpty = /^empty\s*$/iu.test(text.slice(start));
  const polygons = isEmpty ? [] : polygonsFrom(text, start, type === 'POLYGON' ? 2 : 3);
  if ('code' in polygons) return polygons;
  const [first] = polygons;
  if (!first) return fault('no-shape', `${type} EMPTY`, areal, start + 1);
  const shape: Shape =
    type === 'POLYGON' ? { type: 'Polygon', coordinates: first } : { type: 'MultiPolygon', coordinates: [...polygons] };
  const srid = head.groups?.srid;
  return { ok: true, srid: srid === undefined ? null : Number(srid), shape };
}
