import type { Feature, LineString, Point, Position } from 'geojson';
import type { Bounds, PackFeatures } from '../../model/geometry.ts';
import { isDashed } from './dashed.ts';

/** What a line of the base map is. */
export type LineKind = 'border' | 'scope-border' | 'known-border' | 'outline' | 'graticule';
export type LineFeature = Feature<LineString, { readonly kind: LineKind }>;

const line = (kind: LineKind, coordinates: Position[]): LineFeature => ({
  type: 'Feature',
  properties: { kind },
  geometry: { type: 'LineString', coordinates },
});

const keyOf = ([x = 0, y = 0]: Position): string => `${x},${y}`;

interface OwnedRing {
  readonly id: string;
  /** Whether its course is known, and no mere drawing. */
  readonly isKnown: boolean;
  readonly ring: Position[];
}

function ringsOf(features: PackFeatures): OwnedRing[] {
  return features.features.flatMap(({ id, properties, geometry }) => {
    const rings =
      geometry.type === 'Polygon'
        ? geometry.coordinates
        : geometry.type === 'MultiPolygon'
          ? geometry.coordinates.flat()
          : [];
    return rings.map((ring) => ({ id, isKnown: !isDashed(properties.geometryBasis), ring }));
  });
}

interface Edge {
  readonly a: Position;
  readonly b: Position;
  readonly owners: string[];
  isKnown: boolean;
}

/** Chains edges into lines that end where three or more meet, so that dashes run through. */
function chain(edges: readonly Edge[]): Position[][] {
  const at = new Map<string, Edge[]>();
  for (const edge of edges) {
    for (const end of [edge.a, edge.b]) at.set(keyOf(end), [...(at.get(keyOf(end)) ?? []), edge]);
  }
  const used = new Set<Edge>();
  const walk = (first: Edge, from: Position): Position[] => {
    const path = [from];
    let edge: Edge | undefined = first;
    let here = from;
    while (edge) {
      used.add(edge);
      here = keyOf(edge.a) === keyOf(here) ? edge.b : edge.a;
      path.push(here);
      const next: Edge[] = at.get(keyOf(here)) ?? [];
      edge = next.length === 2 ? next.find((candidate) => !used.has(candidate)) : undefined;
    }
    return path;
  };
  const ends = edges.flatMap((edge) =>
    [edge.a, edge.b].filter((end) => at.get(keyOf(end))?.length !== 2).map((end) => ({ edge, end })),
  );
  const open = ends.flatMap(({ edge, end }) => (used.has(edge) ? [] : [walk(edge, end)]));
  return [...open, ...edges.flatMap((edge) => (used.has(edge) ? [] : [walk(edge, edge.a)]))];
}

/**
 * Borders between areas, each drawn once: two polygons would draw their common border twice, and its dashes would fill
 * each other's gaps. Where an area of the plan's scope meets one outside it, the border is of kind `scope-border`. A border
 * whose course is known is drawn whole, since the next area's may be drawn along another.
 */
export function borderLines(areas: PackFeatures, isInScope: (id: string) => boolean): LineFeature[] {
  const edges = new Map<string, Edge>();
  for (const { id, isKnown, ring } of ringsOf(areas)) {
    ring.slice(1).forEach((b, index) => {
      const a = ring[index] as Position;
      const key = [keyOf(a), keyOf(b)].sort().join(' ');
      const edge = edges.get(key) ?? { a, b, owners: [], isKnown: false };
      edge.owners.push(id);
      edge.isKnown ||= isKnown;
      edges.set(key, edge);
    });
  }
  const crossesScope = ({ owners }: Edge) => new Set(owners.map(isInScope)).size > 1;
  const kindOf = (edge: Edge): LineKind | null => {
    if (edge.isKnown) return 'known-border';
    if (edge.owners.length < 2) return null;
    return crossesScope(edge) ? 'scope-border' : 'border';
  };
  const all = [...edges.values()];
  return (['border', 'scope-border', 'known-border'] as const).flatMap((kind) =>
    chain(all.filter((edge) => kindOf(edge) === kind)).map((path) => line(kind, path)),
  );
}

export const outlineLines = (outline: PackFeatures): LineFeature[] =>
  ringsOf(outline).map(({ ring }) => line('outline', ring));

function degrees(value: number, positive: string, negative: string): string {
  const minutes = Math.round(Math.abs(value) * 60);
  const rest = minutes % 60;
  return `${Math.floor(minutes / 60)}°${rest > 0 ? `${String(rest).padStart(2, '0')}′` : ''}${value < 0 ? negative : positive}`;
}

const multiples = (step: number, from: number, to: number): number[] =>
  Array.from(
    { length: Math.floor(to / step) - Math.ceil(from / step) + 1 },
    (_, index) => (Math.ceil(from / step) + index) * step,
  );

/** Meridians and parallels at each multiple of the step that crosses the box, in degrees. */
export function graticuleLines([west, south, east, north]: Bounds, step = 0.25): LineFeature[] {
  return [
    ...multiples(step, west, east).map((x) =>
      line('graticule', [
        [x, south],
        [x, north],
      ]),
    ),
    ...multiples(step, south, north).map((y) =>
      line('graticule', [
        [west, y],
        [east, y],
      ]),
    ),
  ];
}

export type GraticuleLabel = Feature<Point, { readonly kind: 'graticule-label'; readonly label: string }>;

/** Figures of the graticule in a frame around the city, where they are out of its way. */
export function graticuleLabels(window: Bounds, city: Bounds, step = 0.25, gap = 0.06): GraticuleLabel[] {
  const label = (text: string, coordinates: Position): GraticuleLabel => ({
    type: 'Feature',
    properties: { kind: 'graticule-label', label: text },
    geometry: { type: 'Point', coordinates },
  });
  return [
    ...multiples(step, window[0], window[2]).flatMap((x) =>
      [city[1] - gap, city[3] + gap].map((y) => label(degrees(x, 'E', 'W'), [x, y])),
    ),
    ...multiples(step, window[1], window[3]).flatMap((y) =>
      [city[0] - gap, city[2] + gap].map((x) => label(degrees(y, 'N', 'S'), [x, y])),
    ),
  ];
}
