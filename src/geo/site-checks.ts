import difference from '@turf/difference';
import type { Position } from 'geojson';
import type { Bounds } from '../model/geometry.ts';
import type { SiteChecks } from '../model/ledger.ts';
import type { PackGeometry } from '../model/pack.ts';
import type { Project } from '../model/project.ts';
import { ellipsoidalMu } from './measure.ts';
import { boundsOf, doMeet, measurableShapes, ringsOf, type Shape } from './shape.ts';

interface Site {
  readonly id: string;
  readonly shape: Shape;
  readonly bounds: Bounds;
  readonly landMu: number;
}

const featureOf = (geometry: Shape) => ({ type: 'Feature' as const, properties: {}, geometry });

/** Land of a site that none of the others covers, mu. What is cut keeps straight edges in degrees (RFC 7946, 3.1.1). */
function uncoveredMu({ shape }: Site, others: readonly Shape[]): number {
  const left = difference({ type: 'FeatureCollection', features: [shape, ...others].map(featureOf) });
  return left ? ellipsoidalMu(left.geometry) : 0;
}

/** For each site those whose bounds share ground with its own: one pass from west to east. */
function neighboursOf(sites: readonly Site[]): ReadonlyMap<Site, readonly Site[]> {
  const neighbours = new Map<Site, Site[]>(sites.map((site) => [site, []]));
  let open: readonly Site[] = [];
  for (const site of sites.toSorted((a, b) => a.bounds[0] - b.bounds[0])) {
    open = open.filter((other) => other.bounds[2] > site.bounds[0]);
    for (const other of open) {
      if (!doMeet(site.bounds, other.bounds)) continue;
      neighbours.get(site)?.push(other);
      neighbours.get(other)?.push(site);
    }
    open = [...open, site];
  }
  return neighbours;
}

/** Land that each site shares with others, however many cover it; with one site alone there is nothing to compare. */
function overlaps(sites: readonly Site[]): ReadonlyMap<string, number> {
  if (sites.length < 2) return new Map();
  return new Map(
    [...neighboursOf(sites)].map(([site, others]) => {
      const shapes = others.map(({ shape }) => shape);
      return [site.id, others.length === 0 ? 0 : Math.max(0, site.landMu - uncoveredMu(site, shapes))];
    }),
  );
}

/** Four numbers to an edge: x and y of its ends, in degrees. */
const edgesOf = (shape: Shape): Float64Array =>
  Float64Array.from(
    ringsOf(shape).flatMap((ring) =>
      ring.slice(1).flatMap((to, index) => [...(ring[index] as Position).slice(0, 2), ...to.slice(0, 2)]),
    ),
  );

/** Whether an area's border runs by the bounds of a site, or else the site lies inside or outside as a whole. */
function placeIn(edges: Float64Array, [west, south, east, north]: Bounds): 'border' | 'inside' | 'outside' {
  let isInside = false;
  for (let edge = 0; edge < edges.length; edge += 4) {
    const [x1, y1, x2, y2] = [edges[edge] ?? 0, edges[edge + 1] ?? 0, edges[edge + 2] ?? 0, edges[edge + 3] ?? 0];
    if ((y1 < south && y2 < south) || (y1 > north && y2 > north)) continue;
    if (Math.min(x1, x2) <= east && Math.max(x1, x2) >= west) return 'border';
    // Even-odd count of the edges east of the south-west corner, which none of them comes near.
    if (y1 > south !== y2 > south && x1 > east) isInside = !isInside;
  }
  return isInside ? 'inside' : 'outside';
}

/** Finds the land of a site outside an area. Only where the area's border comes near is anything cut. */
function outsideOf(area: Shape): (site: Site) => number {
  const edges = edgesOf(area);
  return (site) => {
    const place = placeIn(edges, site.bounds);
    if (place === 'border') return uncoveredMu(site, [area]);
    return place === 'inside' ? 0 : site.landMu;
  };
}

/**
 * What surveyed and official sites tell, mu by project id, against each other and the boundaries of their projects' areas
 * where those may be measured by. Sites in one place are compared in pairs, so that 20 000 scattered ones take no long time.
 */
export function checkSites(
  projects: readonly Pick<Project, 'id' | 'areaId'>[],
  { sites, townships, zones }: Pick<PackGeometry, 'sites' | 'townships' | 'zones'>,
): SiteChecks {
  const shapes = measurableShapes(sites);
  const all = [...shapes].map(
    ([id, shape]): Site => ({ id, shape, bounds: boundsOf(shape), landMu: ellipsoidalMu(shape) }),
  );
  const siteOf = new Map(all.map((site) => [site.id, site]));
  const outsideIn = new Map([...measurableShapes(townships, zones)].map(([id, shape]) => [id, outsideOf(shape)]));
  return {
    measuredMu: new Map(all.map(({ id, landMu }) => [id, landMu])),
    outsideMu: new Map(
      projects.flatMap(({ id, areaId }) => {
        const [site, outside] = [siteOf.get(id), outsideIn.get(areaId)];
        return site && outside ? [[id, outside(site)] as const] : [];
      }),
    ),
    overlapMu: overlaps(all),
    controlLineMu: new Map(),
    parcelMu: new Map(),
    areaKm2: new Map(),
    platformKm2: new Map(),
    faults: [],
  };
}
