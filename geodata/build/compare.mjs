/** How far the cells agree with another partition, for the log. */
import { readFileSync } from 'node:fs';
import clipping from 'polygon-clipping';
import { signedArea } from './plane.mjs';

/**
 * @param {object[]} cells features of the townships
 * @param {Map<string, string>} names of the townships by id
 * @param {string} file GeoJSON whose features carry the township's name as `name`
 * @param {{ toPlane: Function }} plane
 * @returns {string[]}
 */
export function compare(cells, names, file, plane) {
  const others = JSON.parse(readFileSync(file, 'utf8')).features;
  const lines = cells.map((cell) => {
    const other = others.find((f) => (f.properties.name ?? f.properties.NAME) === names.get(cell.id));
    if (!other) return `${cell.id}: not in the other file`;
    const a = multi(cell.geometry);
    const b = multi(other.geometry);
    const both = areaKm2(clipping.intersection(a, b), plane);
    const either = areaKm2(clipping.union(a, b), plane);
    return `${cell.id}: IoU ${(both / either).toFixed(4)}`;
  });
  const all = (list) => clipping.union(...list.map((f) => multi(f.geometry)));
  const [a, b] = [all(cells), all(others.filter((f) => [...names.values()].includes(f.properties.name)))];
  const iou = areaKm2(clipping.intersection(a, b), plane) / areaKm2(clipping.union(a, b), plane);
  return [...lines, `city: IoU ${iou.toFixed(4)}`];
}

/** @returns {[number, number][][][]} coordinates of a multipolygon */
export function multi(geometry) {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

/** Area in the plane of a multipolygon's coordinates. */
export function areaKm2(polygons, plane) {
  let sum = 0;
  for (const [outer, ...holes] of polygons) {
    sum += Math.abs(signedArea(outer.map(plane.toPlane)));
    for (const hole of holes) sum -= Math.abs(signedArea(hole.map(plane.toPlane)));
  }
  return sum;
}
