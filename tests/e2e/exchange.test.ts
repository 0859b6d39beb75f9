import { openXlsx, saveXlsx } from 'hucre/xlsx';
import { afterEach, describe, expect, test } from 'vitest';
import { useStage } from './browser.ts';
import { type OpenOptions, openAtlas, type Visitor } from './driver.ts';
import { ExchangeHand } from './exchange-driver.ts';
import { GroundHand } from './ground-driver.ts';
import { LedgerHand } from './ledger-driver.ts';

const stage = useStage();
const visitors: Visitor[] = [];

async function visit(options: OpenOptions = {}) {
  const visitor = await openAtlas(stage, options);
  visitors.push(visitor);
  return { visitor, ledger: new LedgerHand(visitor), exchange: new ExchangeHand(visitor) };
}

// Whatever a test does, nothing may go wrong behind the page.
afterEach(async () => {
  for (const visitor of visitors.splice(0)) {
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  }
});

const targets = {
  name: '目标.csv',
  content: `范围,对象,指标,年份,口径,目标值（亩）,性质,依据文件
区域,滨海区,已供,2025,累计,"1,500",正式下达,文件1
区域,滨海镇,已供,2025,累计,200,正式下达,文件1
区域,高新区,已供,2025,累计,约400,正式下达,文件1
区域,高新区,已供,2025,累计,400.5,正式下达,文件1
`,
};

/** Land of the only project of 观海卫镇, by the name that its parcel gets. */
const parcels = { name: '地块.csv', content: '项目,地块名或宗地号,供地方式\nP03,观海卫-1,出让\n' };
const records = { name: '记录.csv', content: '地块,环节,日期,面积（亩）\n观海卫-1,已供,2020-06-30,180.5\n' };

test('from a target and a supply to map, rule, reload and workbook, as a day at the office goes', async () => {
  const { visitor, ledger, exchange } = await visit();
  const [area, stageOrder] = ['观海卫镇', '各环节面积依次不增'];
  const project = '年产1.8亿套LED灯生产基地、研发中心及总部基地建设项目';
  await visitor.map.ready();
  await visitor.chooseMetric('target-status');
  await ledger.open();
  const blank = await visitor.map.look();

  await ledger.enterTarget(area, { value: '200', year: '2022', document: '文件1' });
  await visitor.legendReads('targetStatus.no-record');
  await visitor.map.changesFrom(blank);
  const unreported = await visitor.map.look();
  await ledger.openRow(area);
  await ledger.record(project, 'supplied', '180', '2020-11-05');
  await ledger.hasStatus(area, 'on-the-way');
  await visitor.map.changesFrom(unreported);
  expect(await visitor.readPanel('overview')).toMatch(/观海卫镇\s+按进度\s+90\.0/u);

  await ledger.record(project, 'started', '190', '2020-12-01');
  await ledger.openPage('rules');
  await ledger.ruleReads(stageOrder, 'touched', 1);
  await visitor.undo();
  await ledger.ruleReads(stageOrder, 'touched', 0);

  await ledger.reloadWhenSaved();
  await ledger.openPage('rows');
  await ledger.reads(area, 'stage.supplied', '180.00');
  await ledger.hasStatus(area, 'on-the-way');
  const sheet = (await exchange.exportWorkbook()).get('台账');
  expect(sheet?.at('guanhaiwei', '目标（亩）')).toBe(200);
  expect(sheet?.at('guanhaiwei', '已供（亩）')).toBe(180);
  expect(sheet?.at('guanhaiwei', '动工（亩）')).toBeNull();
});

describe('targets, parcels and records from files', () => {
  test('a row that does not fit is refused by number and reason, and the rest waits for the word and is undone at once', async () => {
    const { visitor, ledger, exchange } = await visit();
    await ledger.open();
    await ledger.openPage('import');
    await exchange.choose(targets);
    await exchange.previews('目标.csv');
    await exchange.says('exchange.counts', { added: 2, changed: 0, unchanged: 0, refused: 2 });
    const rows = await exchange.readPreview('targets');
    expect(rows.slice(0, 2).map((row) => row.slice(0, 20))).toEqual([
      expect.stringContaining('3 不收 对象：没有名为“滨海镇”'),
      expect.stringContaining('4 不收 目标值：“约400”不是数'),
    ]);
    expect(rows[2]).toMatch(/^2 新增 滨海区 · 2025 · 已供/u);

    // Nothing has changed before the word is given.
    await ledger.openPage('rows');
    await ledger.hasStatus('滨海区', 'no-target');
    await ledger.openPage('import');
    await exchange.previews('目标.csv');
    await exchange.take(2);
    await ledger.openPage('rows');
    await ledger.reads('滨海区', 'ledger.column.target', '1,500.00');
    expect(await ledger.read(visitor.t('ledger.total'), 'ledger.column.target')).toContain('1,900.50');
    await visitor.undo();
    await ledger.hasStatus('滨海区', 'no-target');
    await ledger.hasStatus('高新区', 'no-target');
    await visitor.redo();
    await ledger.reads('高新区', 'ledger.column.target', '400.50');

    await ledger.openPage('import');
    await exchange.choose(targets);
    await exchange.says('exchange.counts', { added: 0, changed: 0, unchanged: 2, refused: 2 });
    await exchange.says('exchange.nothingToTake');
  });

  test('the refused rows can be saved, mended, and dropped onto the page again', async () => {
    const { ledger, exchange } = await visit();
    await ledger.open();
    await ledger.openPage('import');
    await exchange.drop(targets);
    await exchange.previews('目标.csv');
    const { name, bytes } = await exchange.saveRefused();
    const text = new TextDecoder().decode(bytes);
    expect(text).toContain('3,对象：没有名为“滨海镇”的区域；应为编号或全名,区域,滨海镇');
    await exchange.leave();
    await exchange.drop({ name, content: text.replace(',滨海镇,', ',龙山镇,').replace(',约400,', ',400,') });
    await exchange.says('exchange.counts', { added: 2, changed: 0, unchanged: 0, refused: 0 });
  });

  test('a template is filled in as a workbook and taken', async () => {
    const { ledger, exchange } = await visit({ language: 'en' });
    await ledger.open();
    await ledger.openPage('import');
    const template = await exchange.template('targets', 'XLSX');
    expect(template.name).toBe('Targets-template.xlsx');
    const workbook = await openXlsx(template.bytes);
    const row = ['', 'Area', 'Binhai Zone', 'Supplied', 2025, 'All up to the year', 1500, 'Official', 'No. 1'];
    const sheet = workbook.sheets[0];
    row.forEach((value, column) => {
      if (sheet?.rows[1]) sheet.rows[1][column] = value;
      sheet?.cells?.set(`1,${column}`, { value, type: typeof value === 'number' ? 'number' : 'string' });
    });
    await exchange.choose({ name: 'filled.xlsx', content: await saveXlsx(workbook) });
    await exchange.previews('filled.xlsx');
    await exchange.take(1);
    await ledger.openPage('rows');
    await ledger.reads('Binhai Zone', 'ledger.column.target', '1,500.00');
  });

  test('a file that holds no table says so, and what it found', async () => {
    const { visitor, ledger, exchange } = await visit();
    const ground = new GroundHand(visitor);
    await ledger.open();
    await ledger.openPage('import');
    await exchange.choose({ name: '名单.csv', content: '姓名,年龄\n甲,3\n' });
    await ground.shows('名单.csv');
    await ground.says('ground.foreign');
    expect(await ground.readRows()).toEqual(['甲']);
  });
});

