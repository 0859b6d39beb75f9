import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Atlas } from '../state/atlas.ts';
import type { ShownBase } from './bases/shown-base.ts';
import { type DisplayTransform, identityTransform } from './display-transform.ts';
import { extraOf } from './extra-of.ts';
import { type FeatureState, featureStates, largestAreaMu } from './feature-states.ts';
import { type AreaLabel, areaLabels, type LabelPlaces, labelPlaces } from './features/area-labels.ts';
import type { MapLook, SiteScale } from './look.ts';
import { lookOf } from './look-of.ts';
import { remember } from './remember.ts';
import { siteScale } from './site-scale.ts';
import { keepSources, packRecipes } from './sources.ts';
import { buildLayers, type StyleParts } from './style.ts';

/** What a map of the atlas shows, on screen or in an image. The functions read signals: an effect that calls one follows it. */
export interface MapContent {
  /** The base that lies under the map in place of the embedded one, once it can be drawn. */
  readonly base: Signal<ShownBase | null>;
  readonly scale: ReadonlySignal<SiteScale>;
  readonly transform: ReadonlySignal<DisplayTransform>;
  readonly look: ReadonlySignal<MapLook>;
  readonly states: () => readonly FeatureState[];
  readonly parts: ReadonlySignal<StyleParts>;
}

export function mapContent(atlas: Atlas): MapContent {
  const base = signal<ShownBase | null>(null);
  const transform = computed(() => base.value?.transform ?? identityTransform);
  const [keepScale, keepPlaces, keepLargest] = [remember<SiteScale>(), remember<LabelPlaces>(), remember<number>()];
  const scale = computed(() => {
    const { pack } = atlas;
    return keepScale([pack.geometry.sites], () => siteScale(pack));
  });
  const largestMu = computed(() => {
    const { projects } = atlas.pack.tables;
    return keepLargest([projects], () => largestAreaMu(projects));
  });
  const look = computed(() => lookOf(atlas, scale.value, base.value !== null));
  let labels: readonly AreaLabel[] = [];
  const labelsNow = (): readonly AreaLabel[] => {
    const { pack } = atlas;
    // Their source is laid out anew as a whole, which costs more than the rest of a move.
    if (atlas.isDragging.value && labels.length > 0) return labels;
    const { townships, zones, sites } = pack.geometry;
    const places = keepPlaces([townships, zones, sites, pack.tables.projects], () => labelPlaces(pack));
    const options = { language: atlas.language.value, units: atlas.units.value, currency: pack.info.currency };
    const next = areaLabels(pack, atlas.byArea.value, largestMu.value, places, options);
    if (JSON.stringify(next) !== JSON.stringify(labels)) labels = next;
    return labels;
  };
  const extra = computed(() => extraOf(atlas));
  const sourcesOf = keepSources();
  const sources = computed(() => {
    const recipes = { ...packRecipes(atlas.pack, labelsNow()), ...extra.value?.extraRecipes(atlas) };
    return { ...base.value?.sources, ...sourcesOf(recipes, transform.value) };
  });
  const layers = computed(() =>
    buildLayers(look.value, base.value?.layers(look.value.palette), extra.value?.extraLayers(atlas)),
  );
  return {
    base,
    scale,
    transform,
    look,
    states: () => [...featureStates(atlas, largestMu.value), ...(extra.value?.extraStates(atlas) ?? [])],
    parts: computed(() => ({ sources: sources.value, layers: layers.value })),
  };
}
