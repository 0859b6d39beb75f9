import type { Map as MapLibreMap } from 'maplibre-gl';
import type { FeatureState } from './feature-states.ts';
import { type drawImages, imagePixelRatio } from './images.ts';

/** Puts the patterns and symbols of a palette into the map, or in the place of those of another. */
export function putImages(map: MapLibreMap, images: ReturnType<typeof drawImages>): void {
  for (const [id, image] of Object.entries(images)) {
    if (map.hasImage(id)) map.updateImage(id, image);
    else map.addImage(id, image, { pixelRatio: imagePixelRatio });
  }
}

/** Feature states by source and id. */
export type KnownStates = ReadonlyMap<string, FeatureState>;

/** Sets the states that differ from the known ones; returns what is known now. */
export function putStates(map: MapLibreMap, known: KnownStates, next: readonly FeatureState[]): KnownStates {
  const now = new Map(next.map((entry) => [`${entry.source}/${entry.id}`, entry]));
  for (const [key, { source, id, state }] of now) {
    if (JSON.stringify(known.get(key)?.state) !== JSON.stringify(state))
      map.setFeatureState({ source, id }, { ...state });
  }
  return now;
}
