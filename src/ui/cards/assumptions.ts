import type { Area } from '../../model/area.ts';
import type { Assumption } from '../../model/assumption.ts';
import type { EffectivePack } from '../../model/effective-pack.ts';
import type { Provenance } from '../../model/sourced.ts';

/** Other readings of the same thing; they do not hold by default. */
export const alternativesOf = (pack: EffectivePack, id: string): readonly Assumption[] =>
  pack.tables.assumptions.filter((assumption) => assumption.alternativeOf === id);

/** What the atlas holds about an area, none of it from the plan. In each list those that hold by default come first. */
export interface AreaAssumptions {
  /** That the area is outside the plan's scope. */
  readonly outOfScope: Assumption | null;
  /** Zones that lie in the area, wholly or in part. */
  readonly zonesHere: readonly Assumption[];
  /** Areas and platforms the area lies in. */
  readonly liesIn: readonly Assumption[];
  /** The platforms it is taken for: the reading in use, then others. */
  readonly correspondsTo: readonly Assumption[];
}

const defaultsFirst = (assumptions: readonly Assumption[]): readonly Assumption[] =>
  [...assumptions].sort((a, b) => Number(b.default) - Number(a.default));

export function areaAssumptions(pack: EffectivePack, area: Area): AreaAssumptions {
  const all = pack.tables.assumptions;
  const own = all.filter(({ subjectKind, subjectId }) => subjectKind === 'area' && subjectId === area.id);
  const among = (relation: Assumption['relation']) =>
    defaultsFirst(own.filter((assumption) => assumption.relation === relation));
  return {
    outOfScope: among('out-of-scope').find((assumption) => assumption.default) ?? null,
    zonesHere: defaultsFirst(
      all.filter(
        ({ relation, objectKind, objectId, subjectKind }) =>
          relation === 'lies-in' && objectKind === 'area' && objectId === area.id && subjectKind === 'area',
      ),
    ),
    liesIn: among('lies-in'),
    correspondsTo: among('corresponds-to'),
  };
}

/** Where the plan tells its scope: known from the reading that leaves an area out of it; null where none is left out. */
export function scopeProvenance(pack: EffectivePack): Provenance | null {
  return pack.tables.assumptions.find(({ relation }) => relation === 'out-of-scope') ?? null;
}
