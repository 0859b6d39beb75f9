import { columnsOf } from './attribute-texts.ts';
import { declaredByHeader, headerEntry } from './boundary-header.ts';
import { type BoundaryParcel, boundaryFeature, lineAt, parcelAt } from './boundary-parcel.ts';
import { checkSystem } from './check-system.ts';
import { positionsOf } from './positions-of.ts';
import { understoodSystems } from './read-prj.ts';
import { shortText } from './short-text.ts';
import type { GroundIssue, ReaderResult, SourceFeature } from './source-layer.ts';

const sectionLine = /^[[【]\s*(.+?)\s*[\]】]$/u;
const parcelLine = /@[\s,，]*$/u;
const pointsSection = '地块坐标';

/** Whether a text is laid out as the survey's 界址点 files are. */
export const areBoundaryPoints = (text: string): boolean =>
  /[[【]\s*(属性描述|地块坐标)\s*[\]】]/u.test(text) || /[,，]\s*@[\s,，]*\n\s*[A-Z]*\d+[,，]/iu.test(text);

/** Number of the zone with which most eastings begin, north and east either way round; null for none. */
function zoneIn(features: readonly SourceFeature[]): number | null {
  const eastings = features.flatMap(({ geometry }) => [...positionsOf(geometry)].map((at) => Math.max(...at)));
  const zoned = eastings.filter((easting) => easting >= 1e7);
  return zoned.length * 2 > eastings.length ? Math.floor((zoned[0] ?? 0) / 1e6) : null;
}

interface Lines {
  readonly header: ReadonlyMap<string, string>;
  readonly parcels: readonly BoundaryParcel[];
  /** Lines of the header that say nothing. */
  readonly strange: readonly { readonly row: number; readonly line: string }[];
}

function sortLines(text: string): Lines {
  const header = new Map<string, string>();
  const parcels: BoundaryParcel[] = [];
  const strange: { row: number; line: string }[] = [];
  let isHeader = false;
  for (const [index, raw] of text.split(/\r\n|\r|\n/u).entries()) {
    const [row, line] = [index + 1, raw.trim()];
    const section = sectionLine.exec(line)?.[1];
    const entry = parcels.length === 0 ? headerEntry(line) : null;
    if (section) isHeader = section !== pointsSection;
    else if (parcelLine.test(line)) parcels.push(parcelAt(row, line));
    else if (entry) header.set(...entry);
    else if (isHeader && line) strange.push({ row, line });
    else if (line) {
      if (parcels.length === 0) parcels.push(parcelAt(row));
      parcels.at(-1)?.lines.push(lineAt(row, line));
    }
  }
  return { header, parcels, strange };
}

/**
 * Reads 界址点 (boundary points) as land offices exchange them: under [属性描述] lines of key=value, under [地块坐标] for each
 * parcel a line that ends with @ and its points as name, ring, X (north), Y (east). A ring within another is its hole; one
 * whose first point is not repeated is closed.
 */
export function readBoundaryPoints(file: string, text: string): ReaderResult {
  const { header, parcels, strange } = sortLines(text);
  const read = parcels.map(boundaryFeature);
  const features = read.flatMap(({ feature }) => feature ?? []);
  const issues: readonly GroundIssue[] = [
    ...strange.map(({ row, line }) => ({
      code: 'malformed-line' as const,
      file,
      row,
      params: { value: shortText(line), expected: '坐标系=…' },
    })),
    ...read.flatMap(({ faults }) => faults).map((fault) => ({ file, ...fault })),
    ...(parcels.length === 0
      ? [{ code: 'no-shape' as const, file, params: { value: '', expected: `[${pointsSection}]` } }]
      : []),
  ];
  if (features.length === 0) return { layers: [], issues };
  const declared = declaredByHeader(header, zoneIn(features));
  const unknown: readonly GroundIssue[] =
    declared && !declared.system
      ? [{ code: 'unknown-projection', file, params: { value: declared.words, expected: understoodSystems } }]
      : [];
  const { layer, issues: ofSystem } = checkSystem({
    file,
    name: file,
    format: 'boundary-points',
    declared,
    columns: columnsOf(features),
    features,
  });
  return { layers: [layer], issues: [...issues, ...unknown, ...ofSystem] };
}
