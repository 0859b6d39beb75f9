import { describe, expect, test } from 'vitest';
import type { Match, Suggestion } from '../../../src/exchange/ground/match.ts';
import { acceptAll, belongingRows, countStandings, offered, waitingFirst } from '../../../src/ui/ground/belonging.ts';

const exact = (id: string): Suggestion => ({ id, by: 'name', score: 1 });
const similar = (id: string, score = 0.8): Suggestion => ({ id, by: 'similar-name', score });
const match = (number: number, found: Suggestion | null, ...suggestions: Suggestion[]): Match => ({
  number,
  text: `row ${number}`,
  found,
  suggestions,
});

const areas = [match(1, exact('binhai')), match(2, null, similar('longshan'), similar('zhangqi', 0.6)), match(3, null)];
const none = new Map();

describe('rows of one kind', () => {
  test('are matched, suggested or unmatched, and none is lost', () => {
    const rows = belongingRows([['area', areas]], none);
    expect(rows.map(({ standing }) => standing)).toEqual(['matched', 'suggested', 'unmatched']);
    expect(rows.map(({ owner }) => owner?.id ?? null)).toEqual(['binhai', null, null]);
    expect(countStandings(rows)).toMatchObject({ matched: 1, suggested: 1, unmatched: 1 });
  });

  test('follow the user’s word over what was found, and back', () => {
    const byHand = new Map([
      [1, null],
      [3, { kind: 'area' as const, id: 'longshan' }],
    ]);
    const rows = belongingRows([['area', areas]], byHand);
    expect(rows.map(({ standing }) => standing)).toEqual(['none', 'suggested', 'matched']);
    expect(rows[2]).toMatchObject({ owner: { id: 'longshan' }, by: 'user' });
    byHand.delete(1);
    expect(belongingRows([['area', areas]], byHand)[0]?.owner?.id).toBe('binhai');
  });

  test('leave it to the user where two suggestions are equally good', () => {
    const tied = [match(1, null, similar('xushan'), similar('shengshan')), match(2, null, similar('longshan'))];
    const rows = belongingRows([['area', tied]], none);
    expect([...acceptAll(rows, none).keys()]).toEqual([2]);
  });

  test('take all best suggestions at once, and only where one waits', () => {
    const rows = belongingRows([['area', areas]], none);
    const accepted = acceptAll(rows, new Map([[1, null]]));
    expect([...accepted]).toEqual([
      [1, null],
      [2, { kind: 'area', id: 'longshan' }],
    ]);
  });

  test('stand with what waits first, and keep that order when the user decides', () => {
    const order = (byHand: ReadonlyMap<number, null>) =>
      waitingFirst(belongingRows([['area', areas]], byHand)).map(({ number }) => number);
    expect(order(none)).toEqual([2, 3, 1]);
    expect(order(new Map([[2, null]]))).toEqual([2, 3, 1]);
  });
});

describe('parcels, which belong to a project or an area', () => {
  const projects = [match(1, exact('P01')), match(2, null), match(3, null, similar('P03')), match(4, null)];
  const inAreas = [
    match(1, exact('binhai')),
    match(2, exact('longshan')),
    match(3, exact('binhai')),
    match(4, null, similar('zhangqi')),
  ];
  const rows = belongingRows(
    [
      ['project', projects],
      ['area', inAreas],
    ],
    none,
  );

  test('belong to the project where it is found', () => {
    expect(rows[0]).toMatchObject({ owner: { kind: 'project', id: 'P01' }, standing: 'matched' });
  });

  test('belong to the area where no project is found, which settles nothing', () => {
    expect(rows[1]).toMatchObject({ owner: { kind: 'area', id: 'longshan' }, standing: 'area-only' });
    expect(rows[2]).toMatchObject({ owner: { kind: 'area', id: 'binhai' }, standing: 'suggested' });
  });

  test('show suggestions of the area where nothing else is known', () => {
    expect(rows[3]).toMatchObject({ owner: null, standing: 'suggested' });
  });
});

test('a row is offered all suggestions that are equally good, and none that is worse', () => {
  const rows = belongingRows(
    [['area', [match(1, null, exact('binhai'), exact('longshan'), similar('zhangqi'))]]],
    none,
  );
  expect(rows.map((row) => offered(row).map(({ id }) => id))).toEqual([['binhai', 'longshan']]);
});
