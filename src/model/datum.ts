/**
 * Where coordinates stand. WGS84 and geographic CGCS2000 are one to the centimetre and are not converted into each other;
 * GCJ-02 and BD-09 are the shifted coordinates of Chinese web maps; `gauss-kruger` is CGCS2000 in a 3° zone.
 */
export const datums = ['wgs84', 'cgcs2000', 'gcj02', 'bd09', 'gauss-kruger'] as const;
export type Datum = (typeof datums)[number];

export const axisOrders = ['east-north', 'north-east'] as const;

export interface CoordinateSystem {
  readonly datum: Datum;
  /** Of Gauss-Kruger alone: degrees east, a multiple of 3; else null. */
  readonly centralMeridian: number | null;
  /** Of Gauss-Kruger alone: whether eastings begin with the zone's number, as 40 500 000 m at 120°. */
  readonly hasZoneNumber: boolean;
  /** Which of the two stands first. Survey files put north first and call it X. */
  readonly axes: (typeof axisOrders)[number];
}

export const wgs84: CoordinateSystem = {
  datum: 'wgs84',
  centralMeridian: null,
  hasZoneNumber: false,
  axes: 'east-north',
};

export const gaussKruger = (
  centralMeridian: number,
  hasZoneNumber: boolean,
  axes: CoordinateSystem['axes'] = 'east-north',
): CoordinateSystem => ({ datum: 'gauss-kruger', centralMeridian, hasZoneNumber, axes });

/** A system as a cell's text, e.g. `wgs84`, `gauss-kruger-120`, `gauss-kruger-120-zone.north-east`. */
export function systemId({ datum, centralMeridian, hasZoneNumber, axes }: CoordinateSystem): string {
  const plane = centralMeridian === null ? datum : `${datum}-${centralMeridian}${hasZoneNumber ? '-zone' : ''}`;
  return axes === 'east-north' ? plane : `${plane}.${axes}`;
}

/** Reads what `systemId` writes; null for anything else. */
export function readSystemId(text: string): CoordinateSystem | null {
  const found = /^([a-z0-9]+(?:-kruger)?)(?:-(\d+)(-zone)?)?(?:\.(north-east))?$/u.exec(text);
  const datum = datums.find((name) => name === found?.[1]);
  if (!found || !datum || (datum === 'gauss-kruger') !== (found[2] !== undefined)) return null;
  return {
    datum,
    centralMeridian: found[2] === undefined ? null : Number(found[2]),
    hasZoneNumber: found[3] !== undefined,
    axes: found[4] === undefined ? 'east-north' : 'north-east',
  };
}
