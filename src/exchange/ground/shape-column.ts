import { checkSystem } from './check-system.ts';
import { declaredByGeoJson } from './geojson-crs.ts';
import { type HeadedTable, sampleOf } from './headed-table.ts';
import { readEpsg, understoodSystems } from './read-prj.ts';
import { looksLikeWkt, readWkt } from './read-wkt.ts';
import { shortText } from './short-text.ts';
import { type SoundGeometry, soundGeometry } from './sound-geometry.ts';
import type {
  DeclaredSystem,
  GroundIssue,
  Progress,
  ReaderResult,
  SourceFeature,
  SourceLayer,
} from './source-layer.ts';

interface ShapeCell {
  readonly read: SoundGeometry;
  /** null where the cell says nothing of its system. */
  readonly declared: DeclaredSystem | null;
}

const rowsPerReport = 500;
const expected = 'POLYGON ((…)), {"type":"Polygon",…}';
const looksLikeGeoJson = (text: string): boolean => /^\s*\{.*"(coordinates|geometry|geometries)"/su.test(text);
/** Databases write shapes so when nobody asks for text. It is refused by name. */
const looksLikeBinary = (text: string): boolean => /^0[01]0[0-9a-f]{20,}$/iu.test(text);
const looksLikeShape = (text: string): boolean => looksLikeWkt(text) || looksLikeGeoJson(text) || looksLikeBinary(text);
const shapeHeading = /^(wkt|wkt_geom|wkb_geometry|geom|the_geom|geometry|shape|geojson|st_astext|st_asgeojson)$/iu;

/** Index of the column that holds shapes as well-known text or GeoJSON: most of its cells do, or its heading says so. */
export function shapeColumn(table: HeadedTable): number | null {
  const { columns } = table;
  const holds = (column: number): boolean => {
    const texts = sampleOf(table, column);
    return texts.filter(looksLikeShape).length * 2 > texts.length;
  };
  const named = columns.findIndex((heading, column) => shapeHeading.test(heading) && holds(column));
  const found = named >= 0 ? named : columns.findIndex((_, column) => holds(column));
  return found < 0 ? null : found;
}

const refused = (code: GroundIssue['code'], params: GroundIssue['params']): ShapeCell => ({
  read: { ok: false, fault: { code, params } },
  declared: null,
});

function readWktCell(text: string): ShapeCell {
  const read = readWkt(text);
  if (!read.ok) return refused(read.code, read.params);
  const { srid, shape } = read;
  return {
    read: { ok: true, geometry: shape },
    declared: srid === null ? null : { system: readEpsg(srid), words: `SRID=${srid}`, by: 'crs' },
  };
}

function readGeoJsonCell(text: string): ShapeCell {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refused('malformed-shape', { value: shortText(text), expected });
  }
  const root = typeof value === 'object' && value !== null ? value : {};
  return { read: soundGeometry('geometry' in root ? root.geometry : root), declared: declaredByGeoJson(root) };
}

function readShapeCell(text: string): ShapeCell {
  if (text === '') return refused('no-shape', { value: '', expected });
  if (/^[=@]/u.test(text)) return refused('formula-cell', { value: shortText(text) });
  return looksLikeGeoJson(text) ? readGeoJsonCell(text) : readWktCell(text);
}

/** Reads a table with a shape in each row. A row whose shape cannot be read is named, and the others stand. */
export function readShapeTable(
  { file, name, format }: Pick<SourceLayer, 'file' | 'name' | 'format'>,
  place: string,
  { columns, rows }: HeadedTable,
  column: number,
  progress: Progress,
): ReaderResult {
  const issues: GroundIssue[] = [];
  const features: SourceFeature[] = [];
  const field = columns[column] ?? '';
  const shapes = rows.map(({ number, cells }, index) => {
    if (index % rowsPerReport === 0) progress(index / rows.length);
    return { number, cells, ...readShapeCell(cells[column] ?? '') };
  });
  const declared = shapes.find((shape) => shape.declared)?.declared ?? null;
  for (const { number, cells, read, declared: own } of shapes) {
    // A row that holds nothing but a word such as 合计 is no parcel, and is named as any other without shape.
    if (!read.ok) issues.push({ ...read.fault, file: place, row: number, field });
    else if (own && own.words !== declared?.words) {
      const params = { value: own.words, expected: declared?.words ?? '' };
      issues.push({ code: 'mixed-systems', file: place, row: number, field, params });
    } else {
      const texts = columns.flatMap((heading, index) => (index === column ? [] : [[heading, cells[index] ?? '']]));
      features.push({ number, geometry: read.geometry, attributes: Object.fromEntries(texts) });
    }
  }
  if (declared && !declared.system)
    issues.push({
      code: 'unknown-projection',
      file: place,
      field,
      params: { value: declared.words, expected: understoodSystems },
    });
  if (features.length === 0) return { layers: [], issues };
  const names = columns.filter((_, index) => index !== column);
  const checked = checkSystem({ file, name, format, declared, columns: names, features });
  return {
    layers: [checked.layer],
    issues: [...issues, ...checked.issues.map((issue) => ({ ...issue, file: place }))],
  };
}
