import { mostRows, tooManyRows } from './ground-limits.ts';
import { groundText } from './ground-text.ts';
import { areBoundaryPoints, readBoundaryPoints } from './read-boundary-points.ts';
import { readGeoJson } from './read-geojson.ts';
import { readKml } from './read-kml.ts';
import { readTable } from './read-table.ts';
import { type SheetGrid, textGrid, workbookGrids } from './sheet-grid.ts';
import { shortText } from './short-text.ts';
import type { GroundIssue, GroundRead, Progress, ReaderResult } from './source-layer.ts';

export const formats = 'GeoJSON, Shapefile, KML, KMZ, CSV, XLSX, 界址点 TXT';

/** Nothing, but for what is wrong. */
export const refusal = (issue: GroundIssue): GroundRead => ({ layers: [], tables: [], issues: [issue], ownTables: [] });

export const unknownFormat = (file: string, value: string): GroundRead =>
  refusal({ code: 'unknown-format', file, params: { value: shortText(value), expected: formats } });

const fromLayers = ({ layers, issues }: ReaderResult): GroundRead => ({ layers, tables: [], issues, ownTables: [] });

/** What stands at the beginning of files that are none of ours, by the name of their kind. */
const strangers: readonly (readonly [kind: string, start: readonly number[]])[] = [
  // Workbooks before 2007, and those under a password.
  ['XLS', [0xd0, 0xcf, 0x11, 0xe0]],
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['RAR', [0x52, 0x61, 0x72, 0x21]],
  ['7Z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['GZIP', [0x1f, 0x8b]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['TIFF', [0x49, 0x49, 0x2a, 0]],
  ['DWG', [0x41, 0x43, 0x31, 0x30]],
  ['GPKG', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65]],
];

export const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/** How much of the work is done when a text is decoded, and when it is split into cells. */
const [decodedShare, splitShare] = [0.1, 0.3];

/** `isMember`: of an archive, from which the import of tables cannot take a file. */
function fromGrids(
  file: string,
  format: 'csv' | 'xlsx',
  grids: readonly SheetGrid[],
  isMember: boolean,
  progress?: Progress,
): GroundRead {
  const { isOwn, ...read } = readTable(file, format, grids, progress);
  if (isOwn && isMember) return unknownFormat(file, 'ZIP');
  return { ...read, ownTables: isOwn ? [file] : [] };
}

/** Reads a workbook of which it is known that it unpacks within bounds. */
export async function readWorkbook(file: string, bytes: Uint8Array, isMember: boolean): Promise<GroundRead> {
  try {
    return fromGrids(file, 'xlsx', await workbookGrids(bytes), isMember);
  } catch (error) {
    // The library throws whatever it stumbles on.
    console.warn(error);
    return refusal({ code: 'unreadable', file, params: { value: shortText(String(error)), expected: 'XLSX' } });
  }
}

/** Reads a file that is no archive, by what is in it. */
export function readContent(
  file: string,
  bytes: Uint8Array,
  isMember: boolean,
  progress: Progress = () => undefined,
): GroundRead {
  const stranger = strangers.find(([, start]) => startsWith(bytes, start));
  if (stranger) return unknownFormat(file, stranger[0]);
  const decoded = groundText(bytes);
  if (!decoded.ok) {
    const { row, value } = decoded;
    return refusal({ code: 'wrong-encoding', file, row, params: { value, expected: 'UTF-8, GB18030' } });
  }
  progress(decodedShare);
  const text = decoded.text.replace(/^\ufeff/u, '');
  const start = text.slice(0, 1000).trimStart();
  if (start === '') return refusal({ code: 'no-shape', file, params: { value: '', expected: formats } });
  if (/^[{[]\s*["{}\]]/u.test(start)) return fromLayers(readGeoJson(file, text));
  if (/^<(\?xml|!--|!DOCTYPE|[\w:]+[\s>])/iu.test(start)) return fromLayers(readKml(file, text));
  if (areBoundaryPoints(text)) return fromLayers(readBoundaryPoints(file, text));
  const grid = textGrid(file, text, mostRows);
  return grid
    ? fromGrids(file, 'csv', [grid], isMember, (done) => progress(splitShare + done * (1 - splitShare)))
    : refusal(tooManyRows(file));
}
