import type { Enterprise } from '../../model/enterprise.ts';
import { intensityOf } from './intensity.ts';

export type LowReason = 'class-d' | 'tax-below';

export interface LowEfficiency {
  readonly enterprise: Enterprise;
  /** 10 000 currency units per mu. */
  readonly taxPerMu: number | null;
  readonly reasons: readonly LowReason[];
}

export interface LowEfficiencyList {
  readonly rows: readonly LowEfficiency[];
  /** Firms that have neither a class nor, where a threshold is set, a tax per mu. */
  readonly unjudged: number;
}

/** Firms of class D, and those whose tax per mu lies below the threshold where one is set. */
export function lowEfficiency(rows: readonly Enterprise[], taxPerMuBelow: number | null): LowEfficiencyList {
  const judged = rows.map((enterprise) => {
    const taxPerMu = intensityOf(enterprise, 'tax-per-mu');
    const isBelow = taxPerMuBelow !== null && taxPerMu !== null && taxPerMu < taxPerMuBelow;
    const reasons: LowReason[] = [];
    if (enterprise.performanceClass === 'D') reasons.push('class-d');
    if (isBelow) reasons.push('tax-below');
    const isJudged = enterprise.performanceClass !== null || (taxPerMuBelow !== null && taxPerMu !== null);
    return { enterprise, taxPerMu, reasons, isJudged };
  });
  return {
    rows: judged
      .filter(({ reasons }) => reasons.length > 0)
      .map(({ enterprise, taxPerMu, reasons }) => ({ enterprise, taxPerMu, reasons })),
    unjudged: judged.filter(({ isJudged }) => !isJudged).length,
  };
}
