import { writeXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import { csvText } from '../../../src/exchange/csv-text.ts';
import { editsOfPlan, planImport, type TablePlan } from '../../../src/exchange/import/plan-import.ts';
import { readTables } from '../../../src/exchange/import/read-tables.ts';
import { refusalText } from '../../../src/exchange/import/refusal-text.ts';
import { refusedCsv } from '../../../src/exchange/import/refused-csv.ts';
import { templateCsv, templateWorkbook } from '../../../src/exchange/import/template.ts';
import '../../../src/i18n/later-messages.ts';
import { importTables } from '../../../src/exchange/import/import-columns.ts';
import { translator } from '../../../src/i18n/translate.ts';
import type { EffectivePack } from '../../../src/model/effective-pack.ts';
import { languages } from '../../../src/model/language.ts';
import type { Pack } from '../../../src/model/pack.ts';
import { effectivePack } from '../../../src/pack/effective-pack.ts';
import { cityReader, packOf, tinyPack } from '../../pack/packs.ts';

let base: Pack;
let pack: EffectivePack;
beforeAll(async () => {
  base = await packOf(cityReader);
  pack = effectivePack(base);
});

async function planOf(
  content: string | Uint8Array,
  onto: EffectivePack = pack,
  name = 'file.csv',
): Promise<readonly TablePlan[]> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const read = await readTables(name, bytes);
  if (!read.ok) throw new Error(read.problem);
  return planImport(onto, read.tables);
}

/** The pack after the user's word on a plan. */
function taken(plans: readonly TablePlan[], earlier: readonly TablePlan[] = []): EffectivePack {
  const next = effectivePack(base, [...editsOfPlan(earlier), ...editsOfPlan(plans)]);
  expect(next.join.issues).toEqual([]);
  return next;
}

const csv = (head: readonly string[], ...rows: readonly (readonly string[])[]) => Papa.unparse([head, ...rows]);
const targetHead = ['范围', '对象', '指标', '年份', '口径', '目标值（亩）', '性质', '依据文件'];
const goodTarget = ['区域', '滨海区', '已供', '2025', '累计', '1,500', '正式下达', '慈政发〔2021〕1号'];
const reasons = ({ refused, found }: TablePlan, language: 'zh' | 'en' = 'zh') =>
  refused.map(({ row, refusals }) => [
    row.number,
    refusals.map((refusal) => refusalText(refusal, found.table, translator(language))).join('; '),
  ]);

describe('a table of targets', () => {
  test('is read with Chinese headings, names and words', async () => {
    const [plan] = await planOf(csv(targetHead, goodTarget));
    expect(plan?.refused).toEqual([]);
    const target = taken(plan ? [plan] : []).tables.targets[0];
    expect(target).toMatchObject({
      scopeKind: 'area',
      scopeId: 'binhai',
      measure: 'supplied',
      year: '2025',
      span: 'cumulative',
      valueMu: 1500,
      basis: 'official',
    });
  });

  test('is read with English headings and names, and with the fields’ own', async () => {
    const english = csv(
      ['Scope', 'Set for', 'Measure', 'Year', 'Span', 'Target value (mu)', 'Standing', 'Document'],
      ['Area', 'Binhai Zone', 'Supplied', '2025', 'All up to the year', '1500', 'Official', 'No. 1'],
    );
    const plain = csv(
      ['id', 'scopeKind', 'scopeId', 'measure', 'year', 'span', 'value', 'basis', 'source'],
      ['x1', 'area', 'binhai', 'supplied', '2025', 'cumulative', '1500', 'official', 'No. 1'],
    );
    for (const text of [english, plain]) {
      const plans = await planOf(text);
      expect(taken(plans).tables.targets[0]).toMatchObject({ scopeId: 'binhai', valueMu: 1500, span: 'cumulative' });
    }
    expect((await planOf(plain))[0]?.added[0]?.id).toBe('x1');
  });

  test('reads land in the unit that its heading names', async () => {
    const inHectares = csv(targetHead.with(5, '目标值（公顷）'), goodTarget.with(5, '100'));
    expect(taken(await planOf(inHectares)).tables.targets[0]?.valueMu).toBe(1500);
    const unknown = await planOf(csv(targetHead.with(5, '目标值（平方丈）'), goodTarget));
    expect(unknown[0] && reasons(unknown[0])[0]?.[1]).toContain('单位不识');
  });

  test('for the city needs no name', async () => {
    const plans = await planOf(csv(targetHead, ['全市', '', ...goodTarget.slice(2)]));
    expect(taken(plans).tables.targets[0]).toMatchObject({ scopeKind: 'city', scopeId: pack.info.name });
  });

  test('has an empty value for what is unknown, never 0', async () => {
    const plans = await planOf(csv(targetHead, goodTarget.with(5, '')));
    expect(taken(plans).tables.targets[0]?.valueMu).toBeNull();
  });
});

