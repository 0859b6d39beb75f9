import { reachOf, toWgs84 } from '../../geo/coordinate-system.ts';
import { ellipsoidalMu } from '../../geo/measure.ts';
import type { CoordinateSystem } from '../../model/datum.ts';
import type { Shape } from '../../model/ground.ts';
import { placeShape, type ShapeReader } from './place-shape.ts';
import type { GroundIssue, Progress, SourceLayer } from './source-layer.ts';

/** A feature on the ground. */
export interface PlacedFeature {
  /** Of the source feature. */
  readonly number: number;
  /** WGS84 degrees, nine decimals, rings closed, outer rings counterclockwise (RFC 7946); of one part a Polygon. */
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

/** Features between two calls of `progress`. */
const stride = 250;

function readerOf(system: CoordinateSystem): ShapeReader {
  const [west, south, east, north] = reachOf(system);
  const ranges = [`${west}…${east}`, `${south}…${north}`];
  return {
    toWgs84: toWgs84(system),
    expected: (system.axes === 'east-north' ? ranges : ranges.toReversed()).join(', '),
    leastWidth: system.datum === 'gauss-kruger' ? 1e-4 : 1e-9,
  };
}

/**
 * Brings a layer into WGS84 and looks at each shape. Points and lines are refused by name, and so is a shape of which any ring
 * is wrong. Coordinates that look like those of another system are mixed ones where others of the layer fit the chosen one.
 */
export function placeLayer(
  { file, features: sources }: SourceLayer,
  system: CoordinateSystem,
  progress: Progress = () => undefined,
): PlacedLayer {
  const reader = readerOf(system);
  const features: PlacedFeature[] = [];
  const found: GroundIssue[] = [];
  const crossings: PlacedLayer['crossings'][number][] = [];
  let doFit = false;
  for (const [index, { number, geometry, attributes }] of sources.entries()) {
    if (index % stride === 0) progress(index / sources.length);
    const { shape, issues, crossings: places } = placeShape(geometry, reader);
    if (shape) features.push({ number, shape, attributes, areaMu: ellipsoidalMu(shape) });
    for (const issue of issues) found.push({ ...issue, file, row: number });
    for (const [lng = Number.NaN, lat = Number.NaN] of places) crossings.push({ number, at: [lng, lat] });
    doFit ||= shape !== null || places.length > 0;
  }
  progress(1);
  const issues = found.map((issue): GroundIssue => {
    return issue.code === 'mixed-systems' && !doFit ? { ...issue, code: 'out-of-range' } : issue;
  });
  return { features, issues, crossings };
}
