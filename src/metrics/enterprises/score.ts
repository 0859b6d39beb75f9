import type { Enterprise } from '../../model/enterprise.ts';
import type { ScoreRow } from '../../model/score.ts';
import { ratio } from '../ratio.ts';
import { sumKnown } from '../sum.ts';
import { intensityOf } from './intensity.ts';

/** What keeps a measure from counting. */
export type ScoreGap = 'weight' | 'baseline' | 'value';

export interface ScorePart {
  readonly measure: ScoreRow;
  /** In the measure's own unit. */
  readonly value: number | null;
  /** null where the measure does not count. */
  readonly points: number | null;
  readonly gap: ScoreGap | null;
}

export interface Score {
  /** Sum of what counts; null where nothing does. */
  readonly points: number | null;
  /** Sum of the weights that count: what the baselines would earn. */
  readonly weight: number;
  /** Points ÷ weight, by which firms with gaps compare with others; null where nothing counts. */
  readonly rate: number | null;
  readonly parts: readonly ScorePart[];
}

/** A measure's value in the unit that its row names: a share is written in percent. */
function valueIn(measure: ScoreRow, enterprise: Enterprise): number | null {
  const value = intensityOf(enterprise, measure.id);
  return value !== null && measure.unit === '%' ? value * 100 : value;
}

/** What a measure lacks by itself, whatever the firm; a weight or baseline of 0 is none. */
export function measureGap({ weight, baseline }: ScoreRow): Exclude<ScoreGap, 'value'> | null {
  if (weight === null || weight <= 0) return 'weight';
  return baseline === null || baseline <= 0 ? 'baseline' : null;
}

function partOf(measure: ScoreRow, enterprise: Enterprise): ScorePart {
  const value = valueIn(measure, enterprise);
  const gap = measureGap(measure) ?? (value === null ? 'value' : null);
  const { weight, baseline, most } = measure;
  if (gap !== null || value === null || weight === null || baseline === null) {
    return { measure, value, points: null, gap };
  }
  return { measure, value, points: weight * Math.min(Math.max(value, 0) / baseline, most ?? Infinity), gap: null };
}

/**
 * The 亩均论英雄 score of a firm, after the method of Zhejiang's counties: for each measure weight × value ÷ baseline, at most
 * `most` times the weight, added up. A negative value earns 0. A measure without weight, baseline or value does not count.
 */
export function scoreOf(enterprise: Enterprise, measures: readonly ScoreRow[]): Score {
  const parts = measures.map((measure) => partOf(measure, enterprise));
  const counting = parts.filter(({ points }) => points !== null);
  const points = sumKnown(counting.map((part) => part.points)).value;
  const weight = sumKnown(counting.map(({ measure }) => measure.weight)).value ?? 0;
  return { points, weight, rate: points === null ? null : ratio(points, weight), parts };
}
