import * as z from 'zod/mini';
import { id, oneOf, optionalNumber, optionalText, text } from './cell.ts';

export const statisticScopes = ['area', 'platform', 'project'] as const;
export type StatisticScope = (typeof statisticScopes)[number];

/** A column of a table that a user brought: one figure for each area, platform or project that it names. */
export const statisticSchema = () =>
  z.object({
    id,
    scopeKind: oneOf(statisticScopes),
    name: text,
    /** As the user gave it; null for a plain number. */
    unit: optionalText,
    /** `sum`: figures of several add up; `none`: a ratio, a rank or an average, which do not. */
    adding: oneOf(['sum', 'none']),
    /** Who says so: a row of sources.csv or the name of the document. */
    source: text,
    note: optionalText,
  });
export type Statistic = Readonly<z.output<ReturnType<typeof statisticSchema>>>;

/** Whether it colours areas: their own figures, and figures of projects that add up. */
export const isMapped = ({ scopeKind, adding }: Pick<Statistic, 'scopeKind' | 'adding'>): boolean =>
  scopeKind === 'area' || (scopeKind === 'project' && adding === 'sum');

/** The statistic that a metric `statistic.<id>` or a column of that name shows; null where the pack has none such. */
export const statisticOf = (statistics: readonly Statistic[], metric: string): Statistic | null =>
  statistics.find(({ id }) => metric === `statistic.${id}`) ?? null;

/** A row's id is `<statisticId>.<scopeId>`. An area without a row is no data. */
export const statisticValueSchema = () => z.object({ id, statisticId: id, scopeId: id, value: optionalNumber });
export type StatisticValue = Readonly<z.output<ReturnType<typeof statisticValueSchema>>>;
