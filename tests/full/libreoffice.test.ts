import { beforeAll, expect, test } from 'vitest';
import { ledgerWorkbook } from '../../src/exchange/export/ledger-workbook.ts';
import type { EffectivePack } from '../../src/model/effective-pack.ts';
import { ledgerGroups } from '../../src/model/ledger.ts';
import { exportOf, landOffice, type NewRow, packWith } from '../exchange/exports.ts';
import { type ReadSheet, sheetsOf, withCell } from '../exchange/workbooks.ts';
import { cityPack, cityReader } from '../pack/packs.ts';
import { recalculated } from './libreoffice.ts';

let pack: EffectivePack;
beforeAll(async () => {
  pack = await packWith(cityReader, landOffice(await cityPack()));
  expect(pack.join.issues).toEqual([]);
});

type Value = ReadSheet['cells'][number]['value'];
/** Twelve digits: the last bits of a sum depend on the order in which it is added up. */
const plain = (value: Value): Value => (typeof value === 'number' ? Number(value.toPrecision(12)) : value);

/** Every formula with the value that it carries. */
const formulas = (sheets: ReadonlyMap<string, ReadSheet>) =>
  [...sheets.values()].flatMap(({ cells }) => cells.filter(({ formula }) => formula !== null));

const cases = [
  ...ledgerGroups.map((group) => ({ group, span: 'cumulative' as const })),
  { group: 'area' as const, span: 'annual' as const },
];
test.each(cases)('LibreOffice computes what the workbook carries, by $group, $span', async ({ group, span }) => {
  const written = await ledgerWorkbook(exportOf(pack, { asOf: '2023-12', group, span }));
  const carried = formulas(await sheetsOf(written));
  expect(carried.length).toBeGreaterThan(300);
  const computed = new Map(
    [...(await sheetsOf(await recalculated(written))).values()].flatMap(({ cells }) =>
      cells.map(({ place, value }) => [place, value] as const),
    ),
  );
  const wrong = carried
    .map(({ place, value }) => ({ place, carried: plain(value), computed: plain(computed.get(place) ?? null) }))
    .filter((cell) => cell.carried !== cell.computed);
  expect(wrong).toEqual([]);
});

test('LibreOffice computes what a filtered workbook carries', async () => {
  const written = await ledgerWorkbook(
    exportOf(pack, { asOf: '2023-12', keeps: (id) => id !== 'P12' && id !== 'P28' }),
  );
  const computed = await sheetsOf(await recalculated(written));
  const wrong = formulas(await sheetsOf(written)).filter(({ place, value }) => {
    const [name = ''] = place.split('!');
    const now = computed.get(name)?.cells.find((cell) => cell.place === place)?.value ?? null;
    return plain(now) !== plain(value);
  });
  expect(wrong).toEqual([]);
});

test('LibreOffice finds supplied land over a target of 0, as the page does', async () => {
  const rows = landOffice(pack).map(
    ([table, id, cells]): NewRow => [table, id, id === 't-area-gaoxin-cumulative' ? { ...cells, value: '0' } : cells],
  );
  const written = await ledgerWorkbook(exportOf(await packWith(cityReader, rows), { asOf: '2023-12' }));
  expect((await sheetsOf(written)).get('台账')?.at('gaoxin', '完成情况')).toBe('超过');
  expect((await sheetsOf(await recalculated(written))).get('台账')?.at('gaoxin', '完成情况')).toBe('超过');
});

test('one supplied figure changed, row, gaps, status and totals follow', async () => {
  const written = await ledgerWorkbook(exportOf(pack, { asOf: '2023-12' }));
  const before = await sheetsOf(written);
  const projects = before.get('项目');
  const supplied = projects?.at('P28', '已供（亩）');
  expect(supplied).toBe(153);
  const changed = await withCell(written, '项目', projects?.placeOf('P28', '已供（亩）') ?? [0, 0], 170);
  const after = (await sheetsOf(await recalculated(changed))).get('台账');
  const ledger = before.get('台账');
  const rise = (row: string, heading: string) => Number(after?.at(row, heading)) - Number(ledger?.at(row, heading));
  for (const row of ['gaoxin', '合计']) {
    expect(rise(row, '已供（亩）')).toBeCloseTo(17, 9);
    expect(rise(row, '批而未供：可比部分（亩）')).toBeCloseTo(-17, 9);
  }
  expect(rise('gaoxin', '已供 − 计划（亩）')).toBeCloseTo(17, 9);
  expect(rise('gaoxin', '已供 − 目标（亩）')).toBeCloseTo(17, 9);
  expect(rise('gaoxin', '批而未供（亩）')).toBeCloseTo(-17, 9);
  expect(rise('gaoxin', '已供 − 计划（%）')).toBeCloseTo(17 / 862, 9);
  expect(after?.at('binhai', '已供（亩）')).toBe(ledger?.at('binhai', '已供（亩）'));
});

test('a supplied figure emptied, the row’s gaps become unknown and not 0, and the count says so', async () => {
  const written = await ledgerWorkbook(exportOf(pack, { asOf: '2023-12' }));
  const place = (await sheetsOf(written)).get('项目')?.placeOf('P28', '已供（亩）') ?? [0, 0];
  const ledger = (await sheetsOf(await recalculated(await withCell(written, '项目', place, null)))).get('台账');
  expect(ledger?.at('gaoxin', '已供：已知项目数')).toBe(11);
  for (const heading of ['已供 − 计划（亩）', '已供 − 计划（%）', '已供 − 目标（亩）', '批而未供（亩）']) {
    expect(ledger?.at('gaoxin', heading)).toBeNull();
  }
  expect(ledger?.at('gaoxin', '完成情况')).toBe('已填报 11/12');
  expect(ledger?.at('gaoxin', '已供 − 计划：可比数')).toBe(11);
});

test('the last known figure of a column emptied, its total is empty and not 0', async () => {
  const written = await ledgerWorkbook(exportOf(pack, { asOf: '2023-12', keeps: (id) => id === 'P12' }));
  const place = (await sheetsOf(written)).get('项目')?.placeOf('P12', '已供（亩）') ?? [0, 0];
  const ledger = (await sheetsOf(await recalculated(await withCell(written, '项目', place, null)))).get('台账');
  expect(ledger?.at('合计', '已批（亩）')).toBe(216.3);
  expect(ledger?.at('合计', '已供（亩）')).toBeNull();
});
