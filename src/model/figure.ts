import * as z from 'zod/mini';
import {
  id,
  integer,
  localized,
  oneOf,
  optionalLocalized,
  optionalNumber,
  optionalText,
  provenance,
  text,
} from './cell.ts';

/** One of the plan's indicators: base, goal and yearly change as the table prints them, in the table's own unit. */
export const indicatorSchema = () =>
  z.object({
    id,
    no: integer,
    group: localized,
    name: localized,
    unit: text,
    scope: optionalLocalized,
    base2020: optionalNumber,
    target2025: optionalNumber,
    change: optionalNumber,
    changeKind: oneOf(['growth', 'points']),
    comparator: optionalText,
    ...provenance,
  });
export type Indicator = Readonly<z.output<ReturnType<typeof indicatorSchema>>>;

/** What the last plan period set and reached. */
export const periodResultSchema = () =>
  z.object({
    id,
    name: localized,
    unit: text,
    scope: optionalLocalized,
    target2020: optionalNumber,
    plannedGrowth: optionalNumber,
    actual2020: optionalNumber,
    actualGrowth: optionalNumber,
    status: localized,
    note: optionalLocalized,
    ...provenance,
  });
export type PeriodResult = Readonly<z.output<ReturnType<typeof periodResultSchema>>>;

export const figureKinds = ['baseline', 'benchmark', 'goal', 'rate', 'commitment', 'threshold'] as const;

/** Any other quantified statement of the plan. Values are never summed across rows. */
export const figureSchema = () =>
  z.object({
    id,
    subjectKind: oneOf(['city', 'industry', 'platform', 'region']),
    subjectId: id,
    measure: localized,
    kind: oneOf(figureKinds),
    comparator: optionalText,
    value: optionalNumber,
    unit: optionalText,
    scope: optionalLocalized,
    year: optionalText,
    periodStart: optionalText,
    periodEnd: optionalText,
    indicatorId: optionalText,
    cumulative: optionalText,
    note: optionalLocalized,
    ...provenance,
  });
export type Figure = Readonly<z.output<ReturnType<typeof figureSchema>>>;

/** Two readings of one thing where the document contradicts itself. Neither is preferred. */
export const readingSchema = () =>
  z.object({
    id,
    topic: localized,
    kind: oneOf(['text-vs-table', 'definition', 'rate', 'arithmetic', 'sum-exceeds-whole']),
    readingA: optionalText,
    unitA: optionalText,
    locatorA: text,
    readingB: optionalText,
    unitB: optionalText,
    locatorB: text,
    computed: optionalText,
    indicatorId: optionalText,
    explanation: localized,
    ...provenance,
  });
export type Reading = Readonly<z.output<ReturnType<typeof readingSchema>>>;
