import { expect, test } from 'vitest';
import { useStage } from './browser.ts';
import { openAtlas } from './driver.ts';

const stage = useStage();

test('the keyboard alone searches, opens a card, follows a locator, filters, undoes, switches metric and language', async () => {
  const visitor = await openAtlas(stage);
  await visitor.map.ready();

  await visitor.keyboard.press('/');
  await visitor.keyboard.type('三防灯');
  await visitor.keyboard.press('Enter');
  await visitor.cardIsOpen();
  expect(await visitor.readCardTitle()).toContain('三防灯');

  await visitor.keyboard.tabTo(visitor.t('card.zoomToNamed', { name: await visitor.readCardTitle() }));
  await visitor.keyboard.tabTo(`${visitor.t('word.source')}: ${visitor.t('overview.land')}`);
  await visitor.keyboard.press('Enter');
  expect(await visitor.readOpenNote()).toContain('附件 支撑项目表 第1行');
  await visitor.keyboard.press('Escape');
  expect(await visitor.keyboard.focus()).toBe(`${visitor.t('word.source')}: ${visitor.t('overview.land')}`);

  await visitor.keyboard.tabTo(visitor.t('filter.open'));
  await visitor.keyboard.press('Enter');
  await visitor.keyboard.tabTo('智能家电');
  await visitor.keyboard.press('Space');
  await visitor.remaining(5);
  await visitor.keyboard.press('Control+z');
  await visitor.remaining(39);

  await visitor.keyboard.tabTo(visitor.t('overview.metric'));
  await visitor.keyboard.press('ArrowDown');
  await visitor.legendReads('metric.planned-investment');

  await visitor.keyboard.tabTo(visitor.t('app.switchLanguage'));
  await visitor.keyboard.press('Enter');
  await visitor.isSpeaking('en');
  expect((await visitor.readTotals()).projects).toBe(39);
  expect(visitor.complaints).toEqual([]);
  await visitor.leave();
});

test('the keyboard reaches every project through the table, and shows where the focus is', async () => {
  const visitor = await openAtlas(stage);
  await visitor.openTable();
  await visitor.keyboard.tabTo('年产1500万套LED三防灯生产线项目');
  await visitor.keyboard.press('Enter');
  await visitor.cardIsOpen();
  expect(await visitor.readCardTitle()).toContain('三防灯');
  await visitor.leave();
});

test('the map itself is moved, zoomed and read by the keyboard', async () => {
  const visitor = await openAtlas(stage);
  await visitor.map.ready();
  const before = await visitor.map.look();
  await visitor.keyboard.tabTo(visitor.t('app.zoomIn'));
  await visitor.keyboard.press('Enter');
  await visitor.map.changesFrom(before);
  await visitor.leave();
});
