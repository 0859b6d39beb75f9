import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { png } from '../support/png.ts';
import { serveTiles, type TileServer, tileColour } from '../support/tile-server.ts';
import { Surveyor } from './base-maps-driver.ts';
import { useStage } from './browser.ts';
import { edit, fileOf } from './changes-driver.ts';
import { DrawingHand } from './drawing-driver.ts';

const stage = useStage();
let tiles: TileServer;
let surveyor: Surveyor;

beforeAll(async () => {
  tiles = await serveTiles();
});
afterAll(() => tiles.close());
afterEach(() => surveyor.leave());

/** On the water, where nothing of the atlas is drawn. */
const [seaX, seaY] = [1150, 400];
const tileAddress = (folder: string) => `${tiles.url}${folder}/{z}/{x}/{y}.png`;
const mark = [250, 240, 20] as const;
/** Of the light palette. */
const hatch = [181, 176, 164] as const;

describe('another base map', () => {
  test('lies under the atlas’s own layers, bears its credit, and goes as it came', async () => {
    surveyor = await Surveyor.open(stage);
    const before = await surveyor.visitor.map.look();
    tiles.takeRequests();
    await surveyor.add({ name: '我的瓦片', address: tileAddress('tiles'), datum: 'wgs84', credit: '© 测试局' });
    await surveyor.shows(tileColour, seaX, seaY);
    await surveyor.isCredited('© 测试局');
    expect(tiles.takeRequests().some((path) => /^tiles\/\d+\/\d+\/\d+\.png$/u.test(path))).toBe(true);
    expect(await surveyor.visitor.readPage()).toContain('示意图，非测绘成果');
    await surveyor.choose('内置底图');
    await surveyor.closeMenu();
    await surveyor.visitor.map.looksLike(before);
    expect(surveyor.visitor.complaints).toEqual([]);
  });

  test('comes by a WMTS request', async () => {
    surveyor = await Surveyor.open(stage);
    const address = `${tiles.url}wmts?REQUEST=GetTile&TILEMATRIX={TileMatrix}&TILEROW={y}&TILECOL={x}`;
    await surveyor.add({ name: 'WMTS', address, datum: 'cgcs2000' });
    await surveyor.shows(tileColour, seaX, seaY);
    expect(tiles.takeRequests().some((path) => /TILEMATRIX=\d+&TILEROW=\d+&TILECOL=\d+/u.test(path))).toBe(true);
  });

  test('comes by a style, whose wrong layer is left out and whose glyphs nobody asks for', async () => {
    surveyor = await Surveyor.open(stage);
    tiles.takeRequests();
    await surveyor.add({ kind: 'style', name: '样式', address: `${tiles.url}style.json`, datum: 'wgs84' });
    await surveyor.shows(tileColour, seaX, seaY);
    await surveyor.isCredited('Style of a test');
    const asked = tiles.takeRequests();
    expect(asked.filter((path) => path.startsWith('glyphs'))).toEqual([]);
    expect(asked.some((path) => path.startsWith('sprite'))).toBe(true);
    // Areas out of scope keep the atlas’s own hatch, though the style’s sprite has an image of that name.
    expect((await surveyor.columnsOf(hatch, 215)).length).toBeGreaterThan(20);
    expect(surveyor.visitor.complaints).toEqual([]);
  });

  test('comes as one PMTiles file', async () => {
    surveyor = await Surveyor.open(stage);
    await surveyor.add({ kind: 'pmtiles', name: '文件', address: `${tiles.url}tiles.pmtiles`, datum: 'wgs84' });
    await surveyor.shows(tileColour, seaX, seaY);
    await surveyor.isCredited('Tile file of a test');
    expect(surveyor.visitor.complaints).toEqual([]);
  });

  test('comes back with the atlas’s own layers after the graphics device took the map’s context away', async () => {
    surveyor = await Surveyor.open(stage);
    await surveyor.add({ kind: 'style', name: '样式', address: `${tiles.url}style.json`, datum: 'gcj02' });
    await surveyor.shows(tileColour, seaX, seaY);
    await surveyor.closeMenu();
    const before = await surveyor.visitor.map.look();
    await surveyor.visitor.map.loseContext();
    await surveyor.visitor.reads('app.contextLost');
    await surveyor.visitor.map.restoreContext();
    await surveyor.visitor.map.looksLike(before);
  });

  test('is in a saved picture, with its credit, and not where it is not shown', async () => {
    surveyor = await Surveyor.open(stage);
    const without = await surveyor.visitor.saveImage();
    await surveyor.add({ name: '我的瓦片', address: tileAddress('tiles'), datum: 'gcj02' });
    await surveyor.shows(tileColour, seaX, seaY);
    await surveyor.closeMenu();
    tiles.takeRequests();
    const picture = await surveyor.visitor.saveImage();
    expect(tiles.takeRequests().length).toBeGreaterThan(8);
    expect(picture.equals(without)).toBe(false);
  });
});

