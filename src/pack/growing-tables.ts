import { type GrowingTable, growingTables } from '../model/edit.ts';
import { type ColumnReference, type TableDescription, tableSchemas } from '../model/pack.ts';
import { rowParser } from './row-parser.ts';
import type { TableDescriptions } from './table-description.ts';

const to = (column: string, table: ColumnReference['tables'][string]): ColumnReference => ({
  column,
  by: null,
  tables: { '': table },
  isList: false,
});

const references: Readonly<Record<GrowingTable, readonly ColumnReference[]>> = {
  targets: [
    {
      column: 'scopeId',
      by: 'scopeKind',
      tables: { area: 'areas', platform: 'platforms', industry: 'industries' },
      isList: false,
    },
  ],
  parcels: [to('projectId', 'projects'), to('areaId', 'areas')],
  'land-records': [to('parcelId', 'parcels')],
  progress: [to('commitmentId', 'commitments')],
  boundaries: [{ column: 'scopeId', by: 'scopeKind', tables: { area: 'areas', platform: 'platforms' }, isList: false }],
  'control-lines': [],
  statistics: [],
  'statistic-values': [to('statisticId', 'statistics')],
  enterprises: [
    to('industryId', 'industries'),
    to('areaId', 'areas'),
    to('platformId', 'platforms'),
    to('chainId', 'chains'),
  ],
  actuals: [
    {
      column: 'subjectId',
      by: 'subjectKind',
      tables: { indicator: 'indicators', figure: 'figures' },
      isList: false,
    },
  ],
  'saved-views': [],
};

/** What a table looks like in a pack that does not have it: all columns of its schema, land in mu and money in 10 000. */
function usualDescription(table: GrowingTable, languages: readonly string[]): TableDescription {
  const units: Record<string, string> = {};
  tableSchemas[table]((column) => {
    units[column] = /land/iu.test(column) ? 'mu' : 'wan';
    return units[column];
  });
  const { properties } = rowParser(table, units, languages);
  return {
    file: `data/${table}.csv`,
    columns: properties.flatMap(({ columns }) => columns),
    units,
    references: references[table],
  };
}

/** The descriptions, with those tables that users fill even where the pack has none. */
export function withGrowingTables(descriptions: TableDescriptions, languages: readonly string[]): TableDescriptions {
  const missing = growingTables.filter((table) => !descriptions[table]);
  return {
    ...descriptions,
    ...Object.fromEntries(missing.map((table) => [table, usualDescription(table, languages)])),
  };
}
