/**
 * Builds geodata/ from pinned registry packages, parameters.json and data/projects.csv:
 *
 *   node geodata/build/build.mjs [--check] [--compare partition.geojson] [--projects projects.csv]
 *
 * --check writes nothing and fails when a file on disk is not what would be written.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildAnchors, buildPlaces } from './base.mjs';
import { check } from './checks.mjs';
import { compare } from './compare.mjs';
import { readAirports, readCities, readDivisions, readLand, readProjects, readSourceIds } from './inputs.mjs';
import { baseLand, partitionLand } from './land.mjs';
import { equalAreaPlane } from './plane.mjs';
import { buildPlatforms } from './platforms.mjs';
import { buildSites, packArea } from './sites.mjs';
import { buildTownships } from './townships.mjs';
import { csv, geojson } from './write.mjs';
import { buildZones } from './zones.mjs';

const { values: options } = parseArgs({
  options: { check: { type: 'boolean' }, compare: { type: 'string' }, projects: { type: 'string' } },
});
const root = new URL('../../', import.meta.url);
const parameters = JSON.parse(readFileSync(new URL('parameters.json', import.meta.url), 'utf8'));
const { inputs, partition, base } = parameters;

const plane = equalAreaPlane(parameters.plane);
const allLand = readLand(inputs.land);
const cities = readCities(inputs.cities);
const divisions = readDivisions(inputs.divisions, partition.countyCode);
const airports = readAirports(inputs.airports);
const projects = readProjects(options.projects ?? new URL('data/projects.csv', root));
const sourceIds = readSourceIds(new URL('data/sources.csv', root));

const land = partitionLand(allLand, partition.landHolds, partition.window);
const { townships, outline, seats, report } = buildTownships({ parameters, cities, land, plane });

const packs = new Map();
for (const areaId of new Set(projects.map((p) => p.areaId))) {
  packs.set(
    areaId,
    packArea(
      projects.filter((p) => p.areaId === areaId),
      parameters.sites,
    ),
  );
}
const zones = buildZones(parameters.zones, packs);
const anchors = buildAnchors({ townships: parameters.townships, zones: parameters.zones, cells: townships, seats });
const anchorOf = new Map(
  anchors.map((a) => [a.id, { lonLat: a.geometry.coordinates, accuracyM: a.horizontalAccuracyM, sources: a.sources }]),
);
for (const p of projects) if (!anchorOf.has(p.areaId)) throw new Error(`project ${p.id}: there is no area ${p.areaId}`);
const { vertices } = parameters.sites;
const places = buildPlaces(parameters.places, cities, airports);
const layers = {
  land: baseLand(allLand, base.window, partition.window),
  townships,
  outline: [outline],
  zones,
  platforms: buildPlatforms({ platforms: parameters.platforms, anchors: anchorOf, vertices }),
  sites: buildSites({ projects, packs, anchors: anchorOf, vertices }),
  anchors,
  places: places.features,
};

const checked = check({ parameters, divisions, plane, layers, seats, projects, cities, sourceIds });
for (const line of [...report, ...checked.report]) console.log(line);
if (options.compare) {
  const names = new Map(parameters.townships.map((t) => [t.id, t.name]));
  for (const line of compare(townships, names, options.compare, plane)) console.log(line);
}
if (checked.failures.length > 0) {
  console.error(checked.failures.map((f) => `FAILED ${f}`).join('\n'));
  process.exit(1);
}

const files = [
  ...Object.entries(layers).map(([name, features]) => [`geodata/${name}.geojson`, geojson(features)]),
  ['data/places.csv', csv(places.rows)],
];
let stale = 0;
for (const [path, text] of files) {
  const url = new URL(path, root);
  if (!options.check) writeFileSync(url, text);
  else if (readFileSync(url, 'utf8') !== text) {
    console.error(`FAILED ${path} is not what the builder makes`);
    stale++;
  }
}
console.log(
  options.check ? `${files.length - stale} of ${files.length} files are up to date` : `${files.length} files written`,
);
process.exitCode = stale > 0 ? 1 : 0;