describe('a row that does not fit', () => {
  test('is refused by its number in the file and its reason, and the rest stands', async () => {
    const rows = [
      goodTarget,
      goodTarget.with(1, '滨海镇'),
      goodTarget.with(5, '-3'),
      ['', '', '', '', '', '', '', ''],
      goodTarget.with(2, '已卖'),
      goodTarget.with(7, ''),
      goodTarget.with(5, '约1500'),
      goodTarget.with(3, '25'),
    ];
    const [plan] = await planOf(csv(targetHead, ...rows));
    if (!plan) throw new Error('no plan');
    expect(plan.added.map(({ number }) => number)).toEqual([2]);
    expect(reasons(plan)).toEqual([
      [3, '对象：没有名为“滨海镇”的区域；应为编号或全名'],
      [4, '目标值：“-3”超出范围；应 ≥ 0'],
      [6, '指标：不容许“已卖”；应为 已批 / 已供 / 动工 / 竣工 / 投产 / 达产'],
      [7, '依据文件：必填'],
      [8, '目标值：“约1500”不是数；应写作 1234.5'],
      [9, '年份：“25”不是年份；应写作 2025'],
    ]);
    expect(reasons(plan, 'en')[0]?.[1]).toBe('Set for: “滨海镇” is no Area here; write its id or its exact name');
  });

  test('comes back as CSV with its number and reason, to be mended and read again', async () => {
    const [plan] = await planOf(csv(targetHead, goodTarget.with(1, '滨海镇')));
    const text = plan ? refusedCsv(plan, translator('zh')) : '';
    expect(text).toContain('行号,原因,范围,对象');
    const [again] = await planOf(text.replace('区域,滨海镇', '区域,滨海区'));
    expect([again?.added.length, again?.refused.length]).toEqual([1, 0]);
  });

  test('of a missing column is refused for it', async () => {
    const [plan] = await planOf(csv(targetHead.slice(0, 7), goodTarget.slice(0, 7)));
    expect(plan && reasons(plan)).toEqual([[2, '依据文件：必填']]);
  });

  test('naming what several are called says their ids', async () => {
    const parcels = await planOf(csv(['项目', '地块名或宗地号'], ['P01', 'A'], ['P02', 'A']));
    const onto = taken(parcels);
    const [plan] = await planOf(csv(['地块', '环节', '日期', '面积（亩）'], ['A', '已供', '2021-05', '3']), onto);
    expect(plan && reasons(plan)[0]?.[1]).toMatch(/^地块：“A”不止一个（p-\w+, p-\w+）；请填编号$/u);
  });

  test('that repeats one of the same file is refused, and so is a parcel whose name its project has', async () => {
    const [targets] = await planOf(csv(targetHead, goodTarget, goodTarget));
    expect(targets && reasons(targets)).toEqual([[3, '与第 2 行内容相同；若确为两条，请各填编号']]);
    const [parcels] = await planOf(csv(['项目', '地块名或宗地号', '合同号'], ['P01', 'A', '1'], ['P01', 'A', '2']));
    expect(parcels && reasons(parcels)[0]?.[1]).toMatch(/该项目已有地块“A”/u);
  });
});

