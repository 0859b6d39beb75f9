import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { summarize } from '../../src/metrics/summary.ts';
import type { EffectivePack } from '../../src/model/effective-pack.ts';
import { parseCsv } from '../../src/pack/parse-csv.ts';
import { cityPack, folder } from './packs.ts';

/** Rows of the second extraction, which was made apart from data/. */
function independent(name: string): readonly Readonly<Record<string, string>>[] {
  const [header, ...rows] = parseCsv(readFileSync(folder(`tests/fixtures/independent/${name}.csv`), 'utf8'));
  return rows.map(({ cells }) => Object.fromEntries(cells.map((cell, index) => [header?.cells[index] ?? '', cell])));
}

const number = (text: string | undefined): number | null => (text ? Number(text) : null);

let pack: EffectivePack;
beforeAll(async () => {
  pack = await cityPack();
});

describe('the city pack', () => {
  test('has nothing to report', () => {
    expect(pack.join.issues).toEqual([]);
  });

  test('meets a geometry for every row that needs one', () => {
    expect(pack.join.parts.map(({ geometry, matched }) => [geometry, matched])).toEqual([
      ['geodata/townships.geojson', 19],
      ['geodata/zones.geojson', 2],
      ['geodata/anchors.geojson', 21],
      ['geodata/sites.geojson', 39],
      ['geodata/platforms.geojson', 15],
      ['geodata/places.geojson', 15],
    ]);
  });

  test('adds up to the plan’s printed totals, to the last digit', () => {
    const { projectCount, plannedInvestmentWan, plannedNewLandMu } = summarize(pack.tables.projects);
    expect([projectCount, plannedInvestmentWan.value, plannedNewLandMu.value]).toEqual([39, 1_177_312, 3107.91]);
  });

  test.each([
    ['滨海区', 21, 547_802, 1770.61],
    ['高新区', 12, 387_307, 862],
    ['周巷镇', 2, 57_200, 126.24],
    ['观海卫镇', 1, 145_203, 200.84],
    ['宗汉街道', 1, 12_000, 44.22],
    ['坎墩街道', 1, 11_000, 40],
    ['龙山镇', 1, 16_800, 64],
  ])('%s has %i projects, %i 万元 and %f 亩', (name, count, investment, land) => {
    const area = pack.tables.areas.find((candidate) => candidate.name.zh === name);
    const summary = summarize(pack.tables.projects.filter((project) => project.areaId === area?.id));
    expect([summary.projectCount, summary.plannedInvestmentWan.value, summary.plannedNewLandMu.value]).toEqual([
      count,
      investment,
      land,
    ]);
  });

  test('lists no project in any other area', () => {
    expect(new Set(pack.tables.projects.map((project) => project.areaId)).size).toBe(7);
  });

  test('allocates no project to a platform by the plan, and those of the zones by assumption', () => {
    const allocations = pack.platformOfProject.filter((allocation) => allocation !== null);
    expect(new Set(allocations.map(({ basis }) => basis))).toEqual(new Set(['assumption']));
    expect(allocations.filter(({ platformId }) => platformId === 'binhai-edz')).toHaveLength(21);
  });

  test('never takes the appliance park for the high-tech zone', () => {
    expect(pack.platformOfProject.some((allocation) => allocation?.platformId === 'appliance-park')).toBe(false);
  });
});

describe('the second extraction agrees cell by cell', () => {
  test('with the annex', () => {
    const ours = pack.tables.projects.map((project) => ({
      no: project.no,
      name: project.name.zh,
      company: project.company.zh,
      toRegister: project.companyToRegister,
      start: project.start,
      end: project.end,
      area: pack.areaById.get(project.areaId)?.name.zh,
      investment: project.plannedInvestmentWan,
      land: project.plannedNewLandMu,
    }));
    const theirs = independent('annex').map((row) => ({
      no: Number(row.no),
      name: row.name,
      company: row.company,
      toRegister: row.remark !== '',
      start: row.start,
      end: row.end,
      area: row.area,
      investment: number(row.investment),
      land: number(row.land),
    }));
    expect(ours).toEqual(theirs);
  });

  test('with table 1', () => {
    const ours = pack.tables['period-results'].map((row) => ({
      name: row.name.zh,
      target2020: row.target2020,
      plannedGrowth: row.plannedGrowth,
      actual2020: row.actual2020,
      actualGrowth: row.actualGrowth,
      status: row.status.zh,
    }));
    const theirs = independent('table1').map((row) => ({
      name: row.name,
      target2020: number(row.target2020),
      plannedGrowth: number(row.plannedGrowth),
      actual2020: number(row.actual2020),
      actualGrowth: number(row.actualGrowth),
      status: row.status,
    }));
    expect(ours).toEqual(theirs);
  });

  test('with table 2', () => {
    const ours = pack.tables.indicators.map((row) => ({
      no: row.no,
      group: row.group.zh,
      name: `${row.name.zh}（${row.unit}）`,
      base2020: row.base2020,
      target2025: row.target2025,
      change: row.change,
    }));
    const theirs = independent('table2').map((row) => ({
      no: Number(row.no),
      group: row.group,
      name: row.name,
      base2020: number(row.base2020),
      target2025: number(row.target2025),
      change: number(row.change),
    }));
    expect(ours).toEqual(theirs);
  });
});
