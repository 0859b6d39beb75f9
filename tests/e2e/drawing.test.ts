import { expect, test } from 'vitest';
import { moved } from '../geo/squares.ts';
import { useStage } from './browser.ts';
import { DrawingHand } from './drawing-driver.ts';
import { openAtlas, type Visitor } from './driver.ts';

const stage = useStage();

const binhai = [121.57, 30.12];
/** Corners of a rectangle so many metres east and north of Binhai, as a person would type them. */
const rectangle = (east: number, north: number, width: number, height: number): string =>
  [
    [east, north],
    [east + width, north],
    [east + width, north + height],
    [east, north + height],
  ]
    .map(([x = 0, y = 0]) =>
      moved(binhai, x, y)
        .map((part) => part.toFixed(9))
        .join(' '),
    )
    .join('\n');
const line = (...points: readonly (readonly [number, number])[]) =>
  points
    .map(([x, y]) =>
      moved(binhai, x, y)
        .map((part) => part.toFixed(9))
        .join(' '),
    )
    .join('\n');

async function drawParcel(visitor: Visitor, hand: DrawingHand): Promise<void> {
  await hand.open();
  await hand.takeUp('parcel');
  await hand.enterCorners(rectangle(0, 0, 200, 100));
  await hand.says('30.00 亩');
  await hand.keep(/^保存地块$/u, { basis: 'surveyed', authority: '慈溪市测绘院', name: '一号' });
  await hand.isClosed();
  await visitor.card.getByText('慈溪市测绘院').first().waitFor();
}

test('a distance and an area with a hole are measured by clicks on the map, and say how', async () => {
  const visitor = await openAtlas(stage);
  const hand = new DrawingHand(visitor);
  await visitor.map.ready();
  await hand.open();
  await hand.click([0, 0], [120, 0]);
  await hand.says(/[\d,]+(\.\d+)? 米/u);
  expect(await hand.read()).toContain(visitor.t('drawing.lengthMethod'));

  await hand.takeUp('area');
  await hand.click([0, -80], [160, -80], [160, 60], [0, 60], [0, -80]);
  await hand.says(/[\d,.]+ 亩/u);
  const whole = Number(/面积 ([\d,.]+) 亩/u.exec(await hand.read())?.[1]?.replaceAll(',', ''));
  await hand.click([60, -40], [110, -40], [80, 10], [60, -40]);
  await expect
    .poll(async () => Number(/面积 ([\d,.]+) 亩/u.exec(await hand.read())?.[1]?.replaceAll(',', '')))
    .toBeLessThan(whole);
  expect(await hand.read()).toContain('GeographicLib');
  expect(await hand.read()).toContain('中央经线 120°');
  expect(visitor.complaints).toEqual([]);
  await visitor.leave();
});

test('a parcel that is drawn as surveyed is measured land of its project; undo takes it away, redo and reload keep it', async () => {
  const visitor = await openAtlas(stage, { hash: '#v=1&sel=project:P12' });
  const hand = new DrawingHand(visitor);
  await drawParcel(visitor, hand);
  await visitor.card.getByText('30.00 亩').first().waitFor();

  await visitor.undo();
  await visitor.card.getByText('慈溪市测绘院').first().waitFor({ state: 'detached' });
  await visitor.keyboard.press('Control+Shift+z');
  await visitor.card.getByText('慈溪市测绘院').first().waitFor();
  expect(visitor.complaints).toEqual([]);
  await visitor.leave();
});

test('a parcel is split by a line into parcels that add up to it', async () => {
  const visitor = await openAtlas(stage, { hash: '#v=1&sel=project:P12' });
  const hand = new DrawingHand(visitor);
  await drawParcel(visitor, hand);
  await hand.open();
  await hand.takeUp('split');
  await hand.chooseParcel('一号');
  await hand.enterCorners(line([50, 20], [50, 150]));
  await hand.says(visitor.t('drawing.problem.line-ends-inside'));
  await hand.enterCorners(line([50, -50], [50, 150]));
  await hand.says(visitor.t('drawing.partsSum', { sum: '30.00 亩', whole: '30.00 亩' }));
  await hand.keep(/^保存 2 个地块$/u, { basis: 'surveyed', authority: '慈溪市测绘院' });
  await hand.isClosed();
  await visitor.card.getByText('一号-2').first().waitFor();
  await visitor.card.getByText('7.50 亩').first().waitFor();
  await visitor.card.getByText('22.50 亩').first().waitFor();
  await visitor.undo();
  await visitor.card.getByText('一号-2').first().waitFor({ state: 'detached' });
  expect(visitor.complaints).toEqual([]);
  await visitor.leave();
});

test('rings that cross are shown and cannot be kept; corners that are none are named by line', async () => {
  const visitor = await openAtlas(stage);
  const hand = new DrawingHand(visitor);
  await hand.open();
  await hand.takeUp('parcel');
  await hand.enterCorners(line([0, 0], [100, 100], [100, 0], [0, 100]));
  await hand.says(visitor.t('drawing.crosses', { count: 1 }));
  expect(await hand.read()).not.toContain(visitor.t('drawing.keep'));
  await hand.enterCorners('121.5 30.1\n121.6 北');
  await hand.says(visitor.t('drawing.cornersFault', { row: 2, value: '121.6 北' }));
  await visitor.leave();
});
