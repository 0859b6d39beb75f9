/** Writes GeoJSON with one feature a line, so that a change shows as the lines of what changed. */

/** @param {object[]} features with id, geometry and its provenance */
export function geojson(features) {
  const lines = features.map(({ id, geometry, geometryBasis, method, sources, horizontalAccuracyM }) =>
    JSON.stringify({
      type: 'Feature',
      id,
      properties: { id, geometryBasis, method, sources, horizontalAccuracyM },
      geometry: { type: geometry.type, coordinates: geometry.coordinates },
    }),
  );
  return `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`;
}

/** @param {string[][]} rows */
export function csv(rows) {
  const cell = (value) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
  return rows.map((row) => `${row.map(cell).join(',')}\n`).join('');
}
