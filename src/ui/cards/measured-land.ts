import type { MessageKey } from '../../i18n/translate.ts';
import { type PackFeature, type PackFeatures, supports } from '../../model/geometry.ts';
import type { CardValue } from './card-value.ts';

export const featureOf = (features: PackFeatures, id: string): PackFeature | null =>
  features.features.find((feature) => feature.id === id) ?? null;

/** Why no area is measured on a geometry; a drawn shape's size says nothing about the ground. */
export function unmeasuredReason(feature: PackFeature | null, crossesItself = false): MessageKey {
  if (!feature) return 'card.unmeasured.none';
  if (!supports(feature.properties.geometryBasis, 'measure')) return 'card.unmeasured.schematic';
  return crossesItself ? 'card.unmeasured.crosses' : 'card.unmeasured.pending';
}

/** The row for measured land, which stays empty until an official or surveyed geometry has been measured. */
export function unmeasuredValue(feature: PackFeature | null, crossesItself = false): CardValue {
  return {
    label: 'card.measuredLand',
    value: null,
    quantity: 'areaLarge',
    basis: 'derived',
    computed: true,
    unknown: 'word.unmeasured',
    note: unmeasuredReason(feature, crossesItself),
    source: feature?.properties.sources.at(-1) ?? '',
    locator: feature?.properties.method ?? '',
  };
}

function measuredValue(unmeasured: CardValue, value: number | undefined): CardValue {
  if (value === undefined) return unmeasured;
  const { note: _, ...rest } = unmeasured;
  return { ...rest, value };
}

/** A project's measured land in mu, or why there is none; `isWhole` where all of its parcels are measured. */
export function measuredLandValue(
  feature: PackFeature | null,
  landMu: number | undefined,
  { crossesItself, isWhole }: { readonly crossesItself: boolean; readonly isWhole: boolean },
): CardValue {
  const value = measuredValue({ ...unmeasuredValue(feature, crossesItself), quantity: 'land' }, landMu);
  return landMu === undefined || isWhole ? value : { ...value, note: 'card.measuredPartly' };
}

/** The measured area of an area or platform in km², or why there is none. */
export const measuredAreaValue = (feature: PackFeature | null, km2: number | undefined): CardValue =>
  measuredValue(unmeasuredValue(feature), km2);
