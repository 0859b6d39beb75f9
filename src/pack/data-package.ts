import * as z from 'zod/mini';
import { type GeometryRole, geometryRoles } from '../model/geometry.ts';
import type { Issue, Result } from '../model/issue.ts';
import {
  type ColumnReference,
  type PackInfo,
  type TableDescription,
  type TableName,
  tableNames,
} from '../model/pack.ts';
import { parseJson, shapeIssues } from './read-json.ts';
import { readText } from './read-text.ts';
import type { PackReader } from './reader.ts';

export const dataPackageFile = 'data/datapackage.json';

// A path that leaves the folder, or an address, would make a pack reach for what is not its own.
const path = z.string().check(z.regex(/^(?!.*\.\.)[\w-][\w./-]*$/u));
const tableName = z.enum(tableNames);
const month = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/u));
const language = z.string().check(z.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$/u));
const localized = z.record(language, z.string());

const field = z.object({
  name: z.string(),
  unit: z.optional(z.string()),
  /** Ours: what a list of ids, or an id whose table another column chooses, points to. */
  references: z.optional(
    z.union([
      z.object({ resource: tableName }),
      z.object({ by: z.string(), resources: z.record(z.string(), tableName) }),
    ]),
  ),
});

const foreignKey = z.object({
  fields: z.union([z.string(), z.tuple([z.string()])]),
  /** An empty resource is the table itself. */
  reference: z.object({ resource: z.union([tableName, z.literal('')]) }),
});

const resource = z.object({
  name: tableName,
  path,
  schema: z.object({ fields: z.array(field), foreignKeys: z.optional(z.array(foreignKey)) }),
});

const dataPackage = z.object({
  name: z.string(),
  version: z.string(),
  resources: z.array(resource),
  atlas: z.object({
    title: localized,
    city: localized,
    languages: z.array(language).check(z.minLength(1)),
    currency: z.string().check(z.regex(/^[A-Z]{3}$/u)),
    asOf: month,
    asOfReason: localized,
    period: z.tuple([month, month]),
    mapNotice: localized,
    credits: z.array(z.string()),
    platformsWithoutPlace: z.optional(z.array(z.string())),
    /** Roles that the pack has; all when it does not say. */
    geometry: z.optional(z.array(z.enum(geometryRoles))),
  }),
});
type Resource = z.output<typeof resource>;

/** The head of a pack. */
export interface DataPackage {
  readonly info: PackInfo;
  /** null for a table that the pack does not have. */
  readonly descriptions: Readonly<Record<TableName, TableDescription | null>>;
  readonly platformsWithoutPlace: readonly string[];
  readonly geometry: readonly GeometryRole[];
}

/** Without these a pack shows nothing. */
const neededTables: readonly TableName[] = ['sources', 'areas', 'industries', 'projects'];

function referencesOf({ name, schema }: Resource): readonly ColumnReference[] {
  const declared = (schema.foreignKeys ?? []).map(({ fields, reference }) => ({
    column: typeof fields === 'string' ? fields : fields[0],
    by: null,
    tables: { '': reference.resource || name },
    isList: false,
  }));
  const ours = schema.fields.flatMap(({ name: column, references }): readonly ColumnReference[] => {
    if (!references) return [];
    if ('resource' in references) return [{ column, by: null, tables: { '': references.resource }, isList: true }];
    return [{ column, by: references.by, tables: references.resources, isList: false }];
  });
  return [...declared, ...ours];
}

const describe = (resource: Resource): TableDescription => ({
  file: `data/${resource.path}`,
  columns: resource.schema.fields.map((column) => column.name),
  units: Object.fromEntries(resource.schema.fields.flatMap(({ name, unit }) => (unit ? [[name, unit]] : []))),
  references: referencesOf(resource),
});

function missingTables(resources: readonly Resource[]): readonly Issue[] {
  return neededTables
    .filter((name) => !resources.some((candidate) => candidate.name === name))
    .map((name) => ({
      code: 'json-shape',
      file: dataPackageFile,
      field: 'resources',
      params: { value: '—', expected: name },
    }));
}

/** Reads and checks datapackage.json: a Frictionless Data Package with our own part under `atlas`. */
export async function readDataPackage(reader: PackReader): Promise<Result<DataPackage>> {
  const text = await readText(reader, dataPackageFile);
  if (!text.ok) return text;
  const json = parseJson(text.value, dataPackageFile);
  if (!json.ok) return json;
  const parsed = dataPackage.safeParse(json.value);
  if (!parsed.success) return { ok: false, issues: shapeIssues(parsed.error, json.value, dataPackageFile) };
  const { name, version, resources, atlas } = parsed.data;
  const { platformsWithoutPlace = [], geometry = geometryRoles, ...info } = atlas;
  const descriptions = Object.fromEntries(
    tableNames.map((table) => {
      const found = resources.find((candidate) => candidate.name === table);
      return [table, found ? describe(found) : null];
    }),
  ) as Record<TableName, TableDescription | null>;
  return {
    ok: true,
    value: { info: { name, version, ...info }, descriptions, platformsWithoutPlace, geometry },
    issues: missingTables(resources),
  };
}
