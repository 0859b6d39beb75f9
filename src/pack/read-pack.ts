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
import { emptyTable, readTable } from './read-table.ts';
import { type PackReader, Unreachable } from './reader.ts';

const noFeatures: PackFeatures = { type: 'FeatureCollection', features: [] };
const absent: ReadGeometry = { features: noFeatures, numbers: [], issues: [] };

const byTable = <T>(names: readonly TableName[], values: readonly T[]) =>
  Object.fromEntries(names.map((name, index) => [name, values[index]]));

/**
 * Reads a pack and checks each file by itself. Only an unreadable datapackage.json gives no pack; anything else that is
 * wrong is left out and named in `issues`, which the pack carries on into the join report. Tables of `later` stay empty
 * and `unread` until `readRest`.
 */
export async function readPack(reader: PackReader, later: readonly TableName[] = []): Promise<Result<Pack>> {
  const head = await readDataPackage(reader);
  if (!head.ok) return head;
  const { info, descriptions, platformsWithoutPlace } = head.value;
  const unread = new Set(later);
  const [tables, geometry] = await Promise.all([
    Promise.all(
      tableNames.map((table) =>
        unread.has(table) ? emptyTable([]) : readTable(reader, table, descriptions[table], info.languages),
      ),
    ),
    Promise.all(
      geometryRoles.map((role) => (head.value.geometry.includes(role) ? readGeometry(reader, role) : absent)),
    ),
  ]);
  const byRole = <T>(values: readonly T[]) =>
    Object.fromEntries(geometryRoles.map((role, index) => [role, values[index]]));
  const issues = [head, ...tables, ...geometry].flatMap((read) => read.issues);
  const pack: Pack = {
    info,
    descriptions: withGrowingTables(descriptions, info.languages),
    platformsWithoutPlace,
    tables: byTable(
      tableNames,
      tables.map(({ values }) => values),
    ) as { [name in TableName]: readonly { id: string }[] } as PackTables,
    rows: byTable(
      tableNames,
      tables.map(({ rows }) => rows),
    ) as Record<TableName, readonly PackRow[]>,
    geometry: byRole(geometry.map(({ features }) => features)) as PackGeometry,
    featureNumbers: byRole(geometry.map(({ numbers }) => numbers)) as Record<GeometryRole, readonly number[]>,
    unread,
    issues,
  };
  return { ok: true, value: pack, issues };
}

/** The pack with the tables that were left for later. Rejects with `Unreachable` where one cannot be had now, so that it can be asked again. */
export async function readRest(reader: PackReader, pack: Pack): Promise<Pack> {
  const names = [...pack.unread];
  let unreachable: Unreachable | null = null;
  const watched: PackReader = async (name) => {
    try {
      return await reader(name);
    } catch (error) {
      if (error instanceof Unreachable) unreachable = error;
      throw error;
    }
  };
  const read = await Promise.all(
    names.map((table) => readTable(watched, table, pack.descriptions[table], pack.info.languages)),
  );
  if (unreachable) throw unreachable;
  return {
    ...pack,
    tables: {
      ...pack.tables,
      ...byTable(
        names,
        read.map(({ values }) => values),
      ),
    },
    rows: {
      ...pack.rows,
      ...byTable(
        names,
        read.map(({ rows }) => rows),
      ),
    },
    unread: new Set(),
    issues: [...pack.issues, ...read.flatMap(({ issues }) => issues)],
  };
}
