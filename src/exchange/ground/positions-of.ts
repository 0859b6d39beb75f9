import type { Geometry, Position } from 'geojson';

/** The positions of a geometry, in its own order. */
export function* positionsOf(geometry: Geometry): Generator<Position> {
  if (geometry.type === 'GeometryCollection') for (const part of geometry.geometries) yield* positionsOf(part);
  else yield* leaves(geometry.coordinates);
}

type Nested = Position | readonly Nested[];

function* leaves(value: Nested): Generator<Position> {
  if (isPosition(value)) yield value;
  else for (const part of value) yield* leaves(part);
}

const isPosition = (value: Nested): value is Position => typeof value[0] === 'number';
