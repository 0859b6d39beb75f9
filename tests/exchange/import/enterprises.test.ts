import { beforeAll, describe, expect, test } from 'vitest';
import { editsOfPlan, planImport, type TablePlan } from '../../../src/exchange/import/plan-import.ts';
import { readTables } from '../../../src/exchange/import/read-tables.ts';
import { refusalText } from '../../../src/exchange/import/refusal-text.ts';
import { refusedCsv } from '../../../src/exchange/import/refused-csv.ts';
import { templateCsv } from '../../../src/exchange/import/template.ts';
import '../../../src/i18n/later-messages.ts';
import { isOwnTable } from '../../../src/exchange/ground/own-table.ts';
import { translator } from '../../../src/i18n/translate.ts';
import type { EffectivePack } from '../../../src/model/effective-pack.ts';
import type { Pack } from '../../../src/model/pack.ts';
import { effectivePack } from '../../../src/pack/effective-pack.ts';
import { syntheticCsv, syntheticEnterprises } from '../../metrics/enterprises/synthetic.ts';
import { cityReader, packOf } from '../../pack/packs.ts';

let base: Pack;
let pack: EffectivePack;
beforeAll(async () => {
  base = await packOf(cityReader);
  pack = effectivePack(base);
});

async function planOf(text: string, onto: EffectivePack = pack): Promise<TablePlan> {
  const read = await readTables('file.csv', new TextEncoder().encode(text));
  if (!read.ok) throw new Error(read.problem);
  const [plan] = planImport(onto, read.tables);
  if (!plan) throw new Error('no table');
  return plan;
}

function taken(...plans: readonly TablePlan[]): EffectivePack {
  const next = effectivePack(base, editsOfPlan(plans));
  expect(next.join.issues).toEqual([]);
  return next;
}

const lines = (...rows: readonly string[]): string => `${rows.join('\n')}\n`;
const firmsOf = async (...rows: readonly string[]) => taken(await planOf(lines(...rows))).tables.enterprises;
const reasons = ({ refused, found }: TablePlan) =>
  refused.map(({ row, refusals }) => [
    row.number,
    ...refusals.map((refusal) => refusalText(refusal, found.table, translator('zh'))),
  ]);

