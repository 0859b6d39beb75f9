import { beforeAll, describe, expect, test } from 'vitest';
import { csvBytes } from '../../../src/exchange/csv-text.ts';
import { columnHead, ledgerColumns, sumIds, sumOf } from '../../../src/exchange/export/ledger-columns.ts';
import { ledgerCsv } from '../../../src/exchange/export/ledger-csv.ts';
import { exportSpeech, fileName, type LedgerExport } from '../../../src/exchange/export/ledger-export.ts';
import { ledgerWorkbook } from '../../../src/exchange/export/ledger-workbook.ts';
import type { EffectivePack } from '../../../src/model/effective-pack.ts';
import { ledgerGroups, noSiteChecks } from '../../../src/model/ledger.ts';
import { parseCsv } from '../../../src/pack/parse-csv.ts';
import { cityPack, cityReader, tinyReader } from '../../pack/packs.ts';
import { exportOf, landOffice, packWith, parcelWith, targetOf } from '../exports.ts';
import { type ReadSheet, sheetsOf } from '../workbooks.ts';

let bare: LedgerExport;
let bareSheet: ReadSheet;
let city: EffectivePack;
let tiny: EffectivePack;
beforeAll(async () => {
  bare = exportOf(await cityPack());
  bareSheet = await ledgerSheet(bare);
  city = await packWith(cityReader, landOffice(bare.pack));
  tiny = await packWith(tinyReader, [
    targetOf('area', 'vast', '6.25', '2031'),
    ...parcelWith('c', { approved: ['2030-06', '3.5'], supplied: ['2030-07-01', '0'] }),
    ...parcelWith('d', { approved: ['2030-08', '1.5'], supplied: ['2030-09-01', ''] }),
  ]);
  expect([...city.join.issues, ...tiny.join.issues]).toEqual([]);
});

/** The ledger as a reader of the CSV has it: cells by heading, for each line. */
function csvLines(data: LedgerExport): readonly ReadonlyMap<string, string>[] {
  const [header, ...rows] = parseCsv(ledgerCsv(data));
  return rows.map(({ cells }) => new Map((header?.cells ?? []).map((head, index) => [head, cells[index] ?? ''])));
}

const headOf = (id: string, data: LedgerExport): string => {
  const column = ledgerColumns.find((candidate) => candidate.id === id);
  if (!column) throw new Error(id);
  return columnHead(column, exportSpeech(data.language));
};

async function ledgerSheet(data: LedgerExport): Promise<ReadSheet> {
  const sheet = (await sheetsOf(await ledgerWorkbook(data))).get(data.language === 'zh' ? '台账' : 'Ledger');
  if (!sheet) throw new Error('no sheet of the ledger');
  return sheet;
}

const packs = [
  ['the city', () => city, '2023-12'],
  ['the tiny pack', () => tiny, '2030-12'],
] as const;

describe.each(packs)('of %s', (_, packOf, asOf) => {
  test.each(ledgerGroups)(
    'by %s, each total in CSV and workbook is the sum of its rows and of the projects behind them',
    async (group) => {
      const data = exportOf(packOf(), { group, asOf });
      const lines = csvLines(data);
      const rows = lines.slice(0, data.ledger.rows.length);
      const total = lines[data.ledger.rows.length];
      const sheet = await ledgerSheet(data);
      for (const id of sumIds) {
        const head = headOf(id, data);
        const known = rows.flatMap((row) => (row.get(head) ? [Number(row.get(head))] : []));
        const ofRows = known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
        const projects = data.ledger.rows.flatMap((row) => row.projects.map((project) => sumOf(project, id).value));
        const ofProjects = projects.every((value) => value === null)
          ? null
          : projects.reduce<number>((sum, value) => sum + (value ?? 0), 0);
        const inCsv = total?.get(head) ? Number(total.get(head)) : null;
        const inWorkbook = sheet.at('合计', head);
        for (const value of [ofRows, ofProjects, inWorkbook]) {
          if (inCsv === null) expect(value, id).toBeNull();
          else expect(value, id).toBeCloseTo(inCsv, 9);
        }
      }
    },
  );

  test('CSV and workbook hold the same rows, cell by cell', async () => {
    const data = exportOf(packOf(), { asOf });
    const sheet = await ledgerSheet(data);
    const lines = csvLines(data);
    for (const [index, row] of data.ledger.rows.entries()) {
      for (const column of ledgerColumns) {
        const head = headOf(column.id, data);
        const cell = sheet.at(row.id, head);
        const shown = typeof cell === 'number' && column.kind === 'share' ? cell * 100 : cell;
        const inCsv = lines[index]?.get(head) ?? '';
        if (typeof shown === 'number') expect(Number(inCsv), `${row.id} ${head}`).toBeCloseTo(shown, 9);
        else expect(inCsv, `${row.id} ${head}`).toBe(shown ?? '');
      }
    }
  });
});

