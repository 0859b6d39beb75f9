import * as z from 'zod/mini';
import { controlLineKinds } from './boundary.ts';
import { id, integer, localized, oneOf, optionalLocalized, optionalNumber, optionalText, provenance } from './cell.ts';

export const checks = [
  'small-site-either',
  'small-site-both',
  'share-in-platforms',
  'within-period',
  'stage-order',
  'inside-area',
  'no-overlap',
  // Each of these is named for the line whose wrong side it looks for.
  ...controlLineKinds,
  'measured-land',
  'measured-supplied',
  'investment-per-mu',
] as const;
export type Check = (typeof checks)[number];

/** A named check with its parameter; an empty parameter leaves it untestable. */
export const ruleSchema = () =>
  z.object({
    id,
    order: integer,
    check: oneOf(checks),
    parameter: optionalNumber,
    unit: optionalText,
    name: localized,
    note: optionalLocalized,
    ...provenance,
  });
export type Rule = Readonly<z.output<ReturnType<typeof ruleSchema>>>;

export const thresholdIds = ['target-met', 'target-over', 'idle-after'] as const;

/** A number by which a status is judged; shown wherever the status is. */
export const thresholdSchema = () =>
  z.object({
    id: oneOf(thresholdIds),
    value: optionalNumber,
    unit: oneOf(['%', 'month']),
    name: localized,
    note: optionalLocalized,
    ...provenance,
  });
export type Threshold = Readonly<z.output<ReturnType<typeof thresholdSchema>>>;

/** What the product judges by where a pack sets nothing else. */
const usualThresholds: Readonly<Record<Threshold['id'], number>> = {
  'target-met': 100,
  'target-over': 110,
  'idle-after': 12,
};

/** A threshold in its own unit: the pack's, or the usual one where the pack has no such row; null where the pack leaves it empty. */
export function thresholdValue(thresholds: readonly Threshold[], id: Threshold['id']): number | null {
  const row = thresholds.find((threshold) => threshold.id === id);
  return row ? row.value : usualThresholds[id];
}
