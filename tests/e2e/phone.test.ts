import { expect, test } from 'vitest';
import { useStage } from './browser.ts';
import { openAtlas } from './driver.ts';

const stage = useStage();
const plan = { projects: 39, landMu: 3107.91, investmentWan: null };

test('a phone does what a desktop does: totals, metric, filter, search, card, locator, language, link', async () => {
  const visitor = await openAtlas(stage, { isPhone: true });
  await visitor.map.ready();
  expect(await visitor.readTotals()).toEqual(plan);

  await visitor.chooseMetric('planned-investment');
  await visitor.filterByIndustry('智能家电');
  await visitor.remaining(5);
  await visitor.closeFilters();

  await visitor.openBySearch('三防灯');
  expect(await visitor.readCardTitle()).toContain('三防灯');
  expect(await visitor.followLocator(visitor.t('overview.land'))).toContain('附件 支撑项目表 第1行');

  await visitor.switchLanguage();
  expect(await visitor.readCardTitle()).toContain('LED tri-proof lights');

  const link = await visitor.copyLink();
  const seen = await visitor.readView();
  const other = await visitor.visitAt(link);
  await other.map.ready();
  expect(await other.readView()).toEqual(seen);
  expect([...visitor.complaints, ...other.complaints]).toEqual([]);
  await other.leave();
  await visitor.leave();
});

test('a phone shows every panel and the table, and nothing is wider than its screen', async () => {
  const visitor = await openAtlas(stage, { isPhone: true });
  for (const panel of ['industries', 'areas', 'platforms', 'plan', 'views', 'report', 'overview'] as const) {
    expect(await visitor.readPanel(panel)).not.toBe('');
    expect(await visitor.readOverflow()).toBe(0);
  }
  await visitor.openTable();
  expect(await visitor.readTable()).toHaveLength(39);
  expect(await visitor.readOverflow()).toBe(0);
  expect(visitor.complaints).toEqual([]);
  await visitor.leave();
});