describe('a base in GCJ-02', () => {
  const place = 'map=15.00/30.12500/121.58600';

  test('moves the tiles under the atlas by some 500 m, and no coordinate', async () => {
    surveyor = await Surveyor.open(stage, `#v=1&lang=zh&${place}`);
    const onWater = (columns: readonly number[]) => columns.find((x) => x > 700) ?? 0;
    await surveyor.add({ name: '真', address: tileAddress('marked'), datum: 'wgs84' });
    await surveyor.showsInRow(mark, seaY, (columns) => onWater(columns) > 0);
    const there = onWater(await surveyor.columnsOf(mark, seaY));
    await surveyor.add({ name: '偏', address: tileAddress('marked'), datum: 'gcj02' });
    // Tiles meet every 256 px. There the shift is 4.115e-3 degrees to the east (gcoord), by which the tiles come from the west.
    const shiftPx = (0.004115 * 512 * 2 ** 15) / 360;
    const moved = (columns: readonly number[]) => (there - onWater(columns) + 256) % 256;
    await surveyor.showsInRow(mark, seaY, (columns) => Math.abs(moved(columns) - shiftPx) < 3);
    expect(await surveyor.readMenu()).toContain('存储的坐标不变');
    await surveyor.closeMenu();
    expect(surveyor.readAddress()).toContain(place);
    // What is pointed at is what is drawn there: land between the zone and the water.
    await surveyor.clickMap(500, 560);
    expect(await surveyor.visitor.readCardTitle()).toContain('龙山');
  });

  test('a new camera, a search and a reload show the same ground as over the embedded base', async () => {
    surveyor = await Surveyor.open(stage, `#v=1&lang=zh&${place}`);
    await surveyor.add({ name: '偏', address: tileAddress('tiles'), datum: 'gcj02', credit: '测试局' });
    await surveyor.isCredited('测试局');
    await surveyor.closeMenu();
    await surveyor.visitor.openBySearch('滨海区');
    await surveyor.addressSays('sel=area:binhai');
    // As over the embedded base, to 10 m; shifted it would be at 121.5655.
    await surveyor.addressSays('/121.561');
    const zone = new URL(surveyor.readAddress()).hash;
    await surveyor.reload();
    await surveyor.isCredited('测试局');
    await surveyor.addressSays(zone);
  });

  test('is drawn over where the ground lies: what is kept is where it would be without the shift', async () => {
    surveyor = await Surveyor.open(stage, `#v=1&lang=zh&${place}`);
    const hand = new DrawingHand(surveyor.visitor);
    const drawTriangle = async () => {
      await hand.open();
      await hand.takeUp('parcel');
      await hand.click([0, 40], [80, 40], [40, 100], [0, 40]);
      await hand.keep(/^保存地块$/u);
      await hand.isClosed();
    };
    await surveyor.add({ name: '偏', address: tileAddress('tiles'), datum: 'gcj02' });
    await surveyor.shows(tileColour, seaX, seaY);
    await surveyor.closeMenu();
    await drawTriangle();
    const [shifted = []] = await hand.readKept(1);
    await surveyor.choose(surveyor.visitor.t('base.embedded'));
    await surveyor.closeMenu();
    await surveyor.visitor.undo();
    await drawTriangle();
    const [plain = []] = (await hand.readKept(1)).slice(-1);
    expect(shifted).toHaveLength(4);
    shifted.forEach((corner, index) => {
      const away = corner.map((part, axis) => Math.abs(part - (plain[index]?.[axis] ?? Number.NaN)));
      // A pixel is 4e-5 degrees here; the shift would be a hundred times that.
      expect(Math.max(...away)).toBeLessThan(6e-5);
    });
  });
});

