import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { growingTables } from '../../src/model/edit.ts';
import { type TableName, tableNames, tableSchemas } from '../../src/model/pack.ts';
import { parseCsv } from '../../src/pack/parse-csv.ts';
import { rowParser } from '../../src/pack/row-parser.ts';
import { folder } from './packs.ts';

interface Field {
  readonly name: string;
  readonly type: string;
  readonly description?: string;
  readonly unit?: string;
  readonly language?: string;
  readonly constraints?: {
    readonly required?: boolean;
    readonly enum?: readonly string[];
    readonly pattern?: string;
    readonly unique?: boolean;
  };
}
interface Resource {
  readonly name: TableName;
  readonly path: string;
  readonly schema: {
    readonly fields: readonly Field[];
    readonly foreignKeys?: readonly { readonly fields: readonly string[] }[];
  };
}

const head = JSON.parse(readFileSync(folder('data/datapackage.json'), 'utf8'));
const resources: readonly Resource[] = head.resources;
const languages: readonly string[] = head.atlas.languages;

const rowsOf = ({ path }: Resource) => parseCsv(readFileSync(folder(`data/${path}`), 'utf8'));
const columns = resources.flatMap((resource) =>
  resource.schema.fields.map((field, index) => ({ resource, field, index, title: `${resource.name}.${field.name}` })),
);

/** The units a schema asks for, by column. */
function unitsAsked(table: TableName): readonly string[] {
  const asked: string[] = [];
  tableSchemas[table]((column) => {
    asked.push(column);
    return 'mu';
  });
  return asked;
}

/** They are in change sets, and no file of data/ is asked for. */
const ofUsersAlone: readonly TableName[] = [
  'boundaries',
  'control-lines',
  'statistics',
  'statistic-values',
  'actuals',
  'saved-views',
];

/** Rows to try where the city's table, which users fill, has none. */
const madeUp: Readonly<Partial<Record<TableName, string>>> = {
  targets: 'T1,area,longshan,supplied,2025,cumulative,100,official,慈土资〔2022〕1号,,',
  parcels: 'L1,P01,,,,,,,,,,,,,,,,,,,',
  'land-records': 'R1,L1,supplied,2022-05-31,44.22,,',
  progress: 'G1,parks,2022-12-31,21,,,,',
  enterprises: `E1,,Works,${','.repeat(22)}`,
};

/** A row of the table that its schema takes, and the parser to try other cells with. */
function sample(resource: Resource) {
  const units = Object.fromEntries(resource.schema.fields.flatMap(({ name, unit }) => (unit ? [[name, unit]] : [])));
  const [header, first = parseCsv(madeUp[resource.name] ?? '')[0]] = rowsOf(resource);
  const cells = Object.fromEntries((header?.cells ?? []).map((name, index) => [name, first?.cells[index] ?? '']));
  return { cells, parser: rowParser(resource.name, units, languages) };
}

const accepts = (resource: Resource, column: string, text: string): boolean => {
  const { cells, parser } = sample(resource);
  const parsed = parser.parse({ ...cells, [column]: text });
  return parsed.ok || !parsed.issues.some(({ field }) => field === column);
};

