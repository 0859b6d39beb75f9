import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { gaussKruger, wgs84 } from '../../src/model/datum.ts';
import { useStage } from './browser.ts';
import { Profile } from './changes-driver.ts';
import { type OpenOptions, openAtlas, type Visitor } from './driver.ts';
import { ExchangeHand, type FileAtHand } from './exchange-driver.ts';
import { GroundHand } from './ground-driver.ts';
import { LedgerHand } from './ledger-driver.ts';

const stage = useStage();
const visitors: Visitor[] = [];

async function visit(options: OpenOptions = {}) {
  const visitor = await openAtlas(stage, options);
  visitors.push(visitor);
  await visitor.map.ready();
  return {
    visitor,
    ground: new GroundHand(visitor),
    ledger: new LedgerHand(visitor),
    exchange: new ExchangeHand(visitor),
  };
}

// Whatever a test does, nothing may go wrong behind the page.
afterEach(async () => {
  for (const visitor of visitors.splice(0)) {
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  }
});

const root = new URL('../../', import.meta.url);
const fixture = (name: string): FileAtHand => ({
  name: name.replace(/^.*\//u, ''),
  content: readFileSync(new URL(`tests/fixtures/ground/${name}`, root)),
});

const project = '年产1000万套零压力寝具生产线项目';

/** Names of 17 townships as an office writes them, one that is nearly right, and one of a township that came later. */
const townships = [
  ...['浒山', '宗汉街道', '坎敦街道', '白沙路街道', '古塘街道', '掌起镇', '观海卫镇', '附海镇', '桥头镇', '匡堰镇'],
  ...['逍林镇', '新浦镇', '胜山镇', '横河镇', '崇寿镇', '陆中湾街道', '长河镇', '周巷镇', '龙山镇'],
];
const figures: FileAtHand = {
  name: '规上企业.csv',
  content: [
    '镇街道,规上工业产值（亿元）,规上企业',
    ...townships.map((name, index) => `${name},${index * 7 + 10.5},${index + 20}`),
  ].join('\n'),
};

/** Boundaries of two townships as an official file would have them: here the shipped ones, with names and a declared system. */
function boundaries(): FileAtHand {
  const shipped: { readonly features: readonly { readonly id: string; readonly geometry: object }[] } = JSON.parse(
    readFileSync(new URL('geodata/townships.geojson', root), 'utf8'),
  );
  const names: Readonly<Record<string, string>> = { longshan: '龙山镇', guanhaiwei: '观海卫镇' };
  return {
    name: '乡镇界线.geojson',
    content: JSON.stringify({
      type: 'FeatureCollection',
      crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } },
      features: shipped.features.flatMap(({ id, geometry }) =>
        names[id] ? [{ type: 'Feature', properties: { 名称: names[id] }, geometry }] : [],
      ),
    }),
  };
}

