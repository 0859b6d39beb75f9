import * as z from 'zod/mini';
import { type CellFault, localized, optionalLocalized } from '../model/cell.ts';
import type { Issue } from '../model/issue.ts';
import { type TableName, tableSchemas } from '../model/pack.ts';

export type Cells = Readonly<Record<string, string>>;

/** A property of a row: the columns that its cells stand in. */
export interface RowProperty {
  readonly name: string;
  readonly columns: readonly string[];
  /** `every` column has to be there, `some`, or none (`any`). */
  readonly needs: 'every' | 'some' | 'any';
  readonly isLocalized: boolean;
}

/** A cell that was refused. */
export type CellIssue = Pick<Issue, 'code' | 'params'> & { readonly field: string };

export type ParsedRow =
  | { readonly ok: true; readonly row: { readonly id: string } }
  | { readonly ok: false; readonly issues: readonly CellIssue[] };

export interface RowParser {
  readonly properties: readonly RowProperty[];
  readonly parse: (cells: Cells) => ParsedRow;
}

function shapeOf(schema: z.core.$ZodType): Readonly<Record<string, z.core.$ZodType>> {
  if (schema instanceof z.core.$ZodPipe) return shapeOf(schema._zod.def.in);
  if (schema instanceof z.core.$ZodObject) return schema._zod.def.shape;
  throw new Error('the schema of a table is an object');
}

function propertyOf(name: string, schema: z.core.$ZodType, languages: readonly string[]): RowProperty {
  const isLocalized = schema === localized || schema === optionalLocalized;
  if (!isLocalized) return { name, columns: [name], needs: 'every', isLocalized };
  const columns = languages.map((language) => `${name}_${language}`);
  return { name, columns, needs: schema === localized ? 'some' : 'any', isLocalized };
}

/** Columns `name_zh`, `name_en` as one `name: { zh, en }`; a column that the table lacks has empty cells. */
function gather(cells: Cells, properties: readonly RowProperty[]): Record<string, unknown> {
  return Object.fromEntries(
    properties.map(({ name, columns, isLocalized }) => {
      if (!isLocalized) return [name, cells[name] ?? ''];
      const texts = columns.map((column) => [column.slice(name.length + 1), (cells[column] ?? '').trim()]);
      return [name, Object.fromEntries(texts)];
    }),
  );
}

/** The parser of a table's rows, made from its schema, its columns' units and the pack's languages. */
export function rowParser(table: TableName, units: Cells, languages: readonly string[]): RowParser {
  const schema: z.ZodMiniType<{ readonly id: string }> = tableSchemas[table]((column) => units[column] ?? '');
  const properties = Object.entries(shapeOf(schema)).map(([name, inner]) => propertyOf(name, inner, languages));
  const cellIssue = (issue: z.core.$ZodIssue, cells: Cells): CellIssue => {
    const property = properties.find(({ name }) => name === issue.path[0]);
    const field = property?.columns.find((column) => column in cells) ?? property?.columns[0];
    const fault = issue.code === 'custom' ? (issue.params as CellFault | undefined) : undefined;
    if (!field || !fault) throw new Error(`schema of ${table}: ${issue.message} at ${issue.path.join('.')}`);
    return { code: fault.code, field, params: { value: cells[field] ?? '', expected: fault.expected } };
  };
  return {
    properties,
    parse: (cells) => {
      const parsed = schema.safeParse(gather(cells, properties));
      if (parsed.success) return { ok: true, row: parsed.data };
      return { ok: false, issues: parsed.error.issues.map((issue) => cellIssue(issue, cells)) };
    },
  };
}