describe('what is unknown', () => {
  const empty = [
    'target',
    'target.reached',
    'suppliedMinusTarget',
    'suppliedMinusTarget.share',
    'suppliedMinusPlanned',
    'suppliedMinusPlanned.share',
    'approved',
    'supplied',
    'started',
    'completed',
    'in-production',
    'at-capacity',
    'approvedNotSupplied',
    'suppliedNotStarted',
    'measured',
    'measuredMinusSupplied',
  ];
  test.each(empty)(
    '%s of a pack without targets and records is empty in CSV and workbook, in rows and total',
    async (id) => {
      const head = headOf(id, bare);
      expect(new Set(csvLines(bare).map((line) => line.get(head)))).toEqual(new Set(['']));
      for (const row of [...bare.ledger.rows.map((one) => one.id), '合计'])
        expect(bareSheet.at(row, head), row).toBeNull();
    },
  );

  test('a gap is empty where one project of the row has not reported, and its comparable part says of how many', async () => {
    const sheet = await ledgerSheet(exportOf(city, { asOf: '2023-12' }));
    expect([sheet.at('binhai', '已批（亩）'), sheet.at('binhai', '已批：已知项目数')]).toEqual([216.3, 1]);
    expect(sheet.at('binhai', '批而未供（亩）')).toBeNull();
    expect(sheet.at('binhai', '批而未供：可比部分（亩）')).toBeCloseTo(16.2, 9);
    expect(sheet.at('binhai', '批而未供：可比数')).toBe(1);
  });

  test('a project of which a parcel has not reported is in the sum, and not among the known', async () => {
    const sheets = await sheetsOf(await ledgerWorkbook(exportOf(city, { asOf: '2023-12' })));
    const projects = sheets.get('项目');
    expect([projects?.at('P15', '已供（亩）'), projects?.at('P15', '已供已报全（1 是 0 否）')]).toEqual([98.1, 0]);
    expect(projects?.at('P15', '已供 − 计划（亩）')).toBeNull();
  });

  test('a record of 0 mu is 0, and a record of unknown land is empty', async () => {
    const sheet = await ledgerSheet(exportOf(tiny, { asOf: '2030-12', group: 'industry' }));
    const data = exportOf(tiny, { asOf: '2030-12' });
    const projects = (await sheetsOf(await ledgerWorkbook(data))).get('项目');
    expect(projects?.at('c', '已供（亩）')).toBe(0);
    expect(projects?.at('d', '已供（亩）')).toBeNull();
    // 2 ha of the pack's own.
    expect(sheet.at('合计', '已供（亩）')).toBe(30);
  });

  test('what is not measured is empty, and what is measured is compared with its supply', async () => {
    const measuredMu = new Map([['P12', 201]]);
    const data = exportOf(city, { asOf: '2023-12', sites: { ...noSiteChecks, measuredMu } });
    const projects = (await sheetsOf(await ledgerWorkbook(data))).get('项目');
    expect(projects?.at('P12', '量算面积（亩）')).toBe(201);
    expect(projects?.at('P12', '量算 − 已供（亩）')).toBeCloseTo(0.9, 9);
    expect(projects?.at('P28', '量算面积（亩）')).toBeNull();
  });

  test('a row of which the filter leaves a part is not compared with its target', async () => {
    const data = exportOf(city, { asOf: '2023-12', keeps: (id) => id !== 'P28' });
    const sheet = await ledgerSheet(data);
    expect(sheet.at('gaoxin', '目标（亩）')).toBe(400.5);
    expect(sheet.at('gaoxin', '已供 − 目标（亩）')).toBeNull();
    expect(sheet.formulaAt('gaoxin', '已供 − 目标：可比部分（亩）')).toBeNull();
  });

  test('in a single year nothing is compared with what is planned', async () => {
    const sheet = await ledgerSheet(exportOf(city, { asOf: '2021-12', span: 'annual' }));
    expect(sheet.at('gaoxin', '已供（亩）')).toBeCloseTo(775.8, 9);
    expect(sheet.at('gaoxin', '已供 − 计划（亩）')).toBeNull();
    expect(sheet.at('gaoxin', '批而未供（亩）')).toBeNull();
  });
});

