import type { Position } from 'geojson';
import { lengthM } from '../../geo/length.ts';
import type { PlacedLayer } from './place-layer.ts';

/** How far two systems put one layer apart, metres, at its first feature that both can place; null where there is none. */
export function metresApart(one: PlacedLayer, other: PlacedLayer): number | null {
  const places = new Map(other.features.map(({ number, shape }) => [number, shape]));
  for (const { number, shape } of one.features) {
    const there = places.get(number);
    if (there) return lengthM([firstOf(shape.coordinates), firstOf(there.coordinates)]);
  }
  return null;
}

/** Rings begin where the file lets them begin, so the first corners of two placings are one corner. */
function firstOf(
  coordinates: Position | readonly Position[] | readonly Position[][] | readonly Position[][][],
): Position {
  const [first] = coordinates;
  return typeof first === 'number' || first === undefined ? (coordinates as Position) : firstOf(first);
}
