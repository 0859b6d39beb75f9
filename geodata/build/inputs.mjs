/** Reads the pinned input packages and the pack's tables; fails when a file is not the pinned one. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import Papa from 'papaparse';
import { round } from './geodesic.mjs';

const require = createRequire(import.meta.url);

/** @param {{ package: string, version: string, file: string, sha256: string }} input @returns {string} */
function pinned(input) {
  const root = require.resolve
    .paths(input.package)
    .map((modules) => join(modules, input.package))
    .find((folder) => existsSync(folder));
  if (!root) throw new Error(`${input.package} is not installed`);
  const version = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;
  if (version !== input.version)
    throw new Error(`${input.package}: version ${version} is installed, ${input.version} is pinned`);
  const bytes = readFileSync(join(root, input.file));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 !== input.sha256) throw new Error(`${input.package}/${input.file}: hash ${sha256} is not the pinned one`);
  return bytes.toString('utf8');
}

/** All land polygons of the world, as arrays of closed rings. @returns {[number, number][][][]} */
export function readLand(input) {
  const { geometries } = JSON.parse(pinned(input));
  return geometries.flatMap((g) => (g.type === 'Polygon' ? [g.coordinates] : g.coordinates));
}

/**
 * GeoNames' places by id.
 * @returns {Map<number, { name: string, alternatives: string[], lonLat: [number, number] }>}
 */
export function readCities(input) {
  const cities = new Map();
  for (const line of pinned(input).split('\n')) {
    const field = line.split('\t');
    if (field.length < 6) continue;
    cities.set(Number(field[0]), {
      name: field[1],
      alternatives: field[3].split(','),
      lonLat: [Number(field[5]), Number(field[4])],
    });
  }
  return cities;
}

/** Names by code of the townships and zones of one county. @returns {Map<string, string>} */
export function readDivisions(input, countyCode) {
  const rows = csv(pinned(input), input.file).filter((row) => row.areaCode === countyCode);
  return new Map(rows.map((row) => [row.code, row.name]));
}

/** Airports by their three-letter code. @returns {Map<string, { name: string, lonLat: [number, number] }>} */
export function readAirports(input) {
  const coded = JSON.parse(pinned(input)).filter((a) => a.iata_code);
  return new Map(
    coded.map((a) => [
      a.iata_code,
      { name: a.name, lonLat: [Number(a.longitude_deg), Number(a.latitude_deg)].map((c) => round(c, 6)) },
    ]),
  );
}

/**
 * @param {string | URL} file
 * @returns {{ id: string, areaId: string, plannedNewLandMu: number }[]} in the table's order
 */
export function readProjects(file) {
  return csv(readFileSync(file, 'utf8'), 'projects.csv').map((row) => {
    const plannedNewLandMu = Number(row.plannedNewLand);
    if (!row.id || !row.areaId || !(plannedNewLandMu > 0)) {
      throw new Error(`projects.csv, row ${row.id || '?'}: id, areaId and a plannedNewLand above 0 are needed`);
    }
    return { id: row.id, areaId: row.areaId, plannedNewLandMu };
  });
}

/** Ids of the pack's sources. @param {URL} file @returns {Set<string>} */
export function readSourceIds(file) {
  return new Set(csv(readFileSync(file, 'utf8'), 'sources.csv').map((row) => row.id));
}

function csv(text, name) {
  const { data, errors } = Papa.parse(text, { header: true, skipEmptyLines: true });
  if (errors.length > 0) throw new Error(`${name}: ${errors[0].message} (row ${errors[0].row})`);
  return data;
}
