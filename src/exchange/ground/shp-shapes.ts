import { parseShp } from 'shpjs';
import { polygonOfRings } from './polygon-of-rings.ts';
import { type GeometryFault, type SoundGeometry, soundGeometry } from './sound-geometry.ts';

export interface ShpShapes {
  /** By record, in the file's order. */
  readonly shapes: readonly SoundGeometry[];
  /** Bytes that the file should have; null where it has them. */
  readonly bytesMissingFrom: number | null;
}

const headerSize = 100;
const fileCode = 9994;
const multiPatch = 31;
/** Types of polygons, plain, with heights and with measures, each with the type of the same rings as lines. */
const asLines: Readonly<Record<number, number>> = { 5: 3, 15: 13, 25: 23 };

const fault = (code: GeometryFault['code'], value: string, expected: string): SoundGeometry => ({
  ok: false,
  fault: { code, params: { value, expected } },
});

/** The library alone would drop rings that fit nowhere and put holes by their bounding boxes; so rings are asked for as lines. */
function readRecord(header: Uint8Array, record: Uint8Array): SoundGeometry {
  const file = new Uint8Array(headerSize + record.length);
  file.set(header);
  file.set(record, headerSize);
  const view = new DataView(file.buffer);
  const type = view.getInt32(headerSize + 8, true);
  if (type === 0) return fault('no-shape', 'Null', 'Polygon');
  // Taken for a point by the library.
  if (type === multiPatch) return fault('not-areal', 'MultiPatch', 'Polygon');
  const lines = asLines[type];
  view.setInt32(32, lines ?? type, true);
  let geometry: ReturnType<typeof parseShp>[number];
  try {
    [geometry] = parseShp(file);
  } catch {
    return fault('unreadable', `type ${type}, ${record.length} B`, 'Polygon');
  }
  if (lines === undefined || !geometry) return soundGeometry(geometry);
  const rings = geometry.type === 'MultiLineString' ? geometry.coordinates : [];
  if (geometry.type === 'LineString') rings.push(geometry.coordinates);
  const parts = view.getInt32(headerSize + 44, true);
  if (rings.length !== parts) return fault('unreadable', `${rings.length}`, `numParts ${parts}`);
  return soundGeometry(polygonOfRings(rings));
}

/** Reads a .shp record by record, so that one that is broken leaves the others standing. null where it is none. */
export function readShp(bytes: Uint8Array): ShpShapes | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < headerSize || view.getInt32(0) !== fileCode) return null;
  const header = bytes.subarray(0, headerSize);
  const said = view.getInt32(24) * 2;
  const shapes: SoundGeometry[] = [];
  let at = headerSize;
  while (at + 8 <= bytes.length) {
    const end = at + 8 + view.getInt32(at + 4) * 2;
    if (end < at + 12 || end > bytes.length) break;
    shapes.push(readRecord(header, bytes.subarray(at, end)));
    at = end;
  }
  const isCut = said > bytes.length || at < bytes.length;
  return { shapes, bytesMissingFrom: isCut ? Math.max(said, bytes.length) : null };
}