describe('parcels', () => {
  test('of a Shapefile in a Gauss-Kruger zone stand beside planned and supplied land, through undo and reload', async () => {
    const { visitor, ground, ledger } = await visit();
    await ground.holdOver(fixture('shapefile-4549-gbk.zip'));
    await ground.drop(fixture('shapefile-4549-gbk.zip'));
    await ground.shows('shapefile-4549-gbk.zip');
    expect(await ground.readSystem()).toContain('CGCS2000 三度带 120°，不带带号');
    // Planimeter says 63 242.8 m².
    await ground.rowReads('CX-001', '94.86');
    await ground.sayHow('surveyed', '慈溪市测绘院');
    await ground.belongs('CX-001', `8 ${project}`);
    // Of the others two lie in one area alone; what two areas claim stays open, and is taken all the same.
    await ground.acceptAll(2);
    await ground.counts('matched', 3);
    await ground.counts('suggested', 2);
    const blank = await visitor.map.look();
    await ground.take('parcels', 5);
    await ground.isGone();
    expect(await ground.readNotice()).toContain('已取用 5 宗地块');
    await visitor.map.changesFrom(blank);

    await ledger.open();
    await ledger.openRow('滨海区');
    await ledger.record(project, 'supplied', '95', '2020-11-05');
    await ledger.reads(project, 'ledger.column.measured', '94.86');
    expect(await ledger.read(project, 'stage.supplied')).toContain('95.00');
    expect(await ledger.read(project, 'ledger.column.planned')).toBe('122.00');

    await visitor.everythingIsHere();
    await ledger.reloadWhenSaved();
    await ledger.openRow('滨海区');
    await ledger.reads(project, 'ledger.column.measured', '94.86');
    await visitor.undo();
    await visitor.undo();
    await ledger.reads(project, 'ledger.column.measured', '未测');
  });

  test('whose system only the format prescribes wait for the choice, and show how far the others lie', async () => {
    const { ground } = await visit();
    await ground.choose(fixture('wgs84.geojson'));
    await ground.shows('wgs84.geojson');
    expect(await ground.readSystem()).toBeNull();
    await ground.says('ground.apartFrom', { from: 'WGS84 经纬度', metres: 493 });
    await ground.take('parcels', 5);
    await ground.says('ground.missing.system');
    await ground.says('ground.missing.basis');
    await ground.chooseSystem(wgs84);
    await ground.sayHow('published');
    await ground.take('parcels', 5);
    await ground.isGone();
  });

  test('with north and east exchanged are caught, and exchanged at a word', async () => {
    const { ground } = await visit();
    await ground.drop(fixture('broken/swapped-axes-4549.geojson'));
    await ground.shows('swapped-axes-4549.geojson');
    expect(await ground.readSystem()).toBeNull();
    await ground.says('ground.doubt.swapped');
    await ground.exchangeAxes();
    expect(await ground.readSystem()).toContain('北在前（X 北 Y 东）');
  });

  test('come as parts of a Shapefile dropped together', async () => {
    const { ground } = await visit();
    await ground.drop(...['shp', 'dbf', 'prj', 'cpg'].map((part) => fixture(`parts-4528.${part}`)));
    await ground.shows('parts-4528.shp');
    expect(await ground.readSystem()).toContain('带号 40');
    await ground.chooseSystem(gaussKruger(120, true));
  });
});

describe('a table of figures', () => {
  test('colours the areas in at most four actions, and names the rows that fit nothing', async () => {
    const { visitor, ground } = await visit();
    const blank = await visitor.map.look();
    await ground.drop(figures);
    await ground.shows('规上企业.csv');
    expect(await ground.readRows()).toEqual(['坎敦街道', '陆中湾街道']);
    await ground.counts('matched', 17);
    expect(await ground.readRow('坎敦街道')).toContain('坎墩街道');
    expect(await ground.readUnit('规上工业产值（亿元）')).toBe('亿元');
    await ground.sayUnit('规上企业', '家');
    await ground.saySource('2021 年统计公报');
    await ground.take('figures', 2);
    await visitor.map.changesFrom(blank);
    expect(ground.actions).toBeLessThanOrEqual(4);
    await ground.isGone();
    const legend = await visitor.readLegend();
    expect(legend).toContain('规上工业产值');
    expect(legend).toContain('亿元');
    expect(await ground.readNotice()).toContain('2 行没有对应，未着色，也不当作 0：坎敦街道、陆中湾街道');

    await ground.undoByNotice();
    await visitor.legendReads('metric.planned-new-land');
  });

  test('paints a row once its suggestion is accepted', async () => {
    const { ground } = await visit();
    await ground.choose(figures);
    await ground.shows('规上企业.csv');
    await ground.accept('坎敦街道');
    await ground.counts('matched', 18);
    await ground.take('figures', 2);
    expect(await ground.readNotice()).toContain('1 行没有对应');
  });

  test('of targets goes where targets are looked at', async () => {
    const { ledger, exchange, ground } = await visit();
    await ground.drop({
      name: '目标.csv',
      content: '范围,对象,指标,年份,口径,目标值（亩）,性质,依据文件\n区域,滨海区,已供,2025,累计,1500,正式下达,文件1\n',
    });
    await exchange.previews('目标.csv');
    await exchange.take(1);
    await ledger.openPage('rows');
    await ledger.reads('滨海区', 'ledger.column.target', '1,500.00');
  });
});

