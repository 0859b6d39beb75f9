import * as z from 'zod/mini';
import { integer, localized, oneOf, optionalLocalized, optionalNumber, provenance, text } from './cell.ts';
import { scoreMeasures } from './enterprise.ts';

/**
 * One measure of the 亩均论英雄 score: its weight in points, the value that earns these points, and how many times them at
 * most. Where weight or baseline is empty the measure counts for nothing, and says so.
 */
export const scoreMeasureSchema = () =>
  z.object({
    id: oneOf(scoreMeasures),
    order: integer,
    name: localized,
    unit: text,
    weight: optionalNumber,
    baseline: optionalNumber,
    most: optionalNumber,
    note: optionalLocalized,
    ...provenance,
  });
export type ScoreRow = Readonly<z.output<ReturnType<typeof scoreMeasureSchema>>>;
