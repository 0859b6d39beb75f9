import type { CoordinateSystem } from '../../model/datum.ts';
import type { Shape } from '../../model/ground.ts';
import type { GroundIssue, Progress, SourceLayer } from './source-layer.ts';

/** A feature on the ground. */
export interface PlacedFeature {
  /** Of the source feature. */
  readonly number: number;
  /** WGS84 degrees, nine decimals, rings closed, outer rings counterclockwise (RFC 7946). */
  readonly shape: Shape;
  readonly attributes: Readonly<Record<string, string>>;
  /** On the ellipsoid. */
  readonly areaMu: number;
}

export interface PlacedLayer {
  readonly features: readonly PlacedFeature[];
  /** What could not be placed, feature by feature, with file, row and what would be right. */
  readonly issues: readonly GroundIssue[];
  /** Where rings cross themselves, WGS84 degrees: to be shown. */
  readonly crossings: readonly { readonly number: number; readonly at: readonly [number, number] }[];
}

/** Brings a layer into WGS84 and looks at each shape. Points and lines are refused by name. */
export function placeLayer(
  _layer: SourceLayer,
  _system: CoordinateSystem,
  _progress: Progress = () => undefined,
): PlacedLayer {
  throw new Error('not built yet');
}
