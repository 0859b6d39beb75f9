import { expect, test } from 'vitest';
import { monitoredOf } from '../../../src/metrics/indicators/monitored.ts';
import { reachedAt } from '../../../src/metrics/indicators/reached.ts';
import type { Actual } from '../../../src/model/actual.ts';
import { chartPoints } from '../../../src/ui/indicators/chart-points.ts';
import { cityReader, packOf } from '../../pack/packs.ts';

async function lineOf(subjectId: string, values: Readonly<Record<string, number>>) {
  const monitored = monitoredOf((await packOf(cityReader)).tables).find(({ id }) => id === subjectId);
  if (!monitored) throw new Error(subjectId);
  const actuals = Object.entries(values).map(
    ([year, value]): Actual => ({
      id: year,
      subjectKind: 'indicator',
      subjectId,
      year,
      value,
      source: 'own',
      locator: null,
    }),
  );
  return chartPoints(monitored, reachedAt(monitored, actuals, '2025-12'));
}

test('no line joins years across a change of definition', async () => {
  const { line, actuals } = await lineOf('I05', { '2017': 134.4, '2022': 90 });
  expect(line).toEqual([
    { year: 2020, value: 76 },
    { year: 2022, value: 90 },
  ]);
  expect(actuals).toHaveLength(2);
});

test('an actual of the base’s year stands beside the base, and not in the line', async () => {
  const { line } = await lineOf('I01', { '2020': 3200, '2021': 3300 });
  expect(line.map(({ value }) => value)).toEqual([3160, 3300]);
});
