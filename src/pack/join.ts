import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import { areaAt, buildAreaIndex } from '../geo/area-index.ts';
import type { JoinPart, JoinReport } from '../model/effective-pack.ts';
import { type GeometryRole, geometryRoles } from '../model/geometry.ts';
import type { Shape } from '../model/ground.ts';
import type { Issue } from '../model/issue.ts';
import type { Pack, PackGeometry, TableName } from '../model/pack.ts';
import { geometryFile } from './read-geometry.ts';
import { rowNumber } from './row-number.ts';

/** Which rows of a table a geometry file is to have a feature for. */
interface Pairing {
  readonly table: TableName;
  readonly role: GeometryRole;
  readonly rows: readonly { readonly id: string }[];
  /** Rows that may go without. */
  readonly optional: ReadonlySet<string>;
}

const idsWhere = <T extends { readonly id: string }>(
  rows: readonly T[],
  holds: (row: T) => boolean,
): ReadonlySet<string> => new Set(rows.filter(holds).map((row) => row.id));

function pairings({ tables, platformsWithoutPlace }: Pack): readonly Pairing[] {
  const ofKind = (kind: string) => tables.areas.filter((area) => area.kind === kind);
  const none: ReadonlySet<string> = new Set();
  return [
    { table: 'areas', role: 'townships', rows: ofKind('township'), optional: none },
    { table: 'areas', role: 'zones', rows: ofKind('zone'), optional: none },
    { table: 'areas', role: 'anchors', rows: tables.areas, optional: none },
    {
      table: 'projects',
      role: 'sites',
      rows: tables.projects,
      // A circle of unknown land cannot be drawn.
      optional: idsWhere(tables.projects, (project) => project.plannedNewLandMu === null),
    },
    {
      table: 'platforms',
      role: 'platforms',
      rows: tables.platforms,
      optional: new Set([...platformsWithoutPlace, ...idsWhere(tables.platforms, ({ kind }) => kind === 'tier-class')]),
    },
    { table: 'places', role: 'places', rows: tables.places, optional: none },
  ];
}

function joinPair(
  pack: Pack,
  { table, role, rows, optional }: Pairing,
): { readonly part: JoinPart; readonly issues: readonly Issue[] } {
  const file = pack.descriptions[table]?.file ?? `data/${table}.csv`;
  const geometry = geometryFile(role);
  const features = pack.geometry[role].features;
  const drawn = new Set(features.map((feature) => feature.id));
  const wanted = new Set(rows.map((row) => row.id));
  const bare = rows.filter((row) => !drawn.has(row.id));
  const lineOf = (id: string) => pack.rows[table][rowNumber(pack.tables[table], id) ?? -1]?.line;
  const withoutGeometry = bare
    .filter((row) => !optional.has(row.id))
    .map(({ id }): Issue => {
      const row = lineOf(id);
      const place = row === undefined ? { file, field: 'id' } : { file, row, field: 'id' };
      return { code: 'row-without-geometry', ...place, params: { value: id, expected: geometry } };
    });
  const numbers = pack.featureNumbers[role];
  const withoutRow = features.flatMap(({ id }, index): readonly Issue[] => {
    if (wanted.has(id)) return [];
    const params = { value: id, expected: file };
    return [{ code: 'geometry-without-row', file: geometry, row: numbers[index] ?? index + 1, field: 'id', params }];
  });
  return {
    part: {
      table: file,
      geometry,
      matched: rows.length - bare.length,
      withoutGeometryByDesign: bare.filter((row) => optional.has(row.id)).map((row) => row.id),
    },
    issues: [...withoutGeometry, ...withoutRow],
  };
}

/**
 * Township anchors outside their own cell. Cells may overlap where users have brought the boundary of one and not of its
 * neighbour: an anchor in both is not astray.
 */
function strayAnchors({ geometry, featureNumbers }: Pack): readonly Issue[] {
  const cells = new Map(geometry.townships.features.map((cell) => [cell.id, cell.geometry]));
  return geometry.anchors.features.flatMap((anchor, position): readonly Issue[] => {
    const cell = cells.get(anchor.id);
    if (!cell || anchor.geometry.type !== 'Point') return [];
    const { coordinates } = anchor.geometry;
    if (booleanPointInPolygon(coordinates, cell as Shape)) return [];
    const [lng = Number.NaN, lat = Number.NaN] = coordinates;
    const row = featureNumbers.anchors[position] ?? position + 1;
    const found = areaAt(buildAreaIndex(geometry.townships), lng, lat);
    const params = { value: found ?? `${lng}, ${lat}`, expected: anchor.id };
    return [{ code: 'conflict', file: geometryFile('anchors'), row, field: 'geometry.coordinates', params }];
  });
}

/** Platforms that the pack says have no known place, and that have one all the same. */
function placedAfterAll({ geometry, featureNumbers, platformsWithoutPlace }: Pack): readonly Issue[] {
  return geometry.platforms.features.flatMap(({ id }, index): readonly Issue[] => {
    if (!platformsWithoutPlace.includes(id)) return [];
    const row = featureNumbers.platforms[index] ?? index + 1;
    const params = { value: id, expected: 'platformsWithoutPlace' };
    return [{ code: 'conflict', file: geometryFile('platforms'), row, field: 'id', params }];
  });
}

/** Sources of geometries that are no rows of the sources. */
function lostSources({ tables, descriptions, geometry, featureNumbers, unread }: Pack): readonly Issue[] {
  if (unread.has('sources')) return [];
  const known = new Set(tables.sources.map((source) => source.id));
  const expected = descriptions.sources?.file ?? 'sources';
  return geometryRoles.flatMap((role) =>
    geometry[role].features.flatMap(({ properties }, index): readonly Issue[] => {
      const lost = properties.sources.filter((source) => !known.has(source));
      const place = {
        file: geometryFile(role),
        row: featureNumbers[role][index] ?? index + 1,
        field: 'properties.sources',
      };
      return lost.map((value) => ({ code: 'unknown-reference', ...place, params: { value, expected } }));
    }),
  );
}

/** Meets rows and geometry by id: the pack's own, or what stands in its place. */
export function joinPack(pack: Pack, geometry: PackGeometry = pack.geometry): JoinReport {
  const drawn = { ...pack, geometry };
  const joined = pairings(pack).map((pairing) => joinPair(drawn, pairing));
  return {
    parts: joined.map(({ part }) => part),
    issues: [
      ...joined.flatMap(({ issues }) => issues),
      ...strayAnchors(drawn),
      ...placedAfterAll(pack),
      ...lostSources(pack),
    ],
  };
}
