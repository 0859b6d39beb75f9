import type { Figure } from '../../model/figure.ts';
import type { SourcedValue } from '../../model/sourced.ts';

/** A statement of the plan as a value in the plan's own unit; null where the plan gives no number. */
export function figureValue(figure: Figure): SourcedValue {
  return {
    value: figure.value,
    quantity: 'plain',
    basis: 'plan',
    source: figure.source,
    locator: figure.locator,
    ...(figure.unit === null ? {} : { unit: figure.unit }),
  };
}

/** When a figure holds: its period if it is one over years, else its year; empty where the plan gives none. */
export function figureTime({ year, periodStart, periodEnd }: Figure): string {
  if (periodStart !== null && periodEnd !== null) return `${periodStart}–${periodEnd}`;
  return year ?? '';
}