describe('the workbook', () => {
  test('has a sheet each for ledger, projects, parcels, targets, rules, sources and method, named in the reader’s language', async () => {
    const names = async (language: 'zh' | 'en') => [
      ...(await sheetsOf(await ledgerWorkbook(exportOf(city, { language })))).keys(),
    ];
    expect(await names('zh')).toEqual(['台账', '项目', '地块', '目标', '规则', '来源', '方法']);
    expect(await names('en')).toEqual(['Ledger', 'Projects', 'Parcels', 'Targets', 'Rules', 'Sources', 'Method']);
  });

  test('says what it is: title, group, span, as-of month, unit, filter, edits, later records, and who filled it in', async () => {
    const data = { ...exportOf(city, { asOf: '2023-12' }), conditions: ['产业 新材料', '面积 ≥ 50 亩'], editCount: 3 };
    const { sheet } = await ledgerSheet(data);
    const text = sheet.rows.slice(0, 5).flat().join('\n');
    for (const part of [
      '慈溪用地台账',
      '按区域',
      '累计',
      '截至 2023-12',
      '单位：亩',
      '产业 新材料；面积 ≥ 50 亩',
      '3 处修改',
      '1 条记录晚于 2023-12',
      '填表单位：',
      '填表人：',
      '日期：',
    ]) {
      expect(text).toContain(part);
    }
  });

  test('keeps its headings and names in sight, and writes numbers and dates with formats', async () => {
    const sheets = await sheetsOf(await ledgerWorkbook(exportOf(city, { asOf: '2023-12' })));
    const ledger = sheets.get('台账');
    expect(ledger?.sheet.freezePane).toEqual({ rows: 7, columns: 1 });
    const formatAt = (sheet: ReadSheet | undefined, row: string, heading: string) =>
      sheet?.sheet.cells?.get(sheet.placeOf(row, heading).join(','))?.style?.numFmt;
    expect(formatAt(ledger, 'gaoxin', '计划新增用地（亩）')).toBe('#,##0.00');
    expect(formatAt(ledger, 'gaoxin', '已供 − 计划（%）')).toBe('0.0%');
    const projects = sheets.get('项目');
    expect(projects?.at('P28', '计划开工')).toEqual(new Date('2022-01-01T00:00:00Z'));
    expect(formatAt(projects, 'P28', '计划开工')).toBe('yyyy-mm');
    const parcels = sheets.get('地块');
    expect(parcels?.at('r-P12-supplied', '日期')).toEqual(new Date('2021-09-01T00:00:00Z'));
    expect(formatAt(parcels, 'r-P12-supplied', '日期')).toBe('yyyy-mm-dd');
    expect(parcels?.at('r-P15-started', '是否计入')).toBe('晚于截至月份');
  });

  test('carries a value with every total, which is a formula over the rows', async () => {
    const ledger = await ledgerSheet(exportOf(city, { asOf: '2023-12' }));
    expect(ledger.formulaAt('合计', '已供（亩）')).toMatch(/^IF\(COUNT\(O8:O\d+\)=0,"",SUM\(O8:O\d+\)\)$/u);
    expect(ledger.at('合计', '计划新增用地（亩）')).toBe(3107.91);
    expect(ledger.formulaAt('gaoxin', '已供（亩）')).toContain("SUMIFS('项目'!");
  });

  test('says beside the total of targets how many rows have one, and CSV alike', async () => {
    const data = exportOf(city, { asOf: '2023-12' });
    const ledger = await ledgerSheet(data);
    const line = csvLines(data).find((cells) => cells.get('名称') === '合计');
    const heads = ['目标（亩）', '目标：有目标的行', '与目标比较的行'];
    expect(heads.map((head) => ledger.at('合计', head))).toEqual([2000.5, 3, 20]);
    expect(heads.map((head) => line?.get(head))).toEqual(['2000.5', '3', '20']);
    expect(ledger.formulaAt('gaoxin', '目标：有目标的行')).toMatch(/^COUNT\(E\d+\)$/u);
    expect(['gaoxin', 'zhouxiang'].map((row) => ledger.at(row, '目标：有目标的行'))).toEqual([1, 0]);
  });

  test('says of a row that has reported in part of how many, and of one that is cut that nothing is compared', async () => {
    const status = async (row: string, keeps: (id: string) => boolean) => {
      const data = exportOf(city, { asOf: '2023-12', keeps });
      const inCsv = csvLines(data).find((cells) => cells.get('台账行') === row || cells.get('名称') === row);
      expect(inCsv?.get('完成情况')).toBe((await ledgerSheet(data)).at(row, '完成情况'));
      return inCsv?.get('完成情况');
    };
    expect(await status('binhai', () => true)).toBe('已填报 1/21');
    expect(await status('全市目标', () => true)).toBe('已填报 13/39');
    expect(await status('gaoxin', (id) => id !== 'P28')).toBe('不比较');
    expect(await status('全市目标', (id) => id !== 'P28')).toBe('不比较');
  });

  test('says of stages out of order which, and what land each has', async () => {
    const pack = await packWith(
      cityReader,
      parcelWith('P12', { approved: ['2021-05', '40'], supplied: ['2021-09', '44'] }),
    );
    const rules = (await sheetsOf(await ledgerWorkbook(exportOf(pack, { asOf: '2023-12' })))).get('规则');
    expect(rules?.sheet.rows.flat()).toContain('已供 44 > 已批 40（亩）');
  });

  test('counts on the sheet of rules what the findings below say', async () => {
    const data = exportOf(city, { asOf: '2023-12' });
    const rules = (await sheetsOf(await ledgerWorkbook(data))).get('规则');
    const name = '各环节面积依次不增';
    const report = data.rules.find(({ rule }) => rule.id === 'stage-order');
    expect(rules?.at(name, '触及')).toBe(report?.counts.touched);
    expect(rules?.at(name, '无法检验')).toBe(report?.counts['not-testable']);
    expect(rules?.formulaAt(name, '触及')).toContain('SUMPRODUCT');
  });

  test('lists parcels of no project after the others, with their area, where no filter leaves projects', async () => {
    const pack = await packWith(cityReader, [
      ...parcelWith('P12', { supplied: ['2021-09-01', '200.1'] }),
      ['parcels', 'p-none', { name: '空地', areaId: 'binhai' }],
      ['land-records', 'r-none', { parcelId: 'p-none', stage: 'supplied', date: '2021-10-01', land: '7' }],
    ]);
    const data = exportOf(pack, { asOf: '2023-12' });
    const book = await sheetsOf(await ledgerWorkbook(data));
    const parcels = book.get('地块');
    expect(parcels?.at('p-none', '项目')).toMatch(/^未归项目的地块.滨海/u);
    expect(parcels?.at('r-none', '地块名或宗地号')).toBe('空地');
    expect(parcels?.placeOf('p-none', '项目')[0]).toBeGreaterThan(parcels?.placeOf('p-P12', '项目')[0] ?? Infinity);
    expect(book.get('台账')?.at('合计', '已供（亩）')).toBe(200.1);
    const filtered = await sheetsOf(await ledgerWorkbook({ ...data, conditions: ['产业：装备'] }));
    expect(() => filtered.get('地块')?.at('p-none', '项目')).toThrow('no row');
  });

  test('keeps a text that looks like a formula a text', async () => {
    const parcels = (await sheetsOf(await ledgerWorkbook(exportOf(city)))).get('地块');
    expect(parcels?.at('p-P15-2', '地块名或宗地号')).toBe('=二期');
    expect(parcels?.formulaAt('p-P15-2', '地块名或宗地号')).toBeNull();
  });

  test('of a filter that leaves nothing is still a workbook', async () => {
    const ledger = await ledgerSheet(exportOf(city, { keeps: () => false }));
    expect(ledger.at('合计', '计划新增用地（亩）')).toBeNull();
    expect(ledger.at('合计', '项目')).toBe(0);
  });
});

