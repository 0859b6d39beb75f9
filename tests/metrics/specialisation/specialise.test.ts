import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { concentration } from '../../../src/metrics/specialisation/concentration.ts';
import { locationQuotient } from '../../../src/metrics/specialisation/location-quotient.ts';
import { type Observation, specialise } from '../../../src/metrics/specialisation/specialise.ts';

interface Reference {
  readonly rows: readonly Observation[];
  readonly areas: readonly string[];
  readonly industries: readonly string[];
  readonly quotients: readonly (readonly number[])[];
  /** Herfindahl index, and the normalised one. */
  readonly byArea: readonly (readonly [number, number])[];
  readonly byIndustry: readonly (readonly [number, number])[];
}
const reference: Reference = JSON.parse(
  readFileSync(new URL('../../fixtures/specialisation/reference.json', import.meta.url), 'utf8'),
);

// O. Farhauer, A. Kröll, Standorttheorien (2013), as in the manual of the R package REAT, locq().
test('the location quotient is that of the published example', () => {
  expect(locationQuotient(1714, 79_006, 879_213, 15_593_224)).toBeCloseTo(0.3847623, 7);
});

test('quotients and indices of two hundred rows are those that numpy computes', () => {
  const { areas, industries, cellOf, ...rest } = specialise(reference.rows, reference);
  reference.areas.forEach((areaId, row) => {
    reference.industries.forEach((industryId, column) => {
      const { known, quotient } = cellOf(areaId, industryId);
      if (known < 3) expect(quotient).toEqual({ value: null, reason: 'few' });
      else expect(quotient.value).toBeCloseTo(reference.quotients[row]?.[column] ?? -1, 10);
    });
  });
  const indices = (groups: typeof areas) =>
    groups.map(({ concentration: { value, normalised } }) => [value ?? -1, normalised ?? -1]);
  const close = (found: readonly number[], expected: readonly number[]) =>
    expected.forEach((value, at) => {
      expect(found[at]).toBeCloseTo(value, 12);
    });
  close(indices(areas).flat(), reference.byArea.flat());
  close(indices(industries).flat(), reference.byIndustry.flat());
  expect(rest.whole.of).toBe(200);
});

describe('the Herfindahl index', () => {
  test('is one over the number for even shares, and 1 for one alone', () => {
    expect(concentration([5, 5, 5, 5], 4)).toEqual({ value: 0.25, normalised: 0, categories: 4 });
    expect(concentration([0, 9, 0], 3)).toEqual({ value: 1, normalised: 1, categories: 3 });
  });
  test('is by hand 0.58 of 70, 30 and 0, which is 0.37 normalised', () => {
    const { value, normalised } = concentration([70, 30, 0], 3);
    expect(value).toBeCloseTo(0.58, 12);
    expect(normalised).toBeCloseTo(0.37, 12);
  });
  test('has no normalised form for one category, and none at all of nothing', () => {
    expect(concentration([3], 1)).toEqual({ value: 1, normalised: null, categories: 1 });
    expect(concentration([0, 0], 2)).toEqual({ value: null, normalised: null, categories: 2 });
  });
});

const row = (areaId: string, industryId: string, value: number | null = 1): Observation => ({
  areaId,
  industryId,
  value,
});
const times = (count: number, observation: Observation): readonly Observation[] => Array(count).fill(observation);
const order = { areas: ['a', 'b'], industries: ['i', 'j'] };

test('of one area alone, each quotient is 1', () => {
  const { cellOf, areas } = specialise([...times(3, row('a', 'i', 10)), ...times(4, row('a', 'j', 7))], order);
  expect(areas.map(({ id }) => id)).toEqual(['a']);
  expect(cellOf('a', 'i').quotient.value).toBeCloseTo(1, 12);
  expect(cellOf('a', 'j').quotient.value).toBeCloseTo(1, 12);
  expect(cellOf('b', 'i').quotient).toEqual({ value: null, reason: 'no-base' });
});

test('N of the normalised index counts areas and industries without observations', () => {
  const { areas, industries } = specialise([...times(3, row('a', 'i')), row('a', 'j')], {
    areas: ['a', 'b', 'c'],
    industries: ['i', 'j', 'k', 'l'],
  });
  // 0.75² + 0.25² = 0.625; (0.625 − 1/4) / (1 − 1/4) = 0.5
  expect(areas).toMatchObject([{ concentration: { value: 0.625, normalised: 0.5, categories: 4 } }]);
  expect(industries[0]?.concentration).toEqual({ value: 1, reason: null, normalised: 1, categories: 3 });
});