describe('datapackage.json', () => {
  test('describes every table of data/, and every table that the atlas reads but those of users alone', () => {
    const files = readdirSync(folder('data')).filter((name) => name.endsWith('.csv'));
    expect(resources.map(({ path }) => path).sort()).toEqual(files.sort());
    expect([...resources.map(({ name }) => name), ...ofUsersAlone].sort()).toEqual([...tableNames].sort());
  });

  test.each(resources.map((resource) => [resource.name, resource] as const))(
    'has the columns of %s in their order, each described',
    (_, resource) => {
      expect(resource.schema.fields.map(({ name }) => name)).toEqual(rowsOf(resource)[0]?.cells);
      expect(resource.schema.fields.filter(({ description }) => !description)).toEqual([]);
    },
  );

  test.each(resources.map((resource) => [resource.name, resource] as const))(
    'and the schema of %s name the same columns',
    (_, resource) => {
      const { properties } = sample(resource).parser;
      const known = new Set(properties.flatMap((property) => property.columns));
      const present = resource.schema.fields.map(({ name }) => name);
      expect(present.filter((name) => !known.has(name))).toEqual([]);
      expect(
        properties.filter(({ needs, columns: needed }) => needs === 'every' && !present.includes(needed[0] ?? '')),
      ).toEqual([]);
    },
  );

  test.each(resources.map((resource) => [resource.name, resource] as const))(
    'gives %s a unit exactly where its schema asks for one',
    (_, resource) => {
      const withUnit = resource.schema.fields.filter(({ unit }) => unit).map(({ name }) => name);
      expect(withUnit.sort()).toEqual([...unitsAsked(resource.name)].sort());
    },
  );

  test('marks a column with the language that its name ends in', () => {
    const ending = (name: string) => languages.find((language) => name.endsWith(`_${language}`));
    expect(columns.filter(({ field }) => field.language !== ending(field.name)).map(({ title }) => title)).toEqual([]);
  });

  const titlesWhere = (isWrong: (column: (typeof columns)[number]) => boolean) =>
    columns.filter(isWrong).map(({ title }) => title);

  test('lists the values that the schema takes, and no more', () => {
    const differs = titlesWhere(({ resource, field }) => {
      const values = field.constraints?.enum;
      // The schema leaves this one open.
      if (!values || field.name === 'cumulative') return false;
      const { cells, parser } = sample(resource);
      const refused = parser.parse({ ...cells, [field.name]: 'something else' });
      const expected = refused.ok ? [] : refused.issues.map(({ params }) => params.expected);
      return expected.join() !== values.join(', ') || !values.every((value) => accepts(resource, field.name, value));
    });
    expect(differs).toEqual([]);
  });

  test('requires what the schema requires', () => {
    const isRefusedEmpty = (resource: Resource, column: string) => {
      const { cells, parser } = sample(resource);
      const base = column.replace(/_[a-z]+$/u, '');
      const emptied = Object.entries(cells).map(([name, text]) => [
        name,
        name === column || name.startsWith(`${base}_`) ? '' : text,
      ]);
      return !parser.parse(Object.fromEntries(emptied)).ok;
    };
    // Of the languages of a text the first is required here; the schema is content with any.
    const isChecked = ({ field }: (typeof columns)[number]) => !field.language || field.language === languages[0];
    const differs = titlesWhere(
      (column) =>
        isChecked(column) &&
        isRefusedEmpty(column.resource, column.field.name) !== Boolean(column.field.constraints?.required),
    );
    expect(differs).toEqual([]);
  });

  test('types each column as the schema does', () => {
    const samples: Readonly<Record<string, readonly [right: string, wrong: string | null]>> = {
      string: ['x-1', null],
      number: ['1234.5', 'many'],
      integer: ['12', '1.5'],
      boolean: ['true', '1'],
      yearmonth: ['2021-06', '2021-13'],
      year: ['2025', 'soon'],
      geojson: ['{"type":"Polygon","coordinates":[[[121,30],[122,30],[122,31],[121,30]]]}', 'POLYGON ((121 30))'],
    };
    const differs = titlesWhere(({ resource, field }) => {
      const [right, wrong] = samples[field.type] ?? ['', ''];
      const takesRight =
        field.constraints?.enum || field.constraints?.pattern ? true : accepts(resource, field.name, right);
      return !takesRight || (wrong !== null && accepts(resource, field.name, wrong));
    });
    expect(differs).toEqual([]);
  });

  test('holds for every cell: pattern, listed values, unique values', () => {
    const wrong: string[] = [];
    for (const { resource, field, index, title } of columns) {
      const { pattern, enum: values, unique } = field.constraints ?? {};
      const texts = rowsOf(resource)
        .slice(1)
        .map(({ cells }) => cells[index] ?? '');
      const right = (text: string) =>
        text === '' ||
        ((!pattern || new RegExp(`^(?:${pattern})$`, 'u').test(text)) && (!values || values.includes(text)));
      if (unique && new Set(texts).size < texts.length) wrong.push(`${title}: not unique`);
      wrong.push(...texts.filter((text) => !right(text)).map((text) => `${title}: ${text}`));
    }
    expect(wrong).toEqual([]);
  });

  test('links every column that is named for an id', () => {
    const unlinked = columns.filter(({ resource, field }) => {
      const linked = resource.schema.foreignKeys?.some(({ fields }) => fields[0] === field.name);
      // Users name a document in place of a row of sources.csv.
      if (field.name === 'source' && growingTables.some((name) => name === resource.name)) return false;
      return /Id$|^source$|Source$/u.test(field.name) && !linked && !('references' in field);
    });
    expect(unlinked.map(({ title }) => title)).toEqual([]);
  });
});
