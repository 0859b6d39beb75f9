import type { MessageKey } from '../../i18n/translate.ts';
import { type PackFeature, type PackFeatures, supports } from '../../model/geometry.ts';
import type { CardValue } from './card-value.ts';

export const featureOf = (features: PackFeatures, id: string): PackFeature | null =>
  features.features.find((feature) => feature.id === id) ?? null;

/** Why no area is measured on a geometry; a drawn shape's size says nothing about the ground. */
export function unmeasuredReason(feature: PackFeature | null): MessageKey {
  if (!feature) return 'card.unmeasured.none';
  return supports(feature.properties.geometryBasis, 'measure')
    ? 'card.unmeasured.pending'
    : 'card.unmeasured.schematic';
}

/** The row for measured land, which stays empty until an official or surveyed geometry has been measured. */
export function unmeasuredValue(feature: PackFeature | null): CardValue {
  return {
    label: 'card.measuredLand',
    value: null,
    quantity: 'areaLarge',
    basis: 'derived',
    computed: true,
    unknown: 'word.unmeasured',
    note: unmeasuredReason(feature),
    source: feature?.properties.sources.at(-1) ?? '',
    locator: feature?.properties.method ?? '',
  };
}

/** A project's measured land in mu, or why there is none. */
export function measuredLandValue(feature: PackFeature | null, landMu: number | undefined): CardValue {
  const unmeasured = unmeasuredValue(feature);
  if (landMu === undefined) return unmeasured;
  const { note: _, ...rest } = unmeasured;
  return { ...rest, value: landMu, quantity: 'land' };
}
