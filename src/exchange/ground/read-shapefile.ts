import { checkSystem } from './check-system.ts';
import { type DbfTable, readDbf } from './dbf-table.ts';
import { prjWords, readPrj, understoodSystems } from './read-prj.ts';
import { readShp, type ShpShapes } from './shp-shapes.ts';
import type { DeclaredSystem, GroundIssue, ReaderResult, SourceFeature } from './source-layer.ts';
import type { ZipEntry } from './unzip.ts';

const partNames = ['shp', 'dbf', 'prj', 'cpg'] as const;
type PartName = (typeof partNames)[number];

/** The parts of a Shapefile that are read; an index (.shx, .sbn) tells nothing that the others do not. */
export const shapefilePart = /\.(shp|dbf|prj|cpg)$/iu;

interface Parts extends Partial<Record<PartName, ZipEntry>> {
  /** Path of the parts without their endings. */
  readonly stem: string;
}

/** Parts of one name, whatever its letters' case: Windows does not tell `宗地.SHP` from `宗地.shp`. */
function groupsOf(members: readonly ZipEntry[]): readonly Parts[] {
  const groups = new Map<string, { -readonly [key in keyof Parts]: Parts[key] }>();
  for (const member of members) {
    const ending = shapefilePart.exec(member.name)?.[1]?.toLowerCase();
    const part = partNames.find((name) => name === ending);
    if (!part) continue;
    const stem = member.name.slice(0, -4);
    const group = groups.get(stem.toLowerCase()) ?? { stem };
    group[part] = member;
    groups.set(stem.toLowerCase(), group);
  }
  return [...groups.values()].filter(({ shp, dbf }) => shp || dbf);
}

const asciiText = (entry: ZipEntry): string =>
  new TextDecoder()
    .decode(entry.bytes)
    .replace(/^\ufeff/u, '')
    .trim();

/** Parts that end early and parts that do not fit each other; what is whole of them still stands. */
function partIssues(
  { shapes, bytesMissingFrom }: ShpShapes,
  { rows, rowsMissingFrom, wrongEncoding }: DbfTable,
  shp: { readonly file: string; readonly bytes: Uint8Array },
  dbfFile: string,
): readonly GroundIssue[] {
  const issues: GroundIssue[] = [];
  if (bytesMissingFrom !== null) {
    const params = { value: `${shp.bytes.length} B`, expected: `${bytesMissingFrom} B` };
    issues.push({ code: 'unreadable', file: shp.file, row: shapes.length + 1, params });
  }
  if (rowsMissingFrom !== null)
    issues.push({
      code: 'unreadable',
      file: dbfFile,
      row: rows.length + 1,
      params: { value: rows.length, expected: rowsMissingFrom },
    });
  if (bytesMissingFrom === null && rowsMissingFrom === null && rows.length !== shapes.length)
    issues.push({ code: 'records-differ', file: dbfFile, params: { value: rows.length, expected: shapes.length } });
  if (wrongEncoding)
    issues.push({
      code: 'wrong-encoding',
      file: dbfFile,
      params: {
        value: wrongEncoding.said.toUpperCase(),
        expected: wrongEncoding.found?.toUpperCase() ?? 'UTF-8, GB18030',
      },
    });
  return issues;
}

function readLayer(label: (name: string) => string, parts: Parts): ReaderResult {
  const { stem, shp, dbf, prj, cpg } = parts;
  if (!shp || !dbf) {
    const present = label((shp ?? dbf)?.name ?? stem);
    const params = { value: present, expected: `${stem}${shp ? '.dbf' : '.shp'}` };
    return { layers: [], issues: [{ code: 'part-missing', file: present, params }] };
  }
  const file = label(shp.name);
  const shapes = readShp(shp.bytes);
  const table = readDbf(dbf.bytes, cpg ? asciiText(cpg) : null);
  if (!shapes || !table) {
    const broken = label((shapes ? dbf : shp).name);
    return {
      layers: [],
      issues: [{ code: 'unreadable', file: broken, params: { expected: shapes ? 'dBase' : 'Shapefile' } }],
    };
  }

  const issues: GroundIssue[] = [...partIssues(shapes, table, { file, bytes: shp.bytes }, label(dbf.name))];
  const unknown = Object.fromEntries(table.columns.map((name) => [name, '']));
  const features = shapes.shapes.flatMap((shape, index): readonly SourceFeature[] => {
    const row = table.rows[index];
    // Deleted there, and only waiting to be packed away.
    if (row === null) return [];
    if (shape.ok) return [{ number: index + 1, geometry: shape.geometry, attributes: row ?? unknown }];
    issues.push({ ...shape.fault, file, row: index + 1 });
    return [];
  });
  const words = prj && prjWords(asciiText(prj));
  const declared: DeclaredSystem | null = prj
    ? { system: readPrj(asciiText(prj)), words: words ?? '', by: 'prj' }
    : null;
  if (prj && !declared?.system) {
    const params = { value: words ?? '', expected: understoodSystems };
    issues.push({ code: 'unknown-projection', file: label(prj.name), params });
  }
  if (features.length === 0) {
    if (issues.length === 0) issues.push({ code: 'no-shape', file, params: { value: 0, expected: 'Polygon' } });
    return { layers: [], issues };
  }
  const { columns } = table;
  const checked = checkSystem({ file, name: stem, format: 'shapefile', declared, columns, features });
  return { layers: [checked.layer], issues: [...issues, ...checked.issues] };
}

/**
 * Reads the Shapefiles of an archive, one layer for each .shp, or the parts of one that were dropped side by side (`file`
 * is then empty). Coordinates stay as they are: nothing is projected by a .prj.
 */
export function readShapefile(file: string, members: readonly ZipEntry[]): ReaderResult {
  const label = (name: string): string => (file ? `${file}/${name}` : name);
  const groups = groupsOf(members);
  if (groups.length === 0)
    return { layers: [], issues: [{ code: 'part-missing', file, params: { value: file, expected: '.shp, .dbf' } }] };
  const read = groups.map((parts) => readLayer(label, parts));
  return { layers: read.flatMap(({ layers }) => layers), issues: read.flatMap(({ issues }) => issues) };
}
