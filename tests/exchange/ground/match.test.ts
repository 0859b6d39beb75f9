import { beforeAll, describe, expect, test } from 'vitest';
import { guessColumns, type MatchKind, matchRows } from '../../../src/exchange/ground/match.ts';
import type { EffectivePack } from '../../../src/model/effective-pack.ts';
import type { GeometryBasis } from '../../../src/model/geometry.ts';
import type { Shape } from '../../../src/model/ground.ts';
import { collection, feature, rectangleAt, squareAt } from '../../geo/squares.ts';
import { cityPack, tinyPack } from '../../pack/packs.ts';

let pack: EffectivePack;
beforeAll(async () => {
  pack = await cityPack();
});

const match = (kind: MatchKind, ...texts: readonly string[]) => {
  const [found] = matchRows(pack, kind, [{ number: 1, texts, feature: null }]);
  if (!found) throw new Error('no match');
  return found;
};
const foundId = (kind: MatchKind, ...texts: readonly string[]) => match(kind, ...texts).found?.id ?? null;
const suggestedIds = (kind: MatchKind, ...texts: readonly string[]) =>
  match(kind, ...texts).suggestions.map(({ id }) => id);

const traditional: Readonly<Record<string, string>> = {
  hushan: '滸山街道',
  zonghan: '宗漢街道',
  kandun: '坎墩街道',
  baishalu: '白沙路街道',
  gutang: '古塘街道',
  zhangqi: '掌起鎮',
  guanhaiwei: '觀海衛鎮',
  fuhai: '附海鎮',
  qiaotou: '橋頭鎮',
  kuangyan: '匡堰鎮',
  xiaolin: '逍林鎮',
  xinpu: '新浦鎮',
  shengshan: '勝山鎮',
  henghe: '橫河鎮',
  chongshou: '崇壽鎮',
  andong: '庵東鎮',
  changhe: '長河鎮',
  zhouxiang: '周巷鎮',
  longshan: '龍山鎮',
};

