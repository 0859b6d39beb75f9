import type { MultiPolygon } from 'geojson';
import type { PlacedLayer } from '../../exchange/ground/place-layer.ts';
import type { OverlayShape } from '../../model/overlay.ts';

/** Of more shapes than these as many are drawn ahead of their taking, evenly spread, so that the map stays quick. */
export const mostDrawn = 5000;

const spread = <T>(all: readonly T[]): readonly T[] =>
  all.length <= mostDrawn
    ? all
    : Array.from({ length: mostDrawn }, (_, index) => all[Math.floor((index * all.length) / mostDrawn)] as T);

function together({ features }: PlacedLayer): MultiPolygon {
  return {
    type: 'MultiPolygon',
    coordinates: spread(features).flatMap(({ shape }) =>
      shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates,
    ),
  };
}

export interface NamedPlacing {
  readonly name: string;
  readonly placed: PlacedLayer;
}

/** A layer as it would lie, where it would lie else, and where its rings cross themselves. Alternatives are named, and so is the choice beside them. */
export function previewShapes(chosen: NamedPlacing | null, others: readonly NamedPlacing[]): readonly OverlayShape[] {
  const drawn = others.filter(({ placed }) => placed.features.length > 0);
  return [
    ...drawn.map(({ name, placed }) => ({ tone: 'other' as const, label: name, geometry: together(placed) })),
    ...(chosen && chosen.placed.features.length > 0
      ? [{ tone: 'chosen' as const, label: drawn.length > 0 ? chosen.name : '', geometry: together(chosen.placed) }]
      : []),
    ...(chosen?.placed.crossings ?? []).slice(0, mostDrawn).map(({ at }) => ({
      tone: 'fault' as const,
      label: '',
      geometry: { type: 'Point' as const, coordinates: [...at] },
    })),
  ];
}
