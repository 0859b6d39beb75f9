import { expect, test } from 'vitest';
import { useStage } from './browser.ts';
import { openAtlas } from './driver.ts';

const stage = useStage();

test('the keyboard alone searches, opens a card, follows a locator, filters, undoes, switches metric and language', async () => {
  const visitor = await openAtlas(stage);
  await visitor.mapIsReady();

  await visitor.press('/');
  await visitor.type('三防灯');
  await visitor.press('Enter');
  await visitor.cardIsOpen();
  expect(await visitor.readCardTitle()).toContain('三防灯');

  await visitor.tabTo(visitor.t('card.zoomToNamed', { name: await visitor.readCardTitle() }));
  await visitor.tabTo(`${visitor.t('word.source')}: ${visitor.t('overview.land')}`);
  await visitor.press('Enter');
  expect(await visitor.readOpenNote()).toContain('附件 支撑项目表 第1行');
  await visitor.press('Escape');
  expect(await visitor.readFocus()).toBe(`${visitor.t('word.source')}: ${visitor.t('overview.land')}`);

  await visitor.tabTo(visitor.t('filter.open'));
  await visitor.press('Enter');
  await visitor.tabTo('智能家电');
  await visitor.press('Space');
  await visitor.remaining(5);
  await visitor.press('Control+z');
  await visitor.remaining(39);

  await visitor.tabTo(visitor.t('overview.metric'));
  await visitor.press('ArrowDown');
  await visitor.legendReads('metric.planned-investment');

  await visitor.tabTo(visitor.t('app.switchLanguage'));
  await visitor.press('Enter');
  await visitor.isSpeaking('en');
  expect((await visitor.readTotals()).projects).toBe(39);
  expect(visitor.complaints).toEqual([]);
  await visitor.leave();
});

test('the keyboard reaches every project through the table, and shows where the focus is', async () => {
  const visitor = await openAtlas(stage);
  await visitor.openTable();
  await visitor.tabTo('年产1500万套LED三防灯生产线项目');
  await visitor.press('Enter');
  await visitor.cardIsOpen();
  expect(await visitor.readCardTitle()).toContain('三防灯');
  await visitor.leave();
});

test('the map itself is moved, zoomed and read by the keyboard', async () => {
  const visitor = await openAtlas(stage);
  await visitor.mapIsReady();
  const before = await visitor.lookAtMap();
  await visitor.tabTo(visitor.t('app.zoomIn'));
  await visitor.press('Enter');
  await visitor.mapHasChangedFrom(before);
  await visitor.leave();
});
