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

/** How far a commitment had come on a date, in the unit of its figure; entered by users. */
export const progressSchema = () =>
  z.object({
    id,
    commitmentId: id,
    date,
    value: optionalNumber,
    /** Of a share: what it is a share of, and in which unit. */
    base: optionalNumber,
    baseUnit: optionalText,
    source: optionalText,
    locator: optionalText,
  });
export type ProgressRecord = Readonly<z.output<ReturnType<typeof progressSchema>>>;
