import { ratio } from '../../metrics/ratio.ts';
import type { Assumption } from '../../model/assumption.ts';
import type { EffectivePack } from '../../model/effective-pack.ts';
import type { Platform } from '../../model/platform.ts';
import type { Project } from '../../model/project.ts';
import { alternativesOf } from './assumptions.ts';
import { type CardValue, perMuValue } from './card-value.ts';

/** The figures of one project: land in mu and investment in 10 000 currency units as stated, and their ratio as computed. */
export function projectValues(project: Project): readonly CardValue[] {
  const from = { source: project.source, locator: project.locator };
  return [
    {
      label: 'metric.planned-new-land',
      value: project.plannedNewLandMu,
      quantity: 'land',
      basis: 'plan',
      note: 'card.land.note',
      ...from,
    },
    {
      label: 'metric.planned-investment',
      value: project.plannedInvestmentWan,
      quantity: 'money',
      basis: 'plan',
      note: 'card.investment.note',
      ...from,
    },
    {
      ...perMuValue(ratio(project.plannedInvestmentWan, project.plannedNewLandMu), from),
      note: project.kind === 'park' ? 'card.perMu.park' : 'card.perMu.note',
    },
  ];
}

/** The platform of a project: stated by the plan, assumed through its area, or neither. */
export type ProjectPlatform =
  | { readonly basis: 'plan'; readonly platform: Platform }
  | {
      readonly basis: 'assumption';
      readonly platform: Platform;
      readonly assumption: Assumption;
      readonly alternatives: readonly Assumption[];
    };

export function projectPlatform(pack: EffectivePack, project: Project): ProjectPlatform | null {
  const row = pack.projectRow.get(project.id);
  const allocation = row === undefined ? null : pack.platformOfProject[row];
  const platform = allocation && pack.platformById.get(allocation.platformId);
  if (!allocation || !platform) return null;
  if (allocation.basis === 'plan') return { basis: 'plan', platform };
  const assumption = pack.tables.assumptions.find(({ id }) => id === allocation.assumptionId);
  return assumption
    ? { basis: 'assumption', platform, assumption, alternatives: alternativesOf(pack, assumption.id) }
    : null;
}