describe('a base that cannot be had', () => {
  const cases = [
    { what: 'tiles that all fail', kind: 'xyz', path: 'broken/{z}/{x}/{y}.png', says: '错误 500' },
    { what: 'tiles that are not there', kind: 'xyz', path: 'empty/{z}/{x}/{y}.png', says: '一张也没有得到' },
    { what: 'tiles that no page may read', kind: 'xyz', path: 'silent/{z}/{x}/{y}.png', says: '一张也没有得到' },
    { what: 'a style that is not there', kind: 'style', path: 'none.json', says: '错误 404' },
    { what: 'JSON that is no style', kind: 'style', path: 'other.json', says: '不是 MapLibre 样式' },
    { what: 'a tile file that is none', kind: 'pmtiles', path: 'style.json', says: '不是 PMTiles' },
  ] as const;

  test.each(cases)('$what: says so by name, and the embedded one stands', async ({ kind, path, says }) => {
    surveyor = await Surveyor.open(stage);
    const before = await surveyor.visitor.map.look();
    await surveyor.add({ kind, name: '坏底图', address: `${tiles.url}${path}`, datum: 'gcj02' });
    const words = await surveyor.readFailure();
    expect(words).toContain('“坏底图”');
    expect(words).toContain(says);
    await surveyor.closeMenu();
    await surveyor.visitor.map.looksLike(before);
    await surveyor.answer('base.useEmbedded');
    expect(await surveyor.readChoice()).toContain('内置底图');
  });

  test('a host that is away is tried again when the reader asks for it', async () => {
    surveyor = await Surveyor.open(stage);
    tiles.goAway();
    await surveyor.add({ kind: 'style', name: '远方', address: `${tiles.url}style.json`, datum: 'wgs84' });
    expect(await surveyor.readFailure()).toContain('没有应答');
    await surveyor.closeMenu();
    tiles.comeBack();
    await surveyor.answer('base.retry');
    await surveyor.shows(tileColour, seaX, seaY);
  });

  test('some tiles that fail among others are no failure', async () => {
    surveyor = await Surveyor.open(stage);
    await surveyor.add({ name: '有洞', address: tileAddress('patchy'), datum: 'wgs84' });
    await surveyor.closeMenu();
    await surveyor.showsInRow(tileColour, 90, (columns) => columns.length > 200);
    expect(await surveyor.readChoice()).toContain('有洞');
    expect(await surveyor.visitor.readPage()).not.toContain('不能显示');
  });

  test('an address that the page may not ask for, or without a place for tiles, is refused field by field', async () => {
    surveyor = await Surveyor.open(stage);
    await surveyor.add({ name: '', address: 'http://10.0.0.7/{z}/{x}/{y}.png', datum: 'wgs84' });
    expect(await surveyor.readFaults()).toEqual([
      '请填名称',
      '须以 https:// 开头；本机（http://127.0.0.1）和本页所在主机除外',
    ]);
  });
});

