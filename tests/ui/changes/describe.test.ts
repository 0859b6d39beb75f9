import { beforeAll, describe, expect, test } from 'vitest';
import '../../../src/i18n/later-messages.ts';
import { format } from '../../../src/i18n/format.ts';
import { translator } from '../../../src/i18n/translate.ts';
import type { Edit } from '../../../src/model/edit.ts';
import { type Localized, localize } from '../../../src/model/language.ts';
import type { Pack } from '../../../src/model/pack.ts';
import { effectivePack } from '../../../src/pack/effective-pack.ts';
import { netEdits } from '../../../src/state/changes/net-edits.ts';
import { changeGroups, rowLookup } from '../../../src/ui/changes/change-groups.ts';
import { fieldWord, valueText } from '../../../src/ui/changes/describe-cell.ts';
import { nameOf } from '../../../src/ui/changes/describe-row.ts';
import type { Speech } from '../../../src/ui/context.ts';
import { cityReader, packOf, tinyReader } from '../../pack/packs.ts';
import { edit, targetEdits } from '../../state/changes/edits.ts';

let pack: Pack;
beforeAll(async () => {
  pack = await packOf(tinyReader);
});

const options = { language: 'en', units: { land: 'mu', money: 'wan' }, currency: 'SEK' } as const;
const speech: Speech = {
  t: translator('en'),
  options,
  format: (value, quantity) => format(value, quantity, options),
  month: (month) => month,
  date: (date) => date,
  name: (text: Localized | undefined) => localize(text ?? {}, 'en'),
};

/** The list of changes as text: kind, name, and each field with its values. */
function told(edits: readonly Edit[], of: Pack = pack) {
  const effective = effectivePack(of, edits);
  const net = netEdits(edits);
  const lookup = rowLookup(effective, net);
  return changeGroups(effective, net).map(({ kind, table, id, edits: cells }) => {
    const value = (cell: Edit, text: string) => valueText(effective, cell, text, lookup(table, id), lookup, speech);
    return {
      kind,
      name: nameOf(effective, table, id, lookup, speech),
      cells: cells.map((cell) => `${fieldWord(cell, speech)}: ${value(cell, cell.from)} → ${value(cell, cell.to)}`),
    };
  });
}

const land = 'projects a plannedNewLand';
const removal = (table: string, id: string, cells: Readonly<Record<string, string>>): readonly Edit[] =>
  Object.entries(cells).map(([field, from]) => edit(`${table} ${id} ${field}`, from, ''));