describe('a file read again', () => {
  test('makes nothing twice', async () => {
    const text = csv(targetHead, goodTarget, goodTarget.with(1, '高新区'));
    const first = await planOf(text);
    const [again] = await planOf(text, taken(first));
    expect([again?.added, again?.changed, again?.unchanged, again?.refused]).toEqual([[], [], [2, 3], []]);
  });

  test('knows a row that was typed in by hand, whatever its id', async () => {
    const typed = taken(await planOf(csv(['id', ...targetHead], ['t1', ...goodTarget])));
    const [plan] = await planOf(csv(targetHead, goodTarget), typed);
    expect([plan?.added, plan?.unchanged]).toEqual([[], [2]]);
  });

  test('leaves what the user has mended meanwhile', async () => {
    const text = csv(targetHead, goodTarget);
    const first = await planOf(text);
    const id = first[0]?.added[0]?.id ?? '';
    const mended = effectivePack(base, [
      ...editsOfPlan(first),
      { table: 'targets', id, field: 'value', from: '1500', to: '1600' },
    ]);
    const again = await planOf(text, mended);
    expect(editsOfPlan(again)).toEqual([]);
  });

  test('changes the row whose id it gives, only where it writes something', async () => {
    const first = await planOf(csv(['id', ...targetHead, '备注'], ['t1', ...goodTarget, '初稿']));
    const onto = taken(first);
    const second = await planOf(csv(['id', '目标值（亩）', '范围', '备注'], ['t1', '1600', '', '']), onto);
    expect(second[0]?.changed[0]?.edits).toEqual([
      { table: 'targets', id: 't1', field: 'value', from: '1500', to: '1600' },
    ]);
    expect(taken(second, first).tables.targets[0]).toMatchObject({ valueMu: 1600, note: '初稿' });
  });
});

describe('parcels and records', () => {
  test('of one workbook meet by the parcel’s name, dates and numbers as cells', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: '记录',
          rows: [
            ['地块', '环节', '日期', '面积（亩）'],
            ['甲-1', '已供', new Date('2021-09-01T00:00:00Z'), 216.3],
            ['甲-1', '动工', '2022年3月', 0],
          ],
        },
        {
          name: '地块',
          rows: [
            ['2023 年地块清单'],
            ['项目', '地块名或宗地号', '供地方式', '新增或存量', '容积率', '约定动工'],
            ['P12', '甲-1', '出让', '新增', 1.8, '2022/6/30'],
          ],
        },
      ],
    });
    const plans = await planOf(new Uint8Array(bytes), pack, 'x.xlsx');
    expect(plans.map(({ found, added, refused }) => [found.table, added.length, refused.length])).toEqual([
      ['parcels', 1, 0],
      ['land-records', 2, 0],
    ]);
    const { tables } = taken(plans);
    expect(tables.parcels[0]).toMatchObject({
      projectId: 'P12',
      supplyMode: 'grant',
      landOrigin: 'new',
      plotRatio: 1.8,
      agreedStart: '2022-06-30',
    });
    expect(tables['land-records'].map(({ date, landMu }) => [date, landMu])).toEqual([
      ['2021-09-01', 216.3],
      ['2022-03', 0],
    ]);
    const again = await planOf(new Uint8Array(bytes), taken(plans), 'x.xlsx');
    expect(editsOfPlan(again)).toEqual([]);
  });

  test.each([
    ['yyyy-mm', '2022-05-01', '2022-05'],
    ['yyyy"年"m"月"', '2022-05-01', '2022-05'],
    ['yyyy-mm', '2022-05-17', '2022-05-17'],
    ['yyyy"年"m"月"d"日"', '2022-05-01', '2022-05-01'],
  ])('have of a cell that shows %s the day only where it is told: %s is %s', async (numFmt, day, date) => {
    const cells = new Map([['1,3', { value: new Date(`${day}T00:00:00Z`), style: { numFmt } }]]);
    const bytes = await writeXlsx({
      sheets: [
        {
          name: '地块',
          rows: [
            ['项目', '地块名或宗地号', '供地方式', '约定动工'],
            ['P12', '甲-1', '出让', null],
          ],
          cells,
        },
      ],
    });
    expect(taken(await planOf(new Uint8Array(bytes), pack, 'x.xlsx')).tables.parcels[0]?.agreedStart).toBe(date);
  });

  test('are refused where the parcel itself was', async () => {
    const plans = await planOf(csv(['地块', '环节', '日期', '面积（亩）'], ['甲-1', '已供', '2021-09-01', '3']));
    expect(plans[0] && reasons(plans[0])[0]?.[1]).toBe('地块：没有名为“甲-1”的地块；应为编号或全名');
  });
});

