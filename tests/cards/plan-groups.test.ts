import { expect, test } from 'vitest';
import '../../src/i18n/later-messages.ts';
import { isMessage } from '../../src/i18n/translate.ts';
import { indicatorGroups, planFigures, readingNumber, textOfIndicators } from '../../src/ui/plan/plan-groups.ts';
import { cityPack } from '../pack/packs.ts';

const pack = await cityPack();
const figures = planFigures(pack);
const texts = textOfIndicators(pack.tables.figures);

test('every figure of the plan stands in the panel exactly once', () => {
  const shown = [
    ...[...texts.values()].flat(),
    ...figures.longRange,
    ...[figures.byIndustry, figures.byPlatform, figures.commitments, figures.baselines].flatMap((groups) =>
      [...groups.values()].flat(),
    ),
  ].map(({ id }) => id);
  expect([...shown].sort()).toEqual(pack.tables.figures.map(({ id }) => id).sort());
});

test('the indicators keep the table’s order within their groups', () => {
  const groups = indicatorGroups(pack.tables.indicators, 'zh');
  expect(groups.map((group) => group.map(({ no }) => no))).toEqual([
    [1, 2, 3, 4, 5],
    [6, 7, 8],
    [9, 10, 11],
    [12, 13, 14],
    [15, 16, 17],
  ]);
});

test('the text’s other value stands beside the table’s', () => {
  expect(texts.get('I02')?.map(({ value }) => value)).toContain(2150);
  expect(pack.tables.indicators.find(({ id }) => id === 'I02')?.target2025).toBe(2200);
});

test('goals after the plan’s period are long-range, growth before it is where the city stands', () => {
  expect(figures.longRange.map(({ id }) => id)).toEqual(['F058', 'F059']);
  expect([...figures.baselines.values()].flat().map(({ id }) => id)).toContain('F003');
  expect([...figures.commitments.values()].flat().map(({ id }) => id)).toContain('F054');
});

test('a reading that is no number stays text', () => {
  expect([readingNumber('68.5'), readingNumber('2150'), readingNumber('约10'), readingNumber(null)]).toEqual([
    68.5,
    2150,
    null,
    null,
  ]);
});

test('every comparator and unit of the plan has a word in both languages', () => {
  const { figures: rows, indicators, platforms, readings, 'period-results': results } = pack.tables;
  const comparators = [...rows, ...indicators].flatMap(({ comparator }) => comparator?.split(';') ?? []);
  const areas = platforms.flatMap(({ areaComparator }) => (areaComparator ? [areaComparator] : []));
  const units = [...rows, ...indicators, ...results].map(({ unit }) => unit);
  const readingUnits = readings.flatMap(({ unitA, unitB }) => [unitA, unitB]);
  const keys = [
    ...[...comparators, ...areas].map((word) => `comparator.${word}`),
    ...[...units, ...readingUnits].flatMap((word) => (word === null ? [] : [`planUnit.${word}`])),
  ];
  expect([...new Set(keys)].filter((key) => !isMessage(key))).toEqual([]);
});
