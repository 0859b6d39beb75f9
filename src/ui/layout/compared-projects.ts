import { applyMask, filterMask } from '../../metrics/filter-mask.ts';
import type { LayoutMeasure } from '../../metrics/layout/industry-layout.ts';
import type { EffectivePack } from '../../model/effective-pack.ts';
import type { Filter } from '../../model/filter.ts';
import type { Project } from '../../model/project.ts';
import type { Quantity } from '../../model/unit.ts';
import type { AnalysisMeasure } from '../../model/view-state.ts';

/** What the filter leaves, but for its conditions on the lists named: those that a view itself shows side by side. */
export function comparedProjects(
  { tables, platformOfProject }: EffectivePack,
  filter: Filter,
  without: readonly ('industries' | 'areas')[],
): readonly Project[] {
  const loosened: Filter = { ...filter, ...Object.fromEntries(without.map((list) => [list, []])) };
  return applyMask(tables.projects, filterMask(tables.projects, platformOfProject, loosened));
}

/** Projects have no output: land stands for what cannot be measured of them. */
export const projectMeasure = (measure: AnalysisMeasure): LayoutMeasure => (measure === 'output' ? 'land' : measure);

export const quantityOf = { count: 'count', land: 'land', investment: 'money' } as const satisfies Readonly<
  Record<LayoutMeasure, Quantity>
>;
