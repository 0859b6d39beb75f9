import type { Feature, Geometry } from 'geojson';
import type { EffectivePack } from '../../model/effective-pack.ts';
import { type Names, namesOf } from './names.ts';

export type PlaceFeature = Feature<Geometry, Names & { readonly kind: string; readonly rank: number }>;

export function placeFeatures({ geometry, tables }: EffectivePack): PlaceFeature[] {
  const places = new Map(tables.places.map((place) => [place.id, place]));
  return geometry.places.features.flatMap((feature) => {
    const place = places.get(feature.id);
    if (!place) return [];
    return [
      {
        type: 'Feature' as const,
        properties: { kind: place.kind, rank: place.rank, ...namesOf(place.name) },
        geometry: feature.geometry,
      },
    ];
  });
}
