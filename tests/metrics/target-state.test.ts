import { describe, expect, test } from 'vitest';
import { dueShare, targetState } from '../../src/metrics/target-state.ts';
import type { Threshold } from '../../src/model/rule.ts';
import type { Span, Target } from '../../src/model/target.ts';
import { target, threshold } from './land.ts';

const binhai = { kind: 'area', id: 'binhai' } as const;

function state(
  targets: readonly Target[],
  reachedMu: number | null,
  asOf = '2025-12',
  span: Span = 'cumulative',
  thresholds: readonly Threshold[] = [],
) {
  return targetState({ targets, thresholds }, binhai, 'supplied', { asOf, span, begin: '2021-01' }, reachedMu);
}

describe('of a cumulative target for 2025 in a plan from 2021', () => {
  test.each([
    ['2020-06', 0],
    ['2020-12', 0],
    ['2021-01', 1 / 60],
    ['2023-06', 0.5],
    ['2025-12', 1],
    ['2031-01', 1],
  ])('by the end of %s a share of %d is due', (asOf, due) => {
    expect(dueShare(target(), { asOf, span: 'cumulative', begin: '2021-01' })).toBeCloseTo(due, 12);
  });
});

test('of an annual target a twelfth is due each month', () => {
  const due = (asOf: string) => dueShare(target({ year: '2023' }), { asOf, span: 'annual', begin: '2021-01' });
  expect([due('2022-12'), due('2023-03'), due('2023-12')]).toEqual([0, 0.25, 1]);
});

test('a target for a year before the plan is due at once', () => {
  expect(dueShare(target({ year: '2019' }), { asOf: '2020-06', span: 'cumulative', begin: '2021-01' })).toBe(1);
});

describe('100 mu by 2025', () => {
  test.each([
    [null, '2025-12', 'no-record'],
    [0, '2020-12', 'on-the-way'],
    [0, '2021-01', 'short'],
    [49.99, '2023-06', 'short'],
    [50, '2023-06', 'on-the-way'],
    [99.99, '2025-12', 'short'],
    [99.99, '2025-11', 'on-the-way'],
    [100, '2025-12', 'met'],
    [100, '2021-06', 'met'],
    [110, '2025-12', 'met'],
    [110.01, '2025-12', 'over'],
    [80, '2030-06', 'short'],
  ])('with %d mu at %s are %s', (reached, asOf, status) => {
    expect(state([target()], reached, asOf).status).toBe(status);
  });

  test('with 60 mu miss 40, and are reached by 60 %', () => {
    expect(state([target()], 60)).toMatchObject({ reachedMu: 60, missingMu: 40, reachedShare: 0.6, dueShare: 1 });
  });

  test('with an unknown supply leave everything unknown but what is due', () => {
    expect(state([target()], null)).toMatchObject({
      reachedMu: null,
      missingMu: null,
      reachedShare: null,
      dueShare: 1,
      status: 'no-record',
    });
  });
});

test.each([
  [0.3, 0.1 + 0.2, 'met'],
  [3, 3.3, 'met'],
  [0.7, 0.77, 'met'],
  [1.1, 0.1 + 0.7 + 0.3, 'met'],
  [16.83, 18.513, 'met'],
])('a binary remainder beside a target of %d mu changes no status', (valueMu, reached, status) => {
  expect(state([target({ valueMu })], reached).status).toBe(status);
});

test('a binary remainder below what is due is on the way', () => {
  expect(state([target({ valueMu: 0.1 })], 0.09, '2025-06').status).toBe('on-the-way');
});

test.each([
  [null, 'no-record'],
  [0, 'met'],
  [0.01, 'over'],
])('a target of 0 mu with %d mu is %s, and has no share', (reached, status) => {
  expect(state([target({ valueMu: 0 })], reached)).toMatchObject({ reachedShare: null, status });
});

