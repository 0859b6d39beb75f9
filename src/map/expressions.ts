import type { DataDrivenPropertyValueSpecification, ExpressionSpecification, FilterSpecification } from 'maplibre-gl';
import type { LayerState } from '../model/view-state.ts';
import { metresPerPixel } from './ground.ts';

type Numeric = number | ExpressionSpecification;

/** An expression whose length depends on data, which its tuple types cannot follow. */
export const expression = (operator: string, ...operands: readonly unknown[]): ExpressionSpecification =>
  [operator, ...operands] as readonly unknown[] as ExpressionSpecification;

/** Straight between stops of zoom and value. Zoom may stand only outermost, so factors go into the stops. */
export const byZoom = (...stops: readonly (readonly [number, Numeric])[]): ExpressionSpecification =>
  expression('interpolate', ['linear'], ['zoom'], ...stops.flat());

export const times = (factor: Numeric, value: Numeric): Numeric =>
  typeof factor === 'number' && typeof value === 'number' ? factor * value : ['*', factor, value];

/** A value for each state of the feature: the first state that holds decides. */
export const byState = <T>(otherwise: T, ...cases: readonly (readonly [string, T])[]): ExpressionSpecification =>
  expression(
    'case',
    ...cases.flatMap(([state, value]) => [['boolean', ['feature-state', state], false], value]),
    otherwise,
  );

export const hasId = (ids: readonly string[]): ExpressionSpecification => ['in', ['get', 'id'], ['literal', [...ids]]];
export const is = (property: string, value: string | boolean): ExpressionSpecification => [
  '==',
  ['get', property],
  value,
];
export const all = (...conditions: ExpressionSpecification[]): FilterSpecification =>
  ['all', ...conditions] as ExpressionSpecification;

/** Layout of a layer whose group may be switched off. */
export const visibility = ({ visible }: LayerState): { visibility: 'visible' | 'none' } => ({
  visibility: visible ? 'visible' : 'none',
});

const zooms = [9, 10, 11, 12, 13, 14, 15, 16, 17, 18];

/** A value made from a site's width on screen, in px, at each whole zoom, and straight in between. */
export function bySiteWidth(
  latitude: number,
  value: (widthPx: ExpressionSpecification) => Numeric,
): DataDrivenPropertyValueSpecification<number> {
  return byZoom(
    ...zooms.map((zoom) => [zoom, value(['/', ['get', 'diameterM'], metresPerPixel(zoom, latitude)])] as const),
  );
}

/** The same, for what cannot be interpolated: holds from one whole zoom to the next. */
export function byWholeSiteWidth(
  latitude: number,
  value: (widthPx: ExpressionSpecification) => ExpressionSpecification,
): ExpressionSpecification {
  const [first = 0, ...rest] = zooms;
  const at = (zoom: number) => value(['/', ['get', 'diameterM'], metresPerPixel(zoom, latitude)]);
  return expression('step', ['zoom'], at(first), ...rest.flatMap((zoom) => [zoom, at(zoom)]));
}
