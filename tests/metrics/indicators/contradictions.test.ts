import { beforeAll, expect, test } from 'vitest';
import { contradictionsOf, readingOf } from '../../../src/metrics/indicators/contradictions.ts';
import type { PackTables } from '../../../src/model/pack.ts';
import { cityReader, packOf } from '../../pack/packs.ts';

let tables: PackTables;
beforeAll(async () => {
  ({ tables } = await packOf(cityReader));
});

test('every contradiction that is arithmetic is computed from the tables, and agrees with what readings.csv lists', () => {
  const found = contradictionsOf(tables);
  const listed = found.map((one) => readingOf(one, tables.readings)?.id ?? `none for ${one.id}`);
  expect(listed.toSorted()).toEqual(
    tables.readings.flatMap(({ id, kind }) => (kind === 'definition' ? [] : [id])).toSorted(),
  );
  for (const one of found) {
    const reading = readingOf(one, tables.readings);
    if (one.computed === null || !reading?.computed) continue;
    const digits = reading.computed.split('.')[1]?.length ?? 0;
    expect([one.id, one.computed.toFixed(digits)]).toEqual([one.id, reading.computed]);
  }
});

test('growth that leads from base to goal at the digits of the table is no contradiction', () => {
  // 3160 → 4000 is 4.83 %, printed 4.8; 655.5 → 835 is 4.96 %, printed 5.
  const ids = contradictionsOf(tables).map(({ id }) => id);
  expect(ids).not.toContain('rate.I01');
  expect(ids).not.toContain('rate.I03');
});

test('the goals of the industries are added against the city’s goal, and each statement has its place', () => {
  const sum = contradictionsOf(tables).find(({ kind }) => kind === 'sum-exceeds-whole');
  // 1000 + 500 + 500 + 300 + 200 + 200
  expect(sum?.stated).toMatchObject({
    value: 2700,
    locator: '四（一）1;四（一）2;四（一）3;四（二）1;四（二）2;四（二）3',
  });
  expect(sum?.against).toMatchObject({ value: 2200, locator: '表2 第2行' });
});

test('a table that gives the growth that its ends imply has none', () => {
  const [first] = tables.indicators;
  if (!first) throw new Error('no indicator');
  const doubled = { ...first, base2020: 100, target2025: 200, change: 14.9 };
  const only = { ...tables, indicators: [doubled], figures: [], 'period-results': [] };
  expect(contradictionsOf(only)).toEqual([]);
  const wrong = { ...only, indicators: [{ ...doubled, change: 14 }] };
  // 2^(1/5) − 1 = 14.87 %
  expect(contradictionsOf(wrong).map(({ computed }) => computed?.toFixed(2))).toEqual(['14.87']);
});
