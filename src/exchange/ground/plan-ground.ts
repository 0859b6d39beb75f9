import type { ControlLineKind } from '../../model/boundary.ts';
import type { CoordinateSystem } from '../../model/datum.ts';
import type { Edit } from '../../model/edit.ts';
import type { EffectivePack } from '../../model/effective-pack.ts';
import type { GeometryBasis } from '../../model/geometry.ts';
import type { PlacedFeature } from './place-layer.ts';

/** What a layer is taken as. */
export const groundRoles = ['parcels', 'area-boundaries', 'platform-boundaries', 'control-lines'] as const;
export type GroundRole = (typeof groundRoles)[number];

/** What the user says of a layer. */
export interface GroundWord {
  readonly role: GroundRole;
  readonly basis: GeometryBasis;
  /** Who says so; needed for official and surveyed. */
  readonly authority: string;
  /** Metres, as text; empty when unknown. */
  readonly accuracyM: string;
  readonly source: string;
  readonly cameIn: CoordinateSystem;
  /** Of control lines. */
  readonly lineKind: ControlLineKind | null;
  /** Column that holds the parcel's number or name; null for none. */
  readonly nameColumn: string | null;
  /** What each feature belongs to, by its number; absent or null: to nothing known, and it is kept all the same. */
  readonly assigned: ReadonlyMap<
    number,
    { readonly kind: 'project' | 'area' | 'platform'; readonly id: string } | null
  >;
}

export interface GroundPlan {
  readonly edits: readonly Edit[];
  readonly added: readonly number[];
  /** Shapes that take the place of others. */
  readonly replaced: readonly number[];
  readonly unchanged: readonly number[];
  /** Boundaries that belong to no area or platform cannot be taken; each is listed. Parcels are always kept. */
  readonly left: readonly number[];
}

/** What taking a placed layer would do to the pack; nothing is changed yet. */
export function planGround(
  _pack: Pick<EffectivePack, 'tables' | 'cellsOf' | 'columnsOf'>,
  _features: readonly PlacedFeature[],
  _word: GroundWord,
): GroundPlan {
  throw new Error('not built yet');
}
