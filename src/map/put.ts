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

/**
 * Sets the states that differ from the known ones, and takes away those of features that have none any more; returns what
 * is known now. A feature whose source is not there yet stays unknown.
 */
export function putStates(map: MapLibreMap, known: KnownStates, next: readonly FeatureState[]): KnownStates {
  const there = new Map([...new Set(next.map(({ source }) => source))].map((id) => [id, map.getSource(id)]));
  const shown = next.filter(({ source }) => there.get(source));
  const now = new Map(shown.map((entry) => [`${entry.source}/${entry.id}`, entry]));
  for (const [key, { source, id, state }] of now) {
    const was = known.get(key)?.state;
    if (was !== state && JSON.stringify(was) !== JSON.stringify(state))
      map.setFeatureState({ source, id }, { ...state });
  }
  for (const [key, { source, id }] of known) {
    if (!now.has(key) && map.getSource(source)) map.removeFeatureState({ source, id });
  }
  return now;
}
