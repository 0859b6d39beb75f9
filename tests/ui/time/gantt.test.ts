import { describe, expect, test } from 'vitest';
import { fitText } from '../../../src/ui/time/fit-text.ts';
import { ganttGroups } from '../../../src/ui/time/gantt-groups.ts';
import { barOf, ganttLayout } from '../../../src/ui/time/gantt-layout.ts';
import { clampMonth, endAt, nearestMonth, startAt, timeAxis, yearsOn } from '../../../src/ui/time/time-axis.ts';
import { area, industry, landPack, maskOf } from '../../metrics/land.ts';
import { project } from '../../metrics/projects.ts';

const axis = { first: '2021-01', last: '2022-12' };

describe('a time axis', () => {
  test('goes over the plan’s period, the pack’s own month, and projects beyond them', () => {
    expect(timeAxis(landPack({}))).toEqual({ first: '2020-12', last: '2025-12' });
    const late = landPack({ projects: [project({ start: '2020-03', end: '2027-02' })] });
    expect(timeAxis(late)).toEqual({ first: '2020-03', last: '2027-02' });
  });

  test('gives every month its own length, the first and the last included', () => {
    expect([startAt(axis, '2021-01'), endAt(axis, '2022-12')]).toEqual([0, 1]);
    expect([startAt(axis, '2022-01'), endAt(axis, '2021-12')]).toEqual([0.5, 0.5]);
    expect([startAt(axis, '2020-12') < 0, endAt(axis, '2023-01') > 1]).toEqual([true, true]);
  });

  test('finds the month whose end, or start, is nearest', () => {
    for (const month of ['2021-01', '2021-07', '2022-12']) {
      expect(nearestMonth(axis, endAt(axis, month), 'end')).toBe(month);
      expect(nearestMonth(axis, startAt(axis, month), 'start')).toBe(month);
    }
    expect([nearestMonth(axis, -3, 'end'), nearestMonth(axis, 3, 'start')]).toEqual(['2021-01', '2022-12']);
    expect(clampMonth('2021-05', '2021-06', '2021-08')).toBe('2021-06');
  });

  test('names the years that begin on it', () => {
    expect(yearsOn({ first: '2020-12', last: '2022-03' }).map(({ year }) => year)).toEqual([2021, 2022]);
  });
});

describe('the bars of the projects', () => {
  const pack = landPack({
    areas: [area('binhai'), area('longshan'), area('empty')],
    industries: [industry('other'), industry('automotive')],
    projects: [
      project({ id: 'a', no: 1, start: '2021-06', plannedNewLandMu: 10 }),
      project({ id: 'b', no: 2, areaId: 'longshan', industryId: 'automotive' }),
      project({ id: 'c', no: 3, start: '2021-02', plannedNewLandMu: null }),
    ],
  });
  const idsBy = (by: 'area' | 'industry') =>
    ganttGroups(pack, maskOf(pack), by).map(({ id, rows }) => [id, ...rows.map(({ project: { id: own } }) => own)]);

  test('stand in their area or industry by start, and a group without any is not there', () => {
    expect(idsBy('area')).toEqual([
      ['binhai', 'c', 'a'],
      ['longshan', 'b'],
    ]);
    expect(idsBy('industry')).toEqual([
      ['other', 'c', 'a'],
      ['automotive', 'b'],
    ]);
  });

  test('stay where the filter leaves them out, and count in no sum', () => {
    const [binhai] = ganttGroups(pack, maskOf(pack, 0), 'area');
    expect(binhai?.rows.map(({ isLeft }) => isLeft)).toEqual([true, false]);
    expect(binhai?.left).toMatchObject({ projectCount: 1, plannedNewLandMu: { value: null, known: 0, of: 1 } });
  });

  test('are as long as their months, and never too short to be seen', () => {
    const layout = ganttLayout(ganttGroups(pack, maskOf(pack), 'area'), axis, 1000);
    const whole = barOf(layout, '2021-01', '2022-12');
    expect(barOf(layout, '2021-01', '2021-12').width).toBeCloseTo(whole.width / 2, 6);
    expect(barOf(layout, '2019-01', '2024-12')).toEqual(whole);
    expect(barOf(layout, '2030-01', '2030-02').width).toBe(2);
  });

  test('lie under each other without overlap', () => {
    const { groups, height, headHeight } = ganttLayout(ganttGroups(pack, maskOf(pack), 'area'), axis, 390);
    const [binhai, longshan] = groups;
    expect((longshan?.top ?? 0) - (binhai?.top ?? 0)).toBeGreaterThanOrEqual(headHeight + 2 * 22);
    expect(height).toBeGreaterThan((longshan?.top ?? 0) + headHeight + 22);
  });
});

test('a name too long for its column is cut, Chinese sooner than Latin', () => {
  expect(fitText('短名', 100, 10)).toBe('短名');
  expect(fitText('一二三四五六七八九十十一', 100, 10)).toBe('一二三四五六七八九…');
  expect(fitText('abcdefghijklmno', 100, 10)).toBe('abcdefghijklmno');
});