describe('the list of changes', () => {
  test('names a row and a field in words, with units', () => {
    expect(told([edit(land, '2', '3.5')])).toEqual([
      { kind: 'changed', name: 'Sawmill', cells: ['Planned new land: 30.00 mu → 52.50 mu'] },
    ]);
  });

  test('says unknown for what is empty', () => {
    expect(told([edit(land, '2', '')])[0]?.cells).toEqual(['Planned new land: 30.00 mu → Unknown']);
  });

  test('names a new target by its area, year and stage, its fields in the order of the table', () => {
    const [target] = told([...targetEdits('t9')].reverse());
    expect(target).toMatchObject({ kind: 'added', name: 'West Ekby · 2031 · Supplied' });
    expect(target?.cells[1]).toBe('Set for: Unknown → West Ekby');
    expect(target?.cells.map((cell) => cell.split(':')[0])).toEqual([
      ...['Set for a', 'Set for', 'Measure', 'Year', 'Span', 'Value', 'Standing', 'Document'],
    ]);
  });

  test('names a record of land by project, parcel, stage and date, never by an id', () => {
    const [record] = told([edit('land-records r-a land', '2', '1')]);
    expect(record?.name).toBe('Sawmill · Ek 1:1 · Supplied · 2030-02-15');
    expect(record?.kind).toBe('changed');
  });

  test('still names a row that is removed, and says so', () => {
    const edits = removal('land-records', 'r-a', {
      parcelId: 'l-a',
      stage: 'supplied',
      date: '2030-02-15',
      land: '2',
      source: 'Avtal 7',
    });
    expect(told(edits)[0]).toMatchObject({ kind: 'removed', name: 'Sawmill · Ek 1:1 · Supplied · 2030-02-15' });
  });

  const made = (table: string, id: string, cells: Readonly<Record<string, string>>): readonly Edit[] =>
    Object.entries(cells).map(([field, to]) => edit(`${table} ${id} ${field}`, '', to));
  const ring = [17, 17.1, 17.1, 17].map((lng, corner) => [lng, corner > 1 ? 60.1 : 60]);
  const shape = JSON.stringify({ type: 'MultiPolygon', coordinates: [[[...ring, ring[0]]], [[...ring, ring[0]]]] });
  const ground = { shape, geometryBasis: 'surveyed', authority: 'Kommunen', accuracyM: '0.05', cameIn: 'wgs84' };

  test('names a parcel of no project by its area, and tells its ground in words', () => {
    const [parcel] = told(made('parcels', 'p-1', { areaId: 'ost', name: 'Ek 2:1', ...ground }));
    expect(parcel?.name).toBe('East Ekby · Ek 2:1');
    expect(parcel?.cells.map((cell) => cell.split(' → ')[1])).toEqual([
      ...['East Ekby', 'Ek 2:1', '8 corners', 'Surveyed', 'Kommunen', '0.05 m', 'WGS84, longitude and latitude'],
    ]);
    expect(parcel?.cells.map((cell) => cell.split(':')[0])).toEqual([
      ...['Area', 'Name or plot number', 'Shape', 'How it is known', 'Who says so', 'Accuracy', 'Came in'],
    ]);
    expect(told(made('parcels', 'p-1', ground))[0]?.name).toBe('Parcel of no project');
  });

  test('names boundaries, control lines and users’ figures, never by an id', () => {
    const edits = [
      ...made('boundaries', 'b-1', { scopeKind: 'area', scopeId: 'ost', ...ground }),
      ...made('control-lines', 'c-1', { kind: 'ecological-red-line', name: 'N1', ...ground }),
      ...made('statistics', 's-1', { scopeKind: 'area', name: 'Output', unit: 'yi', adding: 'sum', source: 'x' }),
      ...made('statistic-values', 's-1.ost', { statisticId: 's-1', scopeId: 'ost', value: '7' }),
    ];
    const rows = told(edits);
    expect(rows.map(({ name }) => name)).toEqual([
      ...['East Ekby', 'Ecological red line · N1', 'Output', 'Output · East Ekby'],
    ]);
    expect(rows[3]?.cells).toEqual(['Figure: Unknown → Output', 'Of: Unknown → East Ekby', 'Value: Unknown → 7']);
    expect(rows[2]?.cells).toContain('Adding up: Unknown → adds up');
  });

  test('names an actual by its indicator and year, and a saved view by its name, never by an id', async () => {
    const plan = await packOf(cityReader);
    const rows = told(
      [
        ...made('actuals', 'x-1', {
          subjectKind: 'indicator',
          subjectId: 'I01',
          year: '2023',
          value: '7',
          source: 'x',
        }),
        ...made('saved-views', 'v-1', { order: '1', name: 'Coast', state: 'a=1&b=2', savedOn: '2026-07-31' }),
      ],
      plan,
    );
    expect(rows.map(({ name }) => name)).toEqual(['Gross industrial output · 2023', 'Coast']);
    expect(rows[0]?.cells.slice(0, 3)).toEqual([
      'Kind: Unknown → indicator',
      'Indicator or goal: Unknown → Gross industrial output',
      'Year: Unknown → 2023',
    ]);
    expect(rows[1]?.cells).toEqual([
      ...['Order: Unknown → 1', 'Name: Unknown → Coast', 'What it shows: Unknown → 2 settings'],
      'Saved on: Unknown → 2026-07-31',
    ]);
  });

  test('puts the edits of a row together, however they were made', () => {
    const edits = [edit(land, '2', '3'), ...targetEdits('t9'), edit('projects a start', '2030-01', '2030-02')];
    expect(told(edits).map(({ cells }) => cells.length)).toEqual([2, 8]);
  });
});