describe('what is remembered of bases', () => {
  test('the choice comes back with the page, and is in no link and no change set', async () => {
    surveyor = await Surveyor.open(stage);
    const secret = 'k3y0fmine';
    await surveyor.add({ name: '带密钥', address: `${tileAddress('tiles')}?tk=${secret}`, datum: 'wgs84' });
    await surveyor.shows(tileColour, seaX, seaY);
    expect(surveyor.readAddress()).not.toContain(secret);
    expect(await surveyor.visitor.copyLink()).not.toContain(secret);
    await surveyor.reload();
    await surveyor.shows(tileColour, seaX, seaY);
    expect(await surveyor.readChoice()).toContain('带密钥');
    expect(fileOf([edit('rules small-site-either parameter', '10', '12')])).not.toContain(secret);
    await surveyor.remove('带密钥');
    await surveyor.closeMenu();
    await surveyor.shows(tileColour, seaX, seaY, false);
    expect(await surveyor.readMemory()).not.toContain(secret);
  });

  test('a preset asks for the user’s key once, sends it to its own host alone, and forgets it when told', async () => {
    surveyor = await Surveyor.open(stage);
    const asked: string[] = [];
    const tile = png(256, () => tileColour);
    await surveyor.standInFor(/^https:\/\/t[0-7]\.tianditu\.gov\.cn\//u, tile, (url) => asked.push(url));
    await surveyor.choose('天地图 · 矢量');
    await surveyor.writeKey('0123456789abcdef0123456789abcdef');
    await surveyor.shows(tileColour, seaX, seaY);
    await surveyor.isCredited('天地图');
    const layers = new Set(asked.map((url) => new URL(url).searchParams.get('LAYER')));
    expect([...layers].sort()).toEqual(['cva', 'vec']);
    expect(asked.every((url) => new URL(url).searchParams.get('tk') === '0123456789abcdef0123456789abcdef')).toBe(true);
    await surveyor.choose('天地图 · 影像');
    await surveyor.reload();
    await surveyor.shows(tileColour, seaX, seaY);
    expect(await surveyor.readChoice()).toContain('天地图 · 影像');
    await surveyor.forgetKey();
    expect(await surveyor.readChoice()).toContain('内置底图');
    expect(await surveyor.readMemory()).not.toContain('0123456789abcdef');
  });

  test('by keyboard alone a base is entered, chosen and left', async () => {
    surveyor = await Surveyor.open(stage);
    const { keyboard } = surveyor.visitor;
    await keyboard.tabTo('图层');
    await keyboard.press('Enter');
    await surveyor.readMenu();
    await keyboard.tabTo('自己的地址');
    await keyboard.press('Enter');
    expect(await keyboard.focus()).toBe('类型');
    await keyboard.press('Tab');
    await keyboard.type('键盘');
    await keyboard.press('Tab');
    await keyboard.type(tileAddress('tiles'));
    await keyboard.tabTo('坐标基准');
    await keyboard.press('ArrowDown');
    await keyboard.tabTo('署名');
    await keyboard.type('键盘局');
    await keyboard.tabTo('添加并使用');
    await keyboard.press('Enter');
    expect(await keyboard.focus()).toBe('键盘');
    await surveyor.isCredited('键盘局');
    expect(await surveyor.visitor.audit()).toEqual([]);
    // From the last of the choices to the first.
    await keyboard.press('ArrowDown');
    expect(await keyboard.focus()).toContain('内置底图');
    await surveyor.shows(tileColour, seaX, seaY, false);
  });

  test('on a phone the menu of bases holds the form, and nothing is wider than the screen', async () => {
    surveyor = await Surveyor.open(stage, '', true);
    await surveyor.add({ name: '我的瓦片', address: tileAddress('tiles'), datum: 'gcj02' });
    await surveyor.closeMenu();
    await surveyor.shows(tileColour, 300, 200);
    expect(await surveyor.visitor.readOverflow()).toBeLessThanOrEqual(0);
    await surveyor.readMenu();
    expect(await surveyor.visitor.audit()).toEqual([]);
  });
});