describe('the CSV', () => {
  test('begins with the mark of UTF-8 in a file, ends its lines by CR LF and labels the total', () => {
    const data = exportOf(city);
    const text = ledgerCsv(data);
    expect([...csvBytes(text).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
    expect(csvLines(data).map((line) => line.get('名称'))).toContain('合计');
  });

  test('speaks the reader’s language', () => {
    expect(
      csvLines(exportOf(city, { language: 'en' }))
        .at(-2)
        ?.get('Name'),
    ).toBe('Total');
  });

  test('says in each line as of which month and over which span it counts', () => {
    const scopes = (data: LedgerExport) => csvLines(data).map((line) => [line.get('截至月份'), line.get('口径')]);
    const toDate = exportOf(city, { asOf: '2022-06' });
    expect(new Set(scopes(toDate).map(String))).toEqual(new Set(['2022-06,累计']));
    const inYear = exportOf(city, { asOf: '2022-06', span: 'annual' });
    expect(new Set(scopes(inYear).map(String))).toEqual(new Set(['2022-06,2022 年当年']));
  });

  test('keeps a negative number a number', () => {
    const line = csvLines(exportOf(city, { asOf: '2023-12' })).find((cells) => cells.get('台账行') === 'gaoxin');
    expect(line?.get('已供 − 计划（亩）')).toBe('-86.2');
  });
});

test('a file is named for city, content, group and month', () => {
  expect(fileName(exportOf(city, { asOf: '2023-12' }), '用地台账', 'xlsx')).toBe('慈溪-用地台账-区域-2023-12.xlsx');
});