describe('official boundaries', () => {
  test('take the place of the shipped ones: areas, densities and sites follow, through reload and undo', async () => {
    const { visitor, ground, ledger } = await visit();
    const densityOf = /龙山镇\s+[\d.]+/u;
    await visitor.chooseMetric('planned-land-density');
    expect(await visitor.readPanel('overview')).not.toMatch(densityOf);
    await visitor.openBySearch('龙山镇');
    expect(await visitor.readCard()).toContain('未测');
    await visitor.closeCard();

    await ground.drop(boundaries());
    await ground.shows('乡镇界线.geojson');
    await ground.isTakenFor('area-boundaries');
    await ground.counts('matched', 2);
    await ground.sayHow('official', '慈溪市民政局');
    const schematic = await visitor.map.look();
    await ground.take('area-boundaries', 2);
    await ground.isGone();
    expect(await ground.readNotice()).toContain('示意位置已在新界线内重排');
    await visitor.map.changesFrom(schematic);
    await visitor.everythingIsHere();
    await ledger.reloadWhenSaved();
    await expect.poll(() => visitor.readPanel('overview')).toMatch(densityOf);
    await visitor.undo();
    await expect.poll(() => visitor.readPanel('overview')).not.toMatch(densityOf);
    await visitor.redo();
    await visitor.openBySearch('龙山镇');
    await ground.cardReads('慈溪市民政局');
    expect(await visitor.readCard()).not.toContain('未测');
  });

  test('of areas and figures of a table are looked at one after the other when they come together', async () => {
    const { ground } = await visit();
    await ground.drop(boundaries(), figures);
    await ground.shows('乡镇界线.geojson');
    await ground.turnTo('规上企业.csv');
    await ground.take('figures', 2);
    await ground.isTakenFor('area-boundaries');
    await ground.sayHow('published');
    await ground.take('area-boundaries', 2);
    await ground.isGone();
  });
});

describe('control lines', () => {
  test('are known by the name of their file, and taken with who says so', async () => {
    const { ground } = await visit();
    await ground.drop({ ...fixture('epsg-4528.geojson'), name: '永久基本农田.geojson' });
    await ground.shows('永久基本农田.geojson');
    await ground.isTakenFor('control-lines');
    await ground.take('control-lines', 5);
    await ground.says('ground.missing.basis');
    await ground.sayHow('official', '慈溪市自然资源和规划局');
    await ground.take('control-lines', 5);
    expect(await ground.readNotice()).toContain('5 条控制线');
  });
});

describe('files that are broken', () => {
  test.each([
    ['broken/truncated.zip', 'zip-truncated'],
    ['broken/bomb.zip', 'zip-bomb'],
    ['broken/no-dbf.zip', 'part-missing'],
    ['broken/broken.geojson', 'unreadable'],
    ['broken/xian80.zip', 'unknown-projection'],
  ] as const)('%s says so, and nothing changes', async (name, code) => {
    const { visitor, ground } = await visit();
    const before = await visitor.readTotals();
    await ground.drop(fixture(name));
    await ground.shows(name.replace('broken/', ''));
    expect(await ground.readIssue(code)).toContain(name.replace('broken/', ''));
    await ground.leave();
    expect(await visitor.readTotals()).toEqual(before);
    await ground.hasNothingToUndo();
  });

  test('a shape that crosses itself is named with its row, left out, and the others can be taken', async () => {
    const { ground } = await visit();
    await ground.drop(fixture('broken/self-crossing.geojson'));
    await ground.shows('self-crossing.geojson');
    await ground.chooseSystem(wgs84);
    expect(await ground.readIssue('ring-crosses-itself')).toContain('第 2 行');
  });
});

describe.each([
  ['desktop', false],
  ['phone', true],
])('on a %s', (_, isPhone) => {
  test.each(['light', 'dark'] as const)('axe finds nothing serious in the panel, %s', async (colorScheme) => {
    const { visitor, ground } = await visit({ colorScheme, isPhone });
    await ground.choose(fixture('wgs84.geojson'));
    await ground.shows('wgs84.geojson');
    expect(await visitor.audit()).toEqual([]);
    expect(await visitor.readOverflow()).toBe(0);
    await ground.choose(figures);
    await ground.shows('规上企业.csv');
    expect(await visitor.audit()).toEqual([]);
  });
});

test('in a tab that follows another, what is read can be looked at and not taken', async () => {
  const profile = await Profile.open(stage);
  const first = await profile.openTab();
  const { visitor } = await profile.openTab();
  const ground = new GroundHand(visitor);
  await ground.drop(figures);
  await ground.shows('规上企业.csv');
  await ground.cannotTake('figures', 2);
  await ground.says('exchange.readOnly');
  await profile.close();
  expect([...first.visitor.complaints, ...visitor.complaints]).toEqual([]);
});