describe('a table of enterprises', () => {
  test('is read whole: the synthetic firms come in as they are', async () => {
    const plan = await planOf(syntheticCsv);
    expect([plan.found.table, plan.added.length, plan.refused]).toEqual(['enterprises', 240, []]);
    expect(taken(plan).tables.enterprises).toEqual(syntheticEnterprises());
  });

  test('is read with Chinese headings, names and words, and quantities in the units of the headings', async () => {
    const [firm] = await firmsOf(
      '企业名称,统一社会信用代码,产业,区域,用地面积（公顷）,工业总产值（亿元）,实缴税收（元）,综合能耗（吨标准煤）,亩均评价等级,产业链,链上环节',
      '合成甲,X1,智能家电,周巷镇,2,1.5,250000,12.5,A 类,智能家电,中游',
    );
    expect(firm).toMatchObject({
      name: '合成甲',
      code: 'X1',
      industryId: 'smart-appliances',
      areaId: 'zhouxiang',
      landMu: 30,
      outputWan: 15_000,
      taxWan: 25,
      energyTce: 12.5,
      performanceClass: 'A',
      chainId: 'chain-smart-appliances',
      chainRole: 'midstream',
      staff: null,
    });
  });

  test('names its units in the template of either language, and reads them back', async () => {
    const [zh, en] = (['zh', 'en'] as const).map((language) => templateCsv(pack, 'enterprises', language));
    expect(zh).toContain('用地面积（亩）,工业总产值（万元）');
    expect(zh).toContain('WGS84');
    expect(en).toContain('Land in use (mu),Output (CNY 10k)');
    for (const text of [zh ?? '', en ?? '']) {
      const head = text.split('\r\n')[0]?.split(',') ?? [];
      const at = head.findIndex((one) => /Output|总产值/u.test(one));
      const row = head.map((_, index) => (index === at ? '70' : index === 2 ? '合成' : ''));
      expect((await firmsOf(head.join(','), row.join(',')))[0]).toMatchObject({ name: '合成', outputWan: 70 });
    }
  });

  test.each([
    ['产值的单位', '企业名称,工业总产值（万美元）,增加值', '甲,7,1', '工业总产值：“7”的单位不识或币种不符'],
    ['another currency', '企业名称,Output (USD 10k),增加值', '甲,7,1', '工业总产值：“7”的单位不识或币种不符'],
    ['a unit of energy', '企业名称,综合能耗（千瓦时）,增加值', '甲,7,1', '综合能耗：“7”的单位不识'],
    ['no name', '企业名称,统一社会信用代码,增加值', ',X,1', '企业名称：必填'],
    ['a word for a number', '企业名称,年均职工数,增加值', '甲,约百人,1', '年均职工数：“约百人”不是数'],
    ['a class that is none', '企业名称,亩均评价等级', '甲,E', '“E”；应为 A 类 / B 类 / C 类 / D 类'],
    ['an unknown chain', '企业名称,产业链', '甲,丝绸', '产业链：没有名为“丝绸”的产业链'],
    ['half a position', '企业名称,WGS84 经度,位置依据,增加值', '甲,121.2,公开资料,1', 'WGS84 纬度：必填'],
    ['a position without its basis', '企业名称,WGS84 经度,WGS84 纬度', '甲,121.2,30.2', '位置依据：必填: 官方划定'],
    ['a survey without a surveyor', '企业名称,lng,lat,位置依据', '甲,121.2,30.2,测绘成果', '位置由谁提供：必填'],
    ['longitude and latitude in each other’s place', '企业名称,lng,lat,位置依据', '甲,30.2,121.2,示意', '-90 … 90'],
  ])('refuses %s, and says what would be right', async (_, head, row, reason) => {
    const plan = await planOf(lines(head, row));
    expect(plan.added).toEqual([]);
    expect(reasons(plan)[0]?.[0]).toBe(2);
    expect(reasons(plan)[0]?.slice(1).join()).toContain(reason);
    expect(refusedCsv(plan, translator('zh'))).toContain(row.split(',')[0]);
  });

  test('updates the firm of the same code, and leaves alone what the file does not say', async () => {
    const first = await planOf(lines('企业名称,统一社会信用代码,用地面积,工业总产值', '甲,X1,10,100'));
    const before = taken(first);
    const second = await planOf(lines('企业名称,统一社会信用代码,工业总产值,增加值', '甲,X1,120,'), before);
    expect([second.added.length, second.changed.length]).toEqual([0, 1]);
    expect(second.changed[0]?.edits.map(({ field, from, to }) => [field, from, to])).toEqual([
      ['output', '100', '120'],
    ]);
    expect(taken(first, second).tables.enterprises).toMatchObject([{ code: 'X1', landMu: 10, outputWan: 120 }]);
  });

  test('meets a firm of the pack by its code where the file has no id', async () => {
    const onto = taken(await planOf(lines('id,企业名称,统一社会信用代码', 'own-1,甲,X1')));
    const plan = await planOf(lines('企业名称,统一社会信用代码,工业总产值', '甲,X1,5'), onto);
    expect(plan.changed.map(({ id }) => id)).toEqual(['own-1']);
  });

  test('does not take one code for two firms, nor one name for two firms without codes', async () => {
    const head = 'id,企业名称,统一社会信用代码,工业总产值';
    const twice = await planOf(lines(head, ',甲,X1,1', ',乙,X1,2', 'b,丙,X1,3'));
    expect(twice.added).toHaveLength(1);
    expect(reasons(twice).map(([row]) => row)).toEqual([3, 4]);
    const onto = taken(await planOf(lines(head, 'a,甲,X1,1')));
    expect(reasons(await planOf(lines(head, ',甲,,2'), onto))[0]?.[1]).toContain('已有企业“甲”（a）');
  });

  test('read twice makes nothing twice', async () => {
    const text = lines('企业名称,统一社会信用代码,工业总产值', '甲,X1,1', '乙,,2');
    const again = await planOf(text, taken(await planOf(text)));
    expect([again.added.length, again.changed.length, again.unchanged.length, again.refused.length]).toEqual([
      0, 0, 2, 0,
    ]);
  });

  test('is told from a table of figures by area and year', () => {
    const grid = (...cells: readonly string[]) => ({ name: 'x', rows: [{ number: 1, cells }] });
    expect(isOwnTable(grid('企业名称', '统一社会信用代码', '增加值'))).toBe(true);
    expect(isOwnTable(grid('区域', '年份', '增加值'))).toBe(false);
  });
});