describe('thresholds', () => {
  const judged = (reached: number, thresholds: readonly Threshold[]) =>
    state([target()], reached, '2025-12', 'cumulative', thresholds).status;

  test('are the pack’s', () => {
    const own = [threshold('target-met', 90), threshold('target-over', 120)];
    expect([89, 90, 120, 121].map((reached) => judged(reached, own))).toEqual(['short', 'met', 'met', 'over']);
  });

  test('that the pack leaves empty give no status of theirs', () => {
    expect(judged(500, [threshold('target-over', null)])).toBe('met');
    expect(judged(105, [threshold('target-met', null)])).toBe('on-the-way');
    expect(judged(105, [threshold('target-met', null), threshold('target-over', null)])).toBe('on-the-way');
  });
});

describe('of several targets', () => {
  const taken = (targets: readonly Target[], asOf: string, span: Span = 'cumulative') =>
    state(targets, 1, asOf, span).target?.id ?? null;
  const yearly = ['2025', '2022', '2023'].map((year) => target({ id: year, year }));

  test.each([
    ['2020-12', '2022'],
    ['2022-12', '2022'],
    ['2023-01', '2023'],
    ['2024-02', '2025'],
    ['2027-01', '2025'],
  ])('at %s the cumulative one of %s is in force: the next to come, or the last', (asOf, id) => {
    expect(taken(yearly, asOf)).toBe(id);
  });

  test('the annual one is that of the year, and no other', () => {
    const annual = yearly.map((own) => target({ ...own, span: 'annual' }));
    expect([taken(annual, '2023-05', 'annual'), taken(annual, '2024-05', 'annual')]).toEqual(['2023', null]);
    expect(taken(annual, '2023-05', 'cumulative')).toBeNull();
    expect(taken(yearly, '2023-05', 'annual')).toBeNull();
  });

  test('the official one goes before a draft, and a draft before the user’s own', () => {
    const [official, draft, own] = (['official', 'draft', 'own'] as const).map((basis, index) =>
      target({ id: basis, basis, valueMu: 10 * (index + 1) }),
    ) as [Target, Target, Target];
    expect(taken([own, draft, official], '2025-01')).toBe('official');
    expect(taken([own, draft], '2025-01')).toBe('draft');
  });

  test('a draft for the next year is in force before an official one for a later year', () => {
    expect(taken([target({ id: 'late' }), target({ id: 'next', year: '2023', basis: 'draft' })], '2023-01')).toBe(
      'next',
    );
  });

  test('two of one standing that differ are ambiguous: none is taken, and both are named', () => {
    const rivals = [target({ id: 'a' }), target({ id: 'b', valueMu: 120 })];
    expect(state(rivals, 100)).toMatchObject({ target: null, rivals, reachedMu: null, status: 'ambiguous' });
  });

  test('two that agree are one', () => {
    expect(state([target({ id: 'a' }), target({ id: 'b' })], 100)).toMatchObject({ rivals: [], status: 'met' });
  });

  test('one without a value is none', () => {
    expect(state([target({ valueMu: null })], 100).status).toBe('no-target');
    expect(taken([target({ id: 'empty', year: '2023', valueMu: null }), target({ id: 'full' })], '2023-01')).toBe(
      'full',
    );
  });

  test.each<[string, Partial<Target>]>([
    ['another area', { scopeId: 'gaoxin' }],
    ['a platform of that id', { scopeKind: 'platform' }],
    ['another stage', { measure: 'approved' }],
  ])('one for %s is none', (_, own) => {
    expect(state([target(own)], 100).status).toBe('no-target');
  });
});

test('a city’s target needs no scope’s id', () => {
  const targets = [target({ scopeKind: 'city', scopeId: 'cixi' })];
  const time = { asOf: '2025-12', span: 'cumulative', begin: '2021-01' } as const;
  expect(targetState({ targets, thresholds: [] }, { kind: 'city', id: '' }, 'supplied', time, 100).status).toBe('met');
});
