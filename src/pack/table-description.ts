import * as z from 'zod/mini';
import type { Issue } from '../model/issue.ts';
import { type ColumnReference, type TableDescription, type TableName, tableNames } from '../model/pack.ts';
import { shapeIssues } from './read-json.ts';

// A path that leaves the folder, or an address, would make a pack reach for what is not its own.
const path = z.string().check(z.regex(/^(?!.*\.\.)[\w-][\w./-]*$/u));
const tableName = z.enum(tableNames);

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
type Resource = z.output<typeof resource>;

/** null for a table that the pack does not have. */
export type TableDescriptions = Readonly<Record<TableName, TableDescription | null>>;

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

const describe = (table: Resource): TableDescription => ({
  file: `data/${table.path}`,
  columns: table.schema.fields.map((column) => column.name),
  units: Object.fromEntries(table.schema.fields.flatMap(({ name, unit }) => (unit ? [[name, unit]] : []))),
  references: referencesOf(table),
});

/** Reads the resources of a datapackage.json one by one: one that does not fit is left out and named. */
export function readDescriptions(
  resources: readonly unknown[],
  file: string,
): { readonly descriptions: TableDescriptions; readonly issues: readonly Issue[] } {
  const found = new Map<TableName, TableDescription>();
  const issues: Issue[] = [];
  const wrong = (place: string, value: string, expected: string) =>
    issues.push({ code: 'json-shape', file, field: place, params: { value, expected } });
  resources.forEach((value, index) => {
    const place = `resources.${index}`;
    const parsed = resource.safeParse(value);
    if (!parsed.success) {
      const inside = shapeIssues(parsed.error, value, file);
      issues.push(...inside.map((issue) => ({ ...issue, field: `${place}.${issue.field}` })));
    } else if (found.has(parsed.data.name)) wrong(`${place}.name`, parsed.data.name, '1 ×');
    else found.set(parsed.data.name, describe(parsed.data));
  });
  for (const name of neededTables) if (!found.has(name)) wrong('resources', '—', name);
  const descriptions = Object.fromEntries(tableNames.map((name) => [name, found.get(name) ?? null]));
  return { descriptions: descriptions as TableDescriptions, issues };
}