describe('a file', () => {
  test('in GB18030 is read as in UTF-8', async () => {
    // 范围,对象,指标,年份,口径,目标值,性质,依据文件 / 区域,滨海区,已供,2025,累计,1500,正式,甲
    const hex =
      'b7b6cea72cb6d4cff32cd6b8b1ea2cc4eab7dd2cbfdabeb62cc4bfb1ead6b52cd0d4d6ca2cd2c0bedDcec4bcfe0d0ac7f8d3f22cb1f5baa3c7f82cd2d1b9a92c323032352cc0dbbcc62c313530302cd5fdcabd2cbcd70d0a';
    const bytes = Uint8Array.from(hex.match(/../gu) ?? [], (byte) => Number.parseInt(byte, 16));
    const [plan] = await planOf(bytes);
    expect(plan?.added[0]?.cells).toMatchObject({ scopeId: 'binhai', value: '1500', source: '甲' });
  });

  test.each([
    ['old.xls', [0xd0, 0xcf, 0x11, 0xe0, 0xa1], 'old-workbook'],
    ['secret.xlsx', [0xd0, 0xcf, 0x11, 0xe0, 0xa1], 'locked'],
    ['half.xlsx', [0x50, 0x4b, 0x03, 0x04, 0x00], 'unreadable'],
    ['picture.csv', [0xff, 0x00, 0x81, 0x00], 'not-text'],
  ] as const)('%s is refused as a whole, and why', async (name, bytes, problem) => {
    expect(await readTables(name, Uint8Array.from(bytes))).toMatchObject({ ok: false, problem });
  });

  test('without a heading that is known says what stands there', async () => {
    const read = await readTables('x.csv', new TextEncoder().encode('姓名,年龄\n甲,3\n'));
    expect(read).toEqual({ ok: false, problem: 'no-table', headings: ['姓名', '年龄'] });
  });

  test('of 5,000 rows is planned in a second or two', async () => {
    const rows = Array.from({ length: 5000 }, (_, index) => [
      `P${String((index % 39) + 1).padStart(2, '0')}`,
      `宗地 ${index}`,
      '出让',
      '1.5',
    ]);
    const text = csv(['项目', '地块名或宗地号', '供地方式', '容积率'], ...rows);
    const start = performance.now();
    const plans = await planOf(text);
    expect(performance.now() - start).toBeLessThan(5000);
    expect(plans[0]?.added).toHaveLength(5000);
    expect(new Set(plans[0]?.added.map(({ id }) => id)).size).toBe(5000);
  });
});

describe('a template', () => {
  const filled = {
    targets: [
      '',
      'word.area',
      '滨海区',
      'stage.supplied',
      '2025',
      'target.span.cumulative',
      '1500',
      'target.basis.official',
      '文件',
    ],
    parcels: ['', 'P12', '甲'],
    'land-records': ['r1', 'P1', 'stage.supplied', '2021-05-31', '3'],
    enterprises: ['', 'X1', '合成'],
    actuals: ['', 'actualSubject.indicator', 'I02', '2023', '1900', '公报'],
  } as const;
  const cases = importTables.flatMap((table) => languages.map((language) => ({ table, language })));

  test.each(cases)(
    'for $table in $language as CSV is read back: its remarks are no rows',
    async ({ table, language }) => {
      const onto = table === 'land-records' ? taken(await planOf(csv(['id', '项目'], ['P1', 'P12']))) : pack;
      const t = translator(language);
      const line = filled[table].map((cell) =>
        /^(word|stage|target|actualSubject)\./u.test(cell) ? t(cell as 'word.area') : cell,
      );
      const [plan] = await planOf(templateCsv(pack, table, language) + Papa.unparse([line]), onto);
      expect(plan && reasons(plan)).toEqual([]);
      expect([plan?.found.table, plan?.added.length]).toEqual([table, 1]);
      expect(plan?.found.ignored).toEqual([]);
    },
  );

  test.each(cases)(
    'for $table in $language as a workbook is empty, with how to fill it in and the names',
    async ({ table, language }) => {
      const plans = await planOf(await templateWorkbook(pack, table, language), pack, 'x.xlsx');
      expect(plans.map(({ found, added, refused }) => [found.table, added.length, refused.length])).toEqual([
        [table, 0, 0],
      ]);
    },
  );

  test('asks for land in the pack’s own unit', async () => {
    const tiny = await tinyPack();
    const text = templateCsv(tiny, 'targets', 'en').split('\r\n')[0] ?? '';
    expect(text).toContain('Target value (ha)');
    const [plan] = await planOf(
      `${text}\r\n${csvText(['', 'area', 'vast', 'supplied', '2031', 'cumulative', '4', 'own', 'x'], [])}`,
      tiny,
    );
    expect(plan?.added[0]?.cells.value).toBe('4');
  });
});
