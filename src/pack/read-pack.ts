import { type GeometryRole, geometryRoles, type PackFeatures } from '../model/geometry.ts';
import type { Result } from '../model/issue.ts';
import {
  type Pack,
  type PackGeometry,
  type PackRow,
  type PackTables,
  type TableName,
  tableNames,
} from '../model/pack.ts';
import { readDataPackage } from './data-package.ts';
import { withGrowingTables } from './growing-tables.ts';
import { type ReadGeometry, readGeometry } from './read-geometry.ts';
import { readTable } from './read-table.ts';
import type { PackReader } from './reader.ts';

const noFeatures: PackFeatures = { type: 'FeatureCollection', features: [] };
const absent: ReadGeometry = { features: noFeatures, numbers: [], issues: [] };

/**
 * Reads a pack and checks each file by itself. Only an unreadable datapackage.json gives no pack; anything else that is
 * wrong is left out and named in `issues`, which the pack carries on into the join report.
 */
export async function readPack(reader: PackReader): Promise<Result<Pack>> {
  const head = await readDataPackage(reader);
  if (!head.ok) return head;
  const { info, descriptions, platformsWithoutPlace } = head.value;
  const [tables, geometry] = await Promise.all([
    Promise.all(tableNames.map((table) => readTable(reader, table, descriptions[table], info.languages))),
    Promise.all(
      geometryRoles.map((role) => (head.value.geometry.includes(role) ? readGeometry(reader, role) : absent)),
    ),
  ]);
  const byTable = <T>(values: readonly T[]) =>
    Object.fromEntries(tableNames.map((name, index) => [name, values[index]]));
  const byRole = <T>(values: readonly T[]) =>
    Object.fromEntries(geometryRoles.map((role, index) => [role, values[index]]));
  const issues = [head, ...tables, ...geometry].flatMap((read) => read.issues);
  const pack: Pack = {
    info,
    descriptions: withGrowingTables(descriptions, info.languages),
    platformsWithoutPlace,
    tables: byTable(tables.map(({ values }) => values)) as {
      [name in TableName]: readonly { id: string }[];
    } as PackTables,
    rows: byTable(tables.map(({ rows }) => rows)) as Record<TableName, readonly PackRow[]>,
    geometry: byRole(geometry.map(({ features }) => features)) as PackGeometry,
    featureNumbers: byRole(geometry.map(({ numbers }) => numbers)) as Record<GeometryRole, readonly number[]>,
    issues,
  };
  return { ok: true, value: pack, issues };
}
