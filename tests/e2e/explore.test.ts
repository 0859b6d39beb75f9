import { afterEach, describe, expect, test } from 'vitest';
import { useStage } from './browser.ts';
import { type OpenOptions, openAtlas, type Visitor } from './driver.ts';

const stage = useStage();
const visitors: Visitor[] = [];

async function visit(options: OpenOptions = {}): Promise<Visitor> {
  const visitor = await openAtlas(stage, options);
  visitors.push(visitor);
  return visitor;
}

// Whatever a test does, nothing may go wrong behind the page.
afterEach(async () => {
  for (const visitor of visitors.splice(0)) {
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  }
});

const plan = { projects: 39, landMu: 3107.91, investmentWan: 1177312 };
const appliances = { projects: 5, landMu: 607.38, investmentWan: 287295 };

describe('the atlas, as a person explores it', () => {
  test('opens on the totals of the plan', async () => {
    const visitor = await visit();
    await visitor.map.ready();
    expect(await visitor.readTotals()).toEqual(plan);
    expect(await visitor.readLegend()).toContain(visitor.t('metric.planned-new-land'));
  });

  test('shows the map in the full size of the screen when it is ready', async () => {
    const visitor = await visit();
    await visitor.map.ready();
    expect(await visitor.map.sharpness()).toBe(1);
  });

  test('shows another metric on the map, and says in the legend what it is', async () => {
    const visitor = await visit();
    await visitor.map.ready();
    const before = await visitor.map.look();
    // Land and investment fall into the same classes everywhere; the mean land of a project does not.
    await visitor.chooseMetric('mean-land');
    expect(await visitor.readLegend()).toContain(visitor.t('metric.mean-land'));
    await visitor.map.changesFrom(before);
    expect(await visitor.readTotals()).toEqual(plan);
  });

  test('filters map, totals, table and legend together; undo and clearing bring all back', async () => {
    const visitor = await visit();
    await visitor.map.ready();
    await visitor.openTable();
    expect(await visitor.readTable()).toHaveLength(39);
    const legend = await visitor.readLegend();
    const map = await visitor.map.look();

    await visitor.filterByIndustry('智能家电');
    await visitor.remaining(5);
    expect(await visitor.readTotals()).toEqual(appliances);
    expect(await visitor.readTable()).toHaveLength(5);
    expect(await visitor.readLegend()).not.toBe(legend);
    await visitor.map.changesFrom(map);
    expect((await visitor.readConditions()).join()).toContain('智能家电');

    await visitor.undo();
    await visitor.remaining(39);
    expect(await visitor.readLegend()).toBe(legend);

    await visitor.filterByIndustry('智能家电');
    await visitor.remaining(5);
    await visitor.clearFilter();
    await visitor.remaining(39);
    expect(await visitor.readTotals()).toEqual(plan);
    expect(await visitor.readTable()).toHaveLength(39);
  });

  test('finds the same project by Chinese, English and pinyin initials', async () => {
    const visitor = await visit();
    for (const query of ['三防灯', 'tri-proof', 'ledsfd']) {
      const [first] = await visitor.search(query);
      expect(first).toContain('LED三防灯');
    }
  });

  test('opens a project’s card and tells where each figure stands in the plan', async () => {
    const visitor = await visit();
    await visitor.openBySearch('三防灯');
    expect(await visitor.readCardTitle()).toContain('年产1500万套LED三防灯生产线项目');
    const card = await visitor.readCard();
    expect(card).toContain('44.22');
    expect(card).toContain('12,000');
    expect(card).toContain(visitor.t('word.unmeasured'));
    expect(await visitor.followLocator(visitor.t('overview.land'))).toContain('附件 支撑项目表 第1行');
    await visitor.closeCard();
  });

  test('opens an area with the note that a township is without the zones in it', async () => {
    const visitor = await visit();
    await visitor.openBySearch('宗汉');
    expect(await visitor.readCardTitle()).toBe('宗汉街道');
    expect(await visitor.readCard()).toContain(visitor.t('card.excludesZones'));
  });

  test('speaks English at once, and Chinese again', async () => {
    const visitor = await visit();
    await visitor.openBySearch('三防灯');
    await visitor.switchLanguage();
    expect(await visitor.readTotals()).toEqual(plan);
    expect(await visitor.readCardTitle()).toContain('LED tri-proof lights');
    expect(await visitor.readLegend()).toContain('Planned new land');
    await visitor.switchLanguage();
    expect(await visitor.readCardTitle()).toContain('三防灯');
  });

  test('speaks the language of the browser where no link says otherwise', async () => {
    const visitor = await visit({ language: 'en' });
    expect(await visitor.readTotals()).toEqual(plan);
  });

  test('opens at a copied link what was seen when it was copied, for a reader of another language too', async () => {
    const visitor = await visit();
    await visitor.map.ready();
    await visitor.chooseMetric('planned-investment');
    await visitor.filterByIndustry('智能家电');
    await visitor.remaining(5);
    await visitor.closeFilters();
    await visitor.openBySearch('滨海区');
    const link = await visitor.copyLink();
    const seen = await visitor.readView();
    const other = await visitor.visitAt(link, { language: 'en' });
    visitors.push(other);
    await other.map.ready();
    expect(await other.readView()).toEqual(seen);
  });

  test('shows the plan’s figures as named views', async () => {
    const visitor = await visit();
    await visitor.openNamedView('智能家电产业空间布局');
    await visitor.remaining(5);
    expect(await visitor.readTotals()).toEqual(appliances);
  });
});
