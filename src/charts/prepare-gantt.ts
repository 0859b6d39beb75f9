/** A bar over a period of years, in fractions of the period's length from its start. */
export interface Gantt {
  readonly bar: { readonly from: number; readonly to: number };
  /** The bar was cut at the period's start or end. */
  readonly startsBefore: boolean;
  readonly endsAfter: boolean;
  readonly years: readonly { readonly year: number; readonly at: number }[];
  /** null when the date lies outside the period. */
  readonly asOf: number | null;
}

/** Months since year 0, so that months subtract. */
function monthNumber(month: string): number {
  const [year = '', number = ''] = month.split('-');
  return Number(year) * 12 + Number(number) - 1;
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

/** Months `YYYY-MM`, each end included: a project from January to December of one year fills that year. `asOf` stands at its month's end. */
export function prepareGantt(start: string, end: string, period: readonly [string, string], asOf: string): Gantt {
  const first = monthNumber(period[0]);
  const length = monthNumber(period[1]) + 1 - first;
  const at = (months: number): number => (months - first) / length;
  const from = at(monthNumber(start));
  const to = at(monthNumber(end) + 1);
  const firstYear = Math.ceil(first / 12);
  const years = Array.from({ length: Math.ceil((first + length) / 12) - firstYear }, (_, index) => firstYear + index);
  const asOfAt = at(monthNumber(asOf) + 1);
  return {
    bar: { from: clamp(from), to: clamp(to) },
    startsBefore: from < 0,
    endsAfter: to > 1,
    years: years.map((year) => ({ year, at: at(year * 12) })),
    asOf: asOfAt < 0 || asOfAt > 1 ? null : asOfAt,
  };
}
