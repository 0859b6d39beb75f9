/** Points for labels: the anchor of each area, and the neighbours of the city. */
import { positionOf } from './townships.mjs';
import { equalAreaRadiusM } from './zones.mjs';

/**
 * @param {object} options
 * @param {object[]} options.townships of parameters.json
 * @param {object[]} options.zones of parameters.json
 * @param {object[]} options.cells features of the townships
 * @param {Map<string, [number, number]>} options.seats
 */
export function buildAnchors({ townships, zones, cells, seats }) {
  const ofTownships = townships.map((t) => {
    const judged = t.seeds[0].geonameid === undefined;
    return {
      id: t.id,
      geometry: { type: 'Point', coordinates: seats.get(t.id) },
      geometryBasis: judged ? 'schematic' : 'published',
      method: t.seatMethod ?? (judged ? 'seat judged, no record found' : 'seat, populated place of GeoNames'),
      sources: [judged ? 'atlas' : 'geonames'],
      horizontalAccuracyM: equalAreaRadiusM(cells.find((c) => c.id === t.id).geometry),
    };
  });
  const ofZones = zones.map((z) => ({
    id: z.id,
    geometry: { type: 'Point', coordinates: [z.lon, z.lat] },
    geometryBasis: 'schematic',
    method: 'anchor of the zone judged, extent unknown',
    sources: ['atlas'],
    horizontalAccuracyM: z.anchorAccuracyM,
  }));
  return [...ofTownships, ...ofZones];
}

/**
 * @param {object[]} places of parameters.json
 * @param {Map<number, any>} cities
 * @param {Map<string, any>} airports
 * @returns {{ features: object[], rows: string[][] }} features, and the rows of places.csv with a header
 */
export function buildPlaces(places, cities, airports) {
  const rows = [['id', 'kind', 'name_zh', 'name_en', 'rank', 'source', 'locator']];
  const features = places.map((p) => {
    const { lonLat, source, locator, method } = whereIs(p, cities, airports);
    rows.push([p.id, p.kind, p.nameZh, p.nameEn, String(p.rank), source, locator]);
    return {
      id: p.id,
      geometry: { type: 'Point', coordinates: lonLat },
      geometryBasis: source === 'atlas' ? 'schematic' : 'published',
      method,
      sources: [source],
      horizontalAccuracyM: null,
    };
  });
  return { features, rows };
}

function whereIs(place, cities, airports) {
  if (place.iata) {
    const airport = airports.get(place.iata);
    if (!airport) throw new Error(`place ${place.id}: no airport ${place.iata}`);
    return {
      lonLat: airport.lonLat,
      source: 'ourairports',
      locator: place.iata,
      method: 'airport, position of OurAirports',
    };
  }
  if (place.geonameid) {
    return {
      lonLat: positionOf(place, cities),
      source: 'geonames',
      locator: String(place.geonameid),
      method: 'populated place of GeoNames',
    };
  }
  return {
    lonLat: [place.lon, place.lat],
    source: 'atlas',
    locator: place.locator,
    method: 'place of a label, judged',
  };
}
