import * as z from 'zod/mini';
import { date, id, integer, oneOf, optionalLocalized, optionalNumber, optionalText, provenance } from './cell.ts';

/** Land that exists already, a share of a quota, a count, or an average over other land than the projects'. */
export const commitmentKinds = ['existing-land', 'quota-share', 'count', 'average'] as const;

/** A city-wide commitment of the plan that stands apart from planned new land: its figure, and what kind of thing it counts. */
export const commitmentSchema = () =>
  z.object({
    id,
    order: integer,
    figureId: id,
    kind: oneOf(commitmentKinds),
    note: optionalLocalized,
    ...provenance,
  });
export type Commitment = Readonly<z.output<ReturnType<typeof commitmentSchema>>>;

/**
 * How far a commitment had come on a date; entered by users. The value is in the unit of its figure; of a share of a
 * quota it is the part, in the unit of the quota.
 */
export const progressSchema = () =>
  z.object({
    id,
    commitmentId: id,
    date,
    value: optionalNumber,
    /** Of a share: the whole that it is a share of, and the unit of both. */
    base: optionalNumber,
    baseUnit: optionalText,
    source: optionalText,
    locator: optionalText,
  });
export type ProgressRecord = Readonly<z.output<ReturnType<typeof progressSchema>>>;
