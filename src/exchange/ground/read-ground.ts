import { boundedIssues, mostBytes, mostFileBytes, tooLarge } from './ground-limits.ts';
import { combine, isArchive, readArchive } from './read-archive.ts';
import { readContent, refusal } from './read-content.ts';
import { readShapefile } from './read-shapefile.ts';
import { shortText } from './short-text.ts';
import type { GroundIssue, GroundRead, Progress } from './source-layer.ts';
import type { ZipEntry } from './unzip.ts';

/** Parts of a Shapefile, whether or not anything is read of them. */
const looseParts = /\.(shp|dbf|prj|cpg|shx|sbn|sbx|qix|qpj|fix|shp\.xml)$/iu;

const stemOf = (name: string): string => name.replace(looseParts, '').toLowerCase();

/** Parts that lie about without the .shp or .dbf that they belong to. */
function strayParts(names: readonly string[]): readonly GroundIssue[] {
  const stems = new Set(names.filter((name) => /\.(shp|dbf)$/iu.test(name)).map(stemOf));
  return names
    .filter((name) => !stems.has(stemOf(name)))
    .map((file) => ({
      code: 'part-missing',
      file,
      params: { value: file, expected: `${file.replace(looseParts, '')}.shp` },
    }));
}

/** Files that are read, and the others by what is wrong with them; nothing of them is opened yet. */
function within(files: readonly File[]): { readonly taken: readonly File[]; readonly issues: readonly GroundIssue[] } {
  let sum = 0;
  const issues: GroundIssue[] = [];
  const taken = files.filter(({ name, size }) => {
    if (size > mostFileBytes) issues.push(tooLarge(name, size, mostFileBytes));
    else if (sum + size > mostBytes) issues.push(tooLarge(name, sum + size, mostBytes));
    else {
      sum += size;
      return true;
    }
    return false;
  });
  return { taken, issues };
}

async function readFile(file: File, progress: Progress): Promise<GroundRead> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return isArchive(bytes) ? readArchive(file.name, bytes) : readContent(file.name, bytes, false, progress);
}

async function readParts(files: readonly File[]): Promise<GroundRead> {
  const members: ZipEntry[] = [];
  for (const file of files) members.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  const stray = strayParts(files.map(({ name }) => name));
  const hasAny = stray.length < files.length;
  const { layers, issues } = hasAny ? readShapefile('', members) : { layers: [], issues: [] };
  return { layers, issues: [...issues, ...stray], tables: [], ownTables: [] };
}

/** What a reader or a library could not cope with is the file's fault as far as its user is concerned; the console has the rest. */
async function guarded(name: string, read: () => Promise<GroundRead>): Promise<GroundRead> {
  try {
    return await read();
  } catch (error) {
    console.warn(error);
    return refusal({ code: 'unreadable', file: name, params: { value: shortText(String(error)) } });
  }
}

/**
 * Reads files of ground: GeoJSON, zipped Shapefile (or its parts dropped together), KML, KMZ, CSV, XLSX and 界址点 TXT, by
 * what is in them rather than by their names. Never throws for what a file holds. Files that are too large are not opened.
 */
export async function readGround(files: readonly File[], progress: Progress = () => undefined): Promise<GroundRead> {
  const { taken, issues } = within(files);
  const parts = taken.filter(({ name }) => looseParts.test(name));
  const total = taken.reduce((sum, { size }) => sum + size, 0) || 1;
  const reads: GroundRead[] = [];
  let done = 0;
  for (const file of taken.filter((other) => !parts.includes(other))) {
    const before = done;
    reads.push(await guarded(file.name, () => readFile(file, (part) => progress((before + part * file.size) / total))));
    done += file.size;
    progress(done / total);
  }
  if (parts.length > 0) reads.push(await guarded(parts[0]?.name ?? '', () => readParts(parts)));
  progress(1);
  const read = combine(reads);
  return { ...read, issues: boundedIssues([...issues, ...read.issues]) };
}