describe('the ledger as a file', () => {
  test('the workbook reads back as the page has it, with what was imported, and each total as a formula', async () => {
    const { visitor, ledger, exchange } = await visit();
    await ledger.open();
    await ledger.openPage('import');
    for (const [file, count] of [
      [targets, 2],
      [parcels, 1],
      [records, 1],
    ] as const) {
      await exchange.choose(file);
      await exchange.previews(file.name);
      await exchange.take(count);
    }
    await ledger.openPage('rows');
    await ledger.reads('观海卫镇', 'stage.supplied', '180.50');
    const sheets = await exchange.exportWorkbook();
    const sheet = sheets.get('台账');
    expect([...sheets.keys()]).toEqual(['台账', '项目', '地块', '目标', '规则', '来源', '方法']);
    expect(sheet?.at('合计', '计划新增用地（亩）')).toBe(await ledger.readTotal('ledger.column.planned'));
    expect(await ledger.read(visitor.t('ledger.total'), 'ledger.column.target')).toContain('1,900.50');
    expect(sheet?.at('合计', '目标（亩）')).toBe(1900.5);
    expect(sheet?.at('合计', '已供（亩）')).toBe(180.5);
    expect(sheet?.formulaAt('合计', '已供（亩）')).toContain('SUM(');
    expect(sheet?.at('guanhaiwei', '已供 − 计划（亩）')).toBeCloseTo(180.5 - 200.84, 9);
    expect(sheet?.at('binhai', '已供（亩）')).toBeNull();
    expect(sheets.get('地块')?.at('观海卫-1', '面积（亩）')).toBe(180.5);
    expect(sheet?.sheet.rows.flat().join(' ')).toMatch(/含使用者的 \d+ 处修改/u);
  });

  test('of a filter holds what it leaves, and names it', async () => {
    const { visitor, ledger, exchange } = await visit();
    await visitor.filterByIndustry('新材料');
    await visitor.closeFilters();
    await ledger.open();
    const count = await ledger.readTotal('ledger.column.projects');
    const sheet = (await exchange.exportWorkbook()).get('台账');
    expect(sheet?.at('合计', '项目')).toBe(count);
    expect(sheet?.sheet.rows.slice(0, 4).flat().join(' ')).toContain('新材料');
  });

  test('is made without network once everything is here: workbook, CSV and geometry', async () => {
    const { visitor, ledger, exchange } = await visit({ language: 'en' });
    await visitor.everythingIsHere();
    await visitor.goOffline();
    await ledger.open();
    const workbook = await exchange.exportAs('xlsx');
    expect(workbook.name).toBe('Cixi-land-ledger-Area-2020-12.xlsx');
    const csv = await exchange.exportAs('csv');
    expect([...csv.bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const sites = JSON.parse(new TextDecoder().decode((await exchange.exportAs('sites')).bytes));
    expect(sites.features).toHaveLength(39);
    expect(sites.features[0].properties.notice).toContain('no survey');
    const areas = JSON.parse(new TextDecoder().decode((await exchange.exportAs('areas')).bytes));
    expect(areas.features).toHaveLength(21);
  });
});

describe.each([
  ['desktop', false],
  ['phone', true],
])('axe on a %s', (_, isPhone) => {
  test.each(['light', 'dark'] as const)(
    'finds nothing serious in the import page and the export menu, %s',
    async (colorScheme) => {
      const { visitor, ledger, exchange } = await visit({ colorScheme, isPhone });
      await ledger.open();
      await ledger.openPage('import');
      expect(await visitor.audit()).toEqual([]);
      await exchange.choose(targets);
      await exchange.previews('目标.csv');
      expect(await visitor.audit()).toEqual([]);
      await exchange.openMenu();
      expect(await visitor.audit()).toEqual([]);
    },
  );
});
