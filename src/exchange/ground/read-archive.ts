import { readContent, readWorkbook, refusal, unknownFormat } from './read-content.ts';
import { readKmz } from './read-kml.ts';
import { readShapefile, shapefilePart } from './read-shapefile.ts';
import type { GroundIssue, GroundRead } from './source-layer.ts';
import { type UnzipLimits, type UnzipResult, unzip, type ZipEntry } from './unzip.ts';

/** What lies beside ground and tells nothing of it. */
const beside =
  /\.(shx|sbn|sbx|qix|qpj|fix|ain|aih|atx|cst|ixs|mxs|xml|qmd|qml|sld|lyr|style|png|jpe?g|gif|bmp|tiff?|svg|ico|dae|pdf|docx?|wps|html?|css|js|md|url)$/iu;

type Opened = { readonly entries: readonly ZipEntry[] } | { readonly issue: GroundIssue };

async function open(file: string, bytes: Uint8Array, wants: UnzipLimits['wants']): Promise<Opened> {
  const opened: UnzipResult = await unzip(bytes, { wants });
  if (opened.ok) return opened;
  const { code, params } = opened;
  return { issue: { code, file, params } };
}

/** Faults that only say that there is nothing: beside ground, a text that is not ground is none. */
const isNothing = ({ code, row }: GroundIssue): boolean =>
  row === undefined && (code === 'unknown-format' || code === 'no-shape');

export const combine = (reads: readonly GroundRead[]): GroundRead => ({
  layers: reads.flatMap(({ layers }) => layers),
  tables: reads.flatMap(({ tables }) => tables),
  issues: reads.flatMap(({ issues }) => issues),
  ownTables: reads.flatMap(({ ownTables }) => ownTables),
});

/** Reads what an archive holds: a workbook, a KMZ, Shapefiles, or other files of ground, each by what is in it. */
export async function readArchive(file: string, bytes: Uint8Array): Promise<GroundRead> {
  const names: string[] = [];
  // Nothing is inflated yet: the names come from the directory.
  const listed = await open(file, bytes, (name) => {
    names.push(name);
    return false;
  });
  if ('issue' in listed) return refusal(listed.issue);
  const isWorkbook = names.some((name) => /^xl\/workbook\.(xml|bin)$/iu.test(name));
  const opened = await open(file, bytes, (name) => isWorkbook || !beside.test(name));
  if ('issue' in opened) return refusal(opened.issue);
  if (isWorkbook) return readWorkbook(file, bytes, false);
  const { entries } = opened;
  const parts = entries.filter(({ name }) => shapefilePart.test(name));
  const documents = entries.filter(({ name }) => /\.kml$/iu.test(name));
  const others = entries.filter((entry) => !parts.includes(entry) && !documents.includes(entry));
  const ground = combine([
    ...(parts.length > 0 ? [{ ...readShapefile(file, parts), tables: [], ownTables: [] }] : []),
    ...(documents.length > 0 ? [{ ...readKmz(file, documents), tables: [], ownTables: [] }] : []),
  ]);
  const rest: GroundRead[] = [];
  for (const { name, bytes: content } of others) rest.push(await readMember(`${file}/${name}`, content));
  const read = combine([ground, ...rest]);
  const isAnything = read.layers.length + read.tables.length > 0;
  if (!isAnything && read.issues.every(isNothing)) return unknownFormat(file, names.join(', '));
  return isAnything ? { ...read, issues: read.issues.filter((issue) => !isNothing(issue)) } : read;
}

/** A workbook may lie in an archive; an archive may not. */
async function readMember(file: string, bytes: Uint8Array): Promise<GroundRead> {
  if (!isArchive(bytes)) return readContent(file, bytes, true);
  const opened = await open(file, bytes, () => true);
  if ('issue' in opened) return refusal(opened.issue);
  const isWorkbook = opened.entries.some(({ name }) => /^xl\/workbook\.xml$/iu.test(name));
  return isWorkbook ? readWorkbook(file, bytes, true) : unknownFormat(file, 'ZIP');
}

export const isArchive = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;