test('where all areas are alike, no quotient differs from 1', () => {
  const { cellOf } = specialise(
    ['a', 'b'].flatMap((area) => ['i', 'j'].flatMap((industry) => times(3, row(area, industry)))),
    order,
  );
  for (const area of order.areas)
    for (const industry of order.industries) expect(cellOf(area, industry).quotient.value).toBe(1);
});

test('an industry that an area with observations does not have is 0 there, and known to be', () => {
  const { cellOf } = specialise([...times(3, row('a', 'i')), ...times(3, row('b', 'j'))], order);
  expect(cellOf('a', 'j')).toMatchObject({ of: 0, sum: null, quotient: { value: 0, reason: null } });
});

test('fewer than three observations of an area or an industry suppress its figures, and say which', () => {
  const { cellOf, areas, industries } = specialise(
    [...times(2, row('a', 'i')), ...times(5, row('b', 'i')), row('b', 'j')],
    order,
  );
  expect(cellOf('a', 'i').quotient).toEqual({ value: null, reason: 'few-in-area' });
  expect(cellOf('b', 'j').quotient).toEqual({ value: null, reason: 'few-in-industry' });
  expect(cellOf('b', 'i').quotient.value).not.toBeNull();
  expect(areas.map(({ concentration: { reason } }) => reason)).toEqual(['few', null]);
  expect(industries.map(({ concentration: { reason } }) => reason)).toEqual([null, 'few']);
});

test('fewer than three observations of a pair suppress its quotient alone, and none of them is a known 0', () => {
  const { cellOf } = specialise(
    [...times(2, row('a', 'i')), ...times(3, row('a', 'j')), ...times(4, row('b', 'i')), row('c', 'j'), row('c', 'j')],
    { areas: ['a', 'b', 'c'], industries: ['i', 'j'] },
  );
  expect(cellOf('a', 'i')).toMatchObject({ known: 2, quotient: { value: null, reason: 'few' } });
  // (3 / 5) / (5 / 11)
  expect(cellOf('a', 'j').quotient.value).toBeCloseTo(1.32, 12);
  expect(cellOf('b', 'j')).toMatchObject({ of: 0, quotient: { value: 0, reason: null } });
  expect(cellOf('c', 'i').quotient.reason).toBe('few-in-area');
});

test('of a pair with one known value and two unknown ones, the unknown are the reason', () => {
  const { cellOf } = specialise(
    [row('a', 'i'), ...times(2, row('a', 'i', null)), ...times(3, row('a', 'j')), ...times(3, row('b', 'i'))],
    order,
  );
  expect(cellOf('a', 'i').quotient).toEqual({ value: null, reason: 'unknown-values' });
});

test('unknown values enter no figure, are counted, and are the reason where too few are left', () => {
  const { cellOf, whole } = specialise(
    [
      ...times(3, row('a', 'i', 10)),
      ...times(3, row('a', 'j', null)),
      ...times(4, row('b', 'j', 5)),
      row('b', 'i', null),
    ],
    order,
  );
  expect(whole).toMatchObject({ known: 7, of: 11, sum: 50 });
  expect(cellOf('a', 'i')).toMatchObject({ known: 3, of: 3, share: 0.6, shareOfArea: 1 });
  expect(cellOf('a', 'j').quotient).toEqual({ value: null, reason: 'unknown-values' });
  const few = specialise(
    [...times(2, row('a', 'i', 5)), ...times(2, row('a', 'i', null)), ...times(5, row('b', 'i', 5))],
    order,
  );
  expect(few.cellOf('a', 'i').quotient).toEqual({ value: null, reason: 'unknown-values' });
  expect(few.areas[0]?.concentration.reason).toBe('unknown-values');
  const unknown = specialise(times(4, row('a', 'i', null)), order);
  expect(unknown.cellOf('a', 'i').quotient).toEqual({ value: null, reason: 'unknown-values' });
});

test('values that are all 0 have no base to relate to', () => {
  const { cellOf, areas } = specialise(times(4, row('a', 'i', 0)), order);
  expect(cellOf('a', 'i').quotient).toEqual({ value: null, reason: 'no-base' });
  expect(areas[0]?.concentration).toMatchObject({ value: null, reason: 'no-base' });
});
