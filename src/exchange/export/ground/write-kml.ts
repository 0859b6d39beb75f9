import type { Position } from 'geojson';
import { type CoordinateSystem, systemId } from '../../../model/datum.ts';
import { type ExportedParcel, parcelColumns } from './exported-parcels.ts';

const escaped = (text: string): string =>
  text
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const ring = (positions: readonly Position[]): string =>
  `<LinearRing><coordinates>${positions.map(([lng, lat]) => `${lng},${lat}`).join(' ')}</coordinates></LinearRing>`;

const polygon = ([shell = [], ...holes]: readonly (readonly Position[])[]): string =>
  `<Polygon><outerBoundaryIs>${ring(shell)}</outerBoundaryIs>${holes
    .map((hole) => `<innerBoundaryIs>${ring(hole)}</innerBoundaryIs>`)
    .join('')}</Polygon>`;

function placemark({ shape, values }: ExportedParcel): string {
  const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
  const geometry =
    polygons.length === 1
      ? polygons.map(polygon).join('')
      : `<MultiGeometry>${polygons.map(polygon).join('')}</MultiGeometry>`;
  const data = parcelColumns.flatMap((name) => {
    const value = values[name];
    return value === null ? [] : [`<Data name="${name}"><value>${escaped(String(value))}</value></Data>`];
  });
  const name = values.name === null ? '' : `<name>${escaped(String(values.name))}</name>`;
  return `<Placemark id="${escaped(String(values.id))}">${name}<ExtendedData>${data.join('')}</ExtendedData>${geometry}</Placemark>`;
}

/** KML of parcels, in degrees. KML means WGS84: in another datum the document says so, and so must the file's name. */
export function writeKml(parcels: readonly ExportedParcel[], system: CoordinateSystem, title: string): string {
  const datum = system.datum === 'wgs84' ? '' : `<description>${escaped(systemId(system))}</description>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>${escaped(title)}</name>${datum}
${parcels.map(placemark).join('\n')}
</Document></kml>
`;
}
