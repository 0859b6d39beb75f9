import type { Position } from 'geojson';
import type { Shape } from '../../../model/ground.ts';

// ESRI Shapefile Technical Description, July 1998.
const fileCode = 9994;
const version = 1000;
const polygonType = 5;
const headerBytes = 100;

type Box = readonly [number, number, number, number];

function boxOf(rings: readonly (readonly Position[])[]): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x = Number.NaN, y = Number.NaN] of rings.flat()) {
    [west, south, east, north] = [Math.min(west, x), Math.min(south, y), Math.max(east, x), Math.max(north, y)];
  }
  return [west, south, east, north];
}

/** Outer rings run clockwise and holes the other way: the reverse of GeoJSON's. */
const ringsOf = ({ type, coordinates }: Shape): readonly (readonly Position[])[] =>
  (type === 'Polygon' ? [coordinates] : coordinates).flatMap((polygon) => polygon.map((ring) => ring.toReversed()));

function writeBox(view: DataView, at: number, box: Box): void {
  box.forEach((value, index) => {
    view.setFloat64(at + index * 8, value, true);
  });
}

function header(bytes: number, box: Box): DataView<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(bytes));
  view.setInt32(0, fileCode);
  view.setInt32(24, bytes / 2);
  view.setInt32(28, version, true);
  view.setInt32(32, polygonType, true);
  writeBox(view, 36, box);
  return view;
}

/** The .shp and .shx of polygons whose outer rings run counterclockwise. */
export function writeShp(shapes: readonly Shape[]): {
  readonly shp: Uint8Array<ArrayBuffer>;
  readonly shx: Uint8Array<ArrayBuffer>;
} {
  const records = shapes.map((shape) => {
    const rings = ringsOf(shape);
    const points = rings.reduce((sum, ring) => sum + ring.length, 0);
    return { rings, points, bytes: 44 + 4 * rings.length + 16 * points };
  });
  const box = boxOf(records.flatMap(({ rings }) => rings));
  const size = records.reduce((sum, { bytes }) => sum + 8 + bytes, headerBytes);
  const shp = header(size, box);
  const shx = header(headerBytes + 8 * records.length, box);
  let at = headerBytes;
  records.forEach(({ rings, points, bytes }, index) => {
    shx.setInt32(headerBytes + index * 8, at / 2);
    shx.setInt32(headerBytes + index * 8 + 4, bytes / 2);
    shp.setInt32(at, index + 1);
    shp.setInt32(at + 4, bytes / 2);
    const content = at + 8;
    shp.setInt32(content, polygonType, true);
    writeBox(shp, content + 4, boxOf(rings));
    shp.setInt32(content + 36, rings.length, true);
    shp.setInt32(content + 40, points, true);
    let [point, part] = [content + 44 + 4 * rings.length, 0];
    rings.forEach((ring, number) => {
      shp.setInt32(content + 44 + 4 * number, part, true);
      part += ring.length;
      for (const [x = Number.NaN, y = Number.NaN] of ring) {
        shp.setFloat64(point, x, true);
        shp.setFloat64(point + 8, y, true);
        point += 16;
      }
    });
    at += 8 + bytes;
  });
  return { shp: new Uint8Array(shp.buffer), shx: new Uint8Array(shx.buffer) };
}
