import type { PackFeatures } from '../../model/geometry.ts';
import type { Shape } from '../../model/ground.ts';
import type { Issue } from '../../model/issue.ts';
import type { Pack, PackGeometry, PackTables } from '../../model/pack.ts';

/** The pack's geometry with the ground that users bring. What they do not touch is the very same. */
export interface GroundComposition {
  readonly geometry: PackGeometry;
  readonly parcels: PackFeatures<Shape>;
  readonly controlLines: PackFeatures<Shape>;
  /** `conflict`: two boundaries of one area or platform, of which neither is taken. `no-room`: a circle that does not fit. */
  readonly issues: readonly Issue[];
}

export type ComposeGround = (pack: Pack) => GroundComposition;

/** Whether there is ground to compose. */
export const hasGround = (tables: PackTables): boolean =>
  [tables.boundaries, tables['control-lines'], tables.parcels].some((rows) => rows.some(({ shape }) => shape !== null));
