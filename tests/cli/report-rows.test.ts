import { beforeAll, describe, expect, test } from 'vitest';
import { type ReportRow, reportRows } from '../../src/cli/report-rows.ts';
import type { EffectivePack } from '../../src/model/effective-pack.ts';
import { cityPack } from '../pack/packs.ts';

let pack: EffectivePack;
let rows: readonly ReportRow[];
beforeAll(async () => {
  pack = await cityPack();
  rows = reportRows(pack);
});

const land = (list: readonly ReportRow[]) => list.reduce((sum, row) => sum + (row.metrics['planned-new-land'] ?? 0), 0);

describe('the report', () => {
  test('has all 21 areas, which add up to the city', () => {
    const areas = rows.filter(({ group }) => group === 'area');
    expect(areas).toHaveLength(21);
    expect(areas.filter(({ mark }) => mark === 'without-zones')).toHaveLength(19);
    expect(land(areas)).toBeCloseTo(3107.91, 6);
  });

  test('knows no figure of an area without a project, not even a 0', () => {
    const bare = rows.find(({ id }) => id === 'hushan');
    expect(new Set(Object.values(bare?.metrics ?? { none: 0 }))).toEqual(new Set([null]));
  });

  test('has all industries, which add up to the city', () => {
    const industries = rows.filter(({ group }) => group === 'industry');
    expect(industries).toHaveLength(pack.tables.industries.length);
    expect(land(industries)).toBeCloseTo(3107.91, 6);
  });

  test('keeps what we assume of platforms apart from what the plan allocates, and from no platform', () => {
    const platforms = rows.filter(({ group }) => group === 'platform');
    expect(platforms.map(({ id, mark }) => [id, mark])).toEqual([
      ['none', null],
      ['binhai-edz', 'assumption'],
      ['nbht-cixi', 'assumption'],
    ]);
    expect(platforms[0]?.metrics['project-count']).toBe(39);
  });

  test('gives an industry a range around its figure', () => {
    for (const { metrics, landMuRange } of rows.filter(({ group }) => group === 'industry')) {
      const stated = metrics['planned-new-land'] ?? 0;
      expect(landMuRange?.[0] ?? 0).toBeLessThanOrEqual(stated);
      expect(landMuRange?.[1] ?? 0).toBeGreaterThanOrEqual(stated);
    }
    expect(rows.find(({ id }) => id === 'smart-appliances')?.landMuRange).not.toEqual([607.38, 607.38]);
  });
});
