import type { StyleSpecification } from 'maplibre-gl';
import type { Atlas } from '../state/atlas.ts';
import { type DisplayTransform, identityTransform } from './display-transform.ts';
import { type FeatureState, featureStates, largestAreaMu } from './feature-states.ts';
import { type AreaLabel, areaLabels, labelPlaces } from './features/area-labels.ts';
import type { MapLook, SiteScale } from './look.ts';
import { lookOf } from './look-of.ts';
import { siteScale } from './site-scale.ts';
import { buildSources } from './sources.ts';
import { buildStyle } from './style.ts';

/** What a map of the atlas shows, on screen or in an image. The functions read signals: an effect that calls one follows it. */
export interface MapContent {
  readonly scale: SiteScale;
  readonly transform: DisplayTransform;
  readonly look: () => MapLook;
  readonly labels: () => AreaLabel[];
  readonly states: () => FeatureState[];
  /** The whole style with its data, as the atlas stands. */
  readonly style: () => StyleSpecification;
}

export function mapContent(atlas: Atlas): MapContent {
  const { pack } = atlas;
  const transform = identityTransform;
  const scale = siteScale(pack);
  const places = labelPlaces(pack);
  const largestMu = largestAreaMu(pack.tables.projects);
  const look = () => lookOf(atlas, scale);
  const labels = () => {
    const options = { language: atlas.language.value, units: atlas.units.value, currency: pack.info.currency };
    return areaLabels(pack, atlas.byArea.value, largestMu, places, options);
  };
  return {
    scale,
    transform,
    look,
    labels,
    states: () => featureStates(atlas, largestMu),
    style: () => buildStyle(look(), buildSources(pack, labels(), transform)),
  };
}
