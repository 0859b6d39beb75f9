import type { Sum } from '../model/ledger.ts';
import type { Project } from '../model/project.ts';
import { ratio } from './ratio.ts';
import { sumKnown } from './sum.ts';

export interface Totals {
  readonly projectCount: number;
  readonly plannedNewLandMu: Sum;
  readonly plannedInvestmentWan: Sum;
  /** 10 000 currency units per mu: ratio of sums over the projects that have both. */
  readonly plannedInvestmentPerMu: number | null;
}

/** The figures of a set of projects. */
export interface Summary extends Totals {
  /** Without park developers, who build for others and produce nothing. */
  readonly producers: Totals;
  readonly parks: Totals;
  readonly meanLandMu: number | null;
  readonly meanInvestmentWan: number | null;
  /** The part whose industry we judged with low confidence. */
  readonly lowConfidence: Totals;
}

export function totals(projects: readonly Project[]): Totals {
  const both = projects.filter((project) => project.plannedNewLandMu !== null && project.plannedInvestmentWan !== null);
  return {
    projectCount: projects.length,
    plannedNewLandMu: sumKnown(projects.map((project) => project.plannedNewLandMu)),
    plannedInvestmentWan: sumKnown(projects.map((project) => project.plannedInvestmentWan)),
    plannedInvestmentPerMu: ratio(
      sumKnown(both.map((project) => project.plannedInvestmentWan)).value,
      sumKnown(both.map((project) => project.plannedNewLandMu)).value,
    ),
  };
}

export function summarize(projects: readonly Project[]): Summary {
  const all = totals(projects);
  return {
    ...all,
    producers: totals(projects.filter((project) => project.kind !== 'park')),
    parks: totals(projects.filter((project) => project.kind === 'park')),
    meanLandMu: ratio(all.plannedNewLandMu.value, all.plannedNewLandMu.known),
    meanInvestmentWan: ratio(all.plannedInvestmentWan.value, all.plannedInvestmentWan.known),
    lowConfidence: totals(projects.filter((project) => project.industryConfidence === 'low')),
  };
}
