import { beforeAll, describe, expect, test } from 'vitest';
import '../../../src/i18n/later-messages.ts';
import { editsOfPlan, planImport, type TablePlan } from '../../../src/exchange/import/plan-import.ts';
import { readTables } from '../../../src/exchange/import/read-tables.ts';
import { refusalText } from '../../../src/exchange/import/refusal-text.ts';
import { templateCsv, templateWorkbook } from '../../../src/exchange/import/template.ts';
import { translator } from '../../../src/i18n/translate.ts';
import type { EffectivePack } from '../../../src/model/effective-pack.ts';
import { languages } from '../../../src/model/language.ts';
import type { Pack } from '../../../src/model/pack.ts';
import { effectivePack } from '../../../src/pack/effective-pack.ts';
import { cityReader, packOf } from '../../pack/packs.ts';

let base: Pack;
beforeAll(async () => {
  base = await packOf(cityReader);
});

async function planOf(content: string | Uint8Array, onto = effectivePack(base), name = 'file.csv'): Promise<TablePlan> {
  const read = await readTables(name, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  if (!read.ok) throw new Error(read.problem);
  const [plan] = planImport(onto, read.tables);
  if (!plan) throw new Error('no table found');
  return plan;
}

const taken = (...plans: readonly TablePlan[]): EffectivePack => effectivePack(base, [...editsOfPlan(plans)]);
const head = '类别,指标或目标,年份,实际值,来源,位置';
const reasons = ({ refused, found }: TablePlan) =>
  refused.map(({ row, refusals }) => [
    row.number,
    refusals.map((one) => refusalText(one, found.table, translator('zh'))).join('; '),
  ]);

describe('a table of actuals', () => {
  test('is read by the names of indicators and the ids of goals', async () => {
    const plan = await planOf(
      `${head}\n指标,规上工业总产值,2023年,"1,900",统计公报,第3页\n目标或任务,F086,2022,1200,简报,`,
    );
    expect(plan.refused).toEqual([]);
    const { tables, join } = taken(plan);
    expect(join.issues).toEqual([]);
    expect(
      tables.actuals.map(({ subjectKind, subjectId, year, value, source, locator }) => [
        subjectKind,
        subjectId,
        year,
        value,
        source,
        locator,
      ]),
    ).toEqual([
      ['indicator', 'I02', '2023', 1900, '统计公报', '第3页'],
      ['figure', 'F086', '2022', 1200, '简报', null],
    ]);
  });

  test('gives an indicator one actual a year: a later file changes it, the same file may not', async () => {
    const first = await planOf(`${head}\n指标,I02,2023,1900,公报,`);
    const again = await planOf(`${head}\n指标,I02,2023,1950,公报,`, taken(first));
    expect(again.changed.map(({ cells }) => cells.value)).toEqual(['1950']);
    const twice = await planOf(`${head}\n指标,I02,2023,1900,公报,\n指标,I02,2023,1950,公报,`);
    expect([twice.added.length, reasons(twice)]).toEqual([1, [[3, '年份：2023 年的实际值已见于第 2 行']]]);
  });

  test('is refused by row and field where a name, number, year or source is wrong', async () => {
    const plan = await planOf(`${head}\n指标,没有这个,2023,1,公报,\n指标,I02,23,x,,\n目标或任务,规上产值,2023,1,公报,`);
    const said = reasons(plan);
    expect(said.map(([row]) => row)).toEqual([2, 3, 4]);
    expect(said[0]?.[1]).toContain('没有这个');
    expect(said[1]?.[1]).toMatch(/年份：.*实际值：.*来源：/u);
    expect(said[2]?.[1]).toContain('F061');
  });

  test('has a template in each language that reads back as itself', async () => {
    for (const language of languages) {
      const workbook = await templateWorkbook(effectivePack(base), 'actuals', language);
      const read = await readTables('t.xlsx', workbook);
      expect(read.ok && read.tables.map(({ table, ignored }) => [table, ignored])).toEqual([['actuals', []]]);
      expect(templateCsv(effectivePack(base), 'actuals', language)).toContain('subjectId');
    }
  });
});