describe('the townships of the city', () => {
  const townships = () => pack.tables.areas.filter(({ kind }) => kind === 'township');
  const nameOf = (name: Readonly<Record<string, string>>) => name.zh ?? '';

  test('are found by their names in every way of writing', () => {
    expect(
      townships()
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(Object.keys(traditional).toSorted());
    const ways: readonly ((name: string, id: string) => string)[] = [
      (name) => name,
      (_, id) => traditional[id] ?? '',
      (name) => name.replace('街道', '镇'),
      (name) => name.replace(/镇$/u, '街道'),
      (name) => name.replace(/镇$|街道$/u, ''),
      (name) => ` ${[...name].join('　')} `,
      (name) => `“${name}”：`,
      (name) => `慈溪市${name}`,
      (name) => `宁波市慈溪市${name}`,
    ];
    for (const { id, name } of townships()) {
      for (const way of ways) {
        const text = way(nameOf(name), id);
        expect([text, match('area', text)]).toMatchObject([text, { found: { id, by: 'name', score: 1 } }]);
      }
    }
  });

  test('are found by code, English and first letters', () => {
    for (const { id, code, name, pinyin } of townships()) {
      expect(match('area', code ?? '').found).toEqual({ id, by: 'code', score: 1 });
      expect(foundId('area', `${code}000`)).toBe(id);
      expect(foundId('area', `${code}.0`)).toBe(id);
      expect(foundId('area', (name.en ?? '').toUpperCase())).toBe(id);
      expect(foundId('area', pinyin ?? '')).toBe(id);
    }
    expect(foundId('area', '３３０２８２００３')).toBe('kandun');
  });

  test('misspelt are not found, and the right one is suggested first', () => {
    const texts = townships().map(({ name }) => nameOf(name));
    const bad = new Map([
      ['坎墩街道', '坎敦街道'],
      ['观海卫镇', '观海为镇'],
    ]);
    const rows = texts.map((text, index) => ({ number: index + 2, texts: [bad.get(text) ?? text], feature: null }));
    const lost = matchRows(pack, 'area', rows).filter(({ found }) => !found);
    expect(lost.map(({ text, suggestions }) => [text, suggestions[0]?.id, suggestions[0]?.by])).toEqual([
      ['坎敦街道', 'kandun', 'similar-name'],
      ['观海为镇', 'guanhaiwei', 'similar-name'],
    ]);
  });

  test('with any one character wrong are never taken for another', () => {
    for (const { id, name } of townships()) {
      const text = nameOf(name);
      const stem = text.replace(/镇$|街道$/u, '');
      for (let index = 0; index < stem.length; index += 1) {
        const { found, suggestions } = match('area', `${text.slice(0, index)}囧${text.slice(index + 1)}`);
        expect(found).toBeNull();
        expect(suggestions.map((one) => one.id)).toContain(id);
      }
    }
  });

  test('of other counties are not found', () => {
    for (const text of ['余姚市长河镇', '泗门镇', '龙山区', '合计', '全市', '慈溪市', '杭州湾新区', '']) {
      expect([text, foundId('area', text)]).toEqual([text, null]);
    }
    expect(suggestedIds('area', '合计')).toEqual([]);
  });
});

describe('zones, platforms and projects', () => {
  test('a zone is found by what only its kind differs in, and not as the platform that may be the same', () => {
    expect(['滨海区', '滨海功能区', '滨海开发区', '滨海', '高新区'].map((text) => foundId('area', text))).toEqual([
      'binhai',
      'binhai',
      'binhai',
      'binhai',
      'gaoxin',
    ]);
    expect(foundId('area', '滨海经济开发区')).toBeNull();
    expect(suggestedIds('area', '滨海经济开发区')[0]).toBe('binhai');
  });

  test('a platform is found by its name, an alias, or what stands before its brackets', () => {
    expect(foundId('platform', '慈溪濱海經濟開發區')).toBe('binhai-edz');
    expect(foundId('platform', '滨海开发区')).toBe('binhai-edz');
    expect(foundId('platform', '观海卫工业西区')).toBe('appliance-park-guanhaiwei');
  });

  test.each(['P12', 'p12', 'Ｐ１２', '12', '12.0', '项目12', '項目 12', 'No. 12', '第12号'])(
    'project 12 is found as %s',
    (text) => {
      expect(match('project', text).found).toMatchObject({ id: 'P12', by: 'code' });
    },
  );

  test('a project is found by its company, with and without what companies are', () => {
    expect(foundId('project', '宁波朗格照明电器有限公司')).toBe('P01');
    expect(foundId('project', '宁波朗格照明电器')).toBe('P01');
    expect(foundId('project', '虹宇电器')).toBe('P06');
    expect(suggestedIds('project', '宁波郎格照明电器')[0]).toBe('P01');
  });

  test('words that many names share make nothing alike', () => {
    expect(suggestedIds('area', '某某街道')).toEqual([]);
    expect(suggestedIds('project', '某某生产线项目')).toEqual([]);
  });

  test('texts that speak of two are asked about, and both are suggested', () => {
    expect(match('area', '坎墩街道', '330282004')).toMatchObject({
      found: null,
      suggestions: [
        { id: 'kandun', by: 'name', score: 1 },
        { id: 'hushan', by: 'code', score: 1 },
      ],
    });
  });

  test('a number beside a name counts rows and speaks of no project', () => {
    expect(foundId('project', '3', '宁波朗格照明电器有限公司')).toBe('P01');
  });

  test('a name of several is found by none, unless another text tells which', () => {
    const [one, other] = pack.tables.projects;
    if (!one || !other) throw new Error('no projects');
    const projects = pack.tables.projects.with(1, { ...other, company: one.company });
    const shared = { ...pack, tables: { ...pack.tables, projects } };
    const company = one.company.zh ?? '';
    const [alone, told] = matchRows(shared, 'project', [
      { number: 1, texts: [company], feature: null },
      { number: 2, texts: [company, other.name.zh ?? ''], feature: null },
    ]);
    expect(alone?.found).toBeNull();
    expect(alone?.suggestions.map(({ id }) => id)).toEqual([one.id, other.id]);
    expect(told?.found?.id).toBe(other.id);
  });

  test('a city of other letters has its own names', async () => {
    const tiny = await tinyPack();
    const rows = ['ÖSTRA EKBY', 'Ostra Ekby', 'West-Ekby'].map((text, index) => ({
      number: index,
      texts: [text],
      feature: null,
    }));
    expect(matchRows(tiny, 'area', rows).map(({ found }) => found?.id ?? null)).toEqual(['ost', null, 'vast']);
  });
});

describe('a feature', () => {
  const placed = (shape: Shape, ...texts: readonly string[]) => ({
    number: 1,
    texts,
    feature: { number: 1, shape, attributes: {}, areaMu: 1 },
  });
  const square = (side = 100) => squareAt([121.3, 30.2], side);
  const on = (basis: GeometryBasis, ...more: Parameters<typeof feature>[]) => ({
    ...pack,
    geometry: {
      ...pack.geometry,
      townships: collection(
        feature('kandun', squareAt([121.3, 30.2], 5000), basis),
        ...more.map((one) => feature(...one)),
      ),
      zones: collection(),
    },
  });
  const only = (from: EffectivePack, kind: MatchKind, shape: Shape, ...texts: readonly string[]) => {
    const [found] = matchRows(from, kind, [placed(shape, ...texts)]);
    if (!found) throw new Error('no match');
    return found;
  };

  test('is found inside an official boundary', () => {
    expect(only(on('official'), 'area', square())).toMatchObject({
      found: { id: 'kandun', by: 'location', score: 1, boundaryBasis: 'official' },
      suggestions: [],
    });
  });

  test.each(['schematic', 'derived', 'published'] as const)('is only suggested inside a %s boundary', (basis) => {
    expect(only(on(basis), 'area', square())).toMatchObject({
      found: null,
      suggestions: [{ id: 'kandun', by: 'location', boundaryBasis: basis }],
    });
  });

  test('of the shipped city is never found by place', () => {
    for (const { geometry } of pack.geometry.townships.features) {
      const { found } = only(pack, 'area', geometry as Shape);
      expect(found).toBeNull();
    }
  });

  test('belongs where most of it lies, and is asked about where that is not nearly all', () => {
    const reaching = (east: number) => rectangleAt([121.3, 30.2], 5000 + 2 * east, 100);
    const mostly = only(on('official'), 'area', reaching(1000));
    expect(mostly.found).toBeNull();
    expect(mostly.suggestions).toMatchObject([{ id: 'kandun', by: 'location' }]);
    expect(mostly.suggestions[0]?.score).toBeCloseTo(5 / 7, 1);
    expect(only(on('official'), 'area', reaching(3000)).suggestions).toEqual([]);
  });

  test('in a township and a zone at once is asked about', () => {
    const both = on('official', ['binhai', squareAt([121.3, 30.2], 3000), 'schematic']);
    const { found, suggestions } = only(both, 'area', square());
    expect(found).toBeNull();
    expect(suggestions.map(({ id }) => id)).toEqual(['kandun', 'binhai']);
  });

  test('whose name speaks for another area is asked about', () => {
    expect(only(on('official'), 'area', square(), '浒山街道').found).toMatchObject({ id: 'hushan', by: 'name' });
    const misspelt = only(on('official'), 'area', square(), '古糖街道');
    expect(misspelt.found).toBeNull();
    expect(misspelt.suggestions.map(({ id }) => id)).toEqual(['kandun', 'gutang']);
    expect(only(on('schematic'), 'area', square(), '古糖街道').suggestions.map(({ id }) => id)).toEqual([
      'gutang',
      'kandun',
    ]);
  });

  test('is suggested for a project whose site was surveyed, and for no schematic one', () => {
    const site = (basis: GeometryBasis) => ({
      ...pack,
      geometry: { ...pack.geometry, sites: collection(feature('P05', squareAt([121.3, 30.2], 200), basis)) },
    });
    expect(only(site('surveyed'), 'project', square())).toMatchObject({
      found: null,
      suggestions: [{ id: 'P05', by: 'location', boundaryBasis: 'surveyed' }],
    });
    expect(only(site('schematic'), 'project', square()).suggestions).toEqual([]);
  });
});

describe('the columns of a file', () => {
  const rows = [
    { 序号: '1', 街镇: '浒山街道', 代码: '330282004', 项目: '年产1500万套LED三防灯生产线项目', 产值: '12' },
    { 序号: '2', 街镇: '宗汉镇', 代码: '330282002', 项目: '年产30万套出口高端户外帐篷生产线项目', 产值: '4' },
    { 序号: '3', 街镇: '坎敦镇', 代码: '330282003', 项目: '不知名项目', 产值: '39' },
  ];
  const columns = Object.keys(rows[0] ?? {});

  test('that hold names and codes are told from others', () => {
    expect(guessColumns(pack, 'area', columns, rows).toSorted()).toEqual(['代码', '街镇']);
    expect(guessColumns(pack, 'project', columns, rows)).toEqual(['项目']);
    expect(guessColumns(pack, 'platform', columns, rows)).toEqual([]);
  });

  test('that number projects are told by their heading', () => {
    expect(guessColumns(pack, 'project', ['序号', '产值'], rows)).toEqual([]);
    const numbered = rows.map((row) => ({ 项目编号: row.序号, 产值: row.产值 }));
    expect(guessColumns(pack, 'project', ['项目编号', '产值'], numbered)).toEqual(['项目编号']);
  });
});

test('20,000 rows of a file are matched in seconds', () => {
  const rows = Array.from({ length: 20_000 }, (_, number) => ({
    number,
    texts: [`宁波郎格照明电器有限公司${number}号地块`],
    feature: { number, shape: squareAt([121.3, 30.2], 50), attributes: {}, areaMu: 1 },
  }));
  const started = performance.now();
  expect(matchRows(pack, 'project', rows)).toHaveLength(20_000);
  expect(matchRows(pack, 'area', rows)).toHaveLength(20_000);
  expect(performance.now() - started).toBeLessThan(30_000);
}, 60_000);
