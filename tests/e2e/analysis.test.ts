import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { analysisPages } from '../../src/model/view-state.ts';
import { AnalysisHand } from './analysis-driver.ts';
import { useStage } from './browser.ts';
import { type OpenOptions, openAtlas, type Visitor } from './driver.ts';
import { ExchangeHand } from './exchange-driver.ts';

const stage = useStage();
const visitors: Visitor[] = [];

async function visit(options: OpenOptions = {}): Promise<{ visitor: Visitor; hand: AnalysisHand }> {
  const visitor = await openAtlas(stage, options);
  visitors.push(visitor);
  await visitor.map.ready();
  return { visitor, hand: new AnalysisHand(visitor) };
}

// Whatever a test does, nothing may go wrong behind the page.
afterEach(async () => {
  for (const visitor of visitors.splice(0)) {
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  }
});

const firms = {
  name: '合成企业.csv',
  content: readFileSync(new URL('../fixtures/enterprises/enterprises.csv', import.meta.url), 'utf8'),
};

describe('a planner', () => {
  test('reads how much of an industry is in its planned places, holds an assumption otherwise, and undoes it', async () => {
    const { visitor, hand } = await visit();
    await hand.open('layout');
    const before = await hand.readInside('关键基础件');
    expect(before).toMatch(/^0\.0 ?%.*–69\.5 ?%/u);
    await hand.switchAssumption('关键基础件', '另一种读法：高新区对应前湾沪浙合作创新区。');
    const after = await hand.insideChangesFrom('关键基础件', before);
    expect(after).not.toMatch(/^0\.0 ?%/u);
    await visitor.undo();
    expect(await hand.insideChangesFrom('关键基础件', after)).toBe(before);
  });

  test('brushes a histogram, sees map and totals follow, and comes back with one undo', async () => {
    const { visitor, hand } = await visit();
    await hand.open('charts');
    const look = await visitor.map.look();
    await hand.brushFrom(visitor.t('metric.planned-new-land'), '100');
    await visitor.remaining(10);
    await visitor.map.changesFrom(look);
    await visitor.undo();
    await visitor.remaining(39);
  });

  test('enters an actual of 2023, and sees the indicator fall behind once that year has ended', async () => {
    const { hand } = await visit({ hash: '#v=1&asof=2023-12' });
    await hand.open('indicators');
    expect(await hand.readIndicator('规上工业总产值')).toContain('未填');
    await hand.enterActual('规上工业总产值', { year: '2023', value: '1900', source: '测试用统计公报' });
    await hand.says('indicators', /落后/u);
    const row = await hand.readIndicator('规上工业总产值');
    expect(row).toContain('1,900');
    expect(row).toContain('落后');
  });

  test('is refused clusters of schematic places, brings surveyed firms, and sees clusters', async () => {
    const { visitor, hand } = await visit();
    await hand.open('clusters');
    await hand.says('clusters', visitor.t('clusters.refused'));
    await hand.openImport();
    const desk = new ExchangeHand(visitor);
    await desk.choose(firms);
    await desk.previews(firms.name);
    await desk.take(240);
    await hand.open('clusters');
    await hand.says('clusters', visitor.t('clusters.name', { number: 1 }));
    await hand.open('enterprises');
    await hand.says('enterprises', /240/u);
  });

  test('saves the view with its analysis, and opens it in a new page', async () => {
    const { visitor, hand } = await visit({ hash: '#v=1&ind=smart-appliances&metric=planned-investment&asof=2022-06' });
    await hand.open('time');
    await hand.saveView('家电进度', '给投资人');
    await hand.openAnotherPage();
    expect((await visitor.readTotals()).projects).toBe(39);
    await hand.openView('家电进度');
    await visitor.remaining(5);
    await hand.says('time', visitor.t('time.phases', { month: '2022.06' }));
  });
});

describe.each([
  { colorScheme: 'light', hash: '#v=1' },
  { colorScheme: 'dark', hash: '#v=1&lang=en' },
] as const)('the analyses, $colorScheme', (options) => {
  test('have nothing serious for axe, page by page', async () => {
    const { visitor, hand } = await visit(options);
    for (const page of analysisPages) {
      await hand.open(page);
      await hand.says(page, /\S/u);
      expect(await visitor.audit(), page).toEqual([]);
    }
  });
});

test('on a phone each page of the analyses fits the screen', async () => {
  const { visitor, hand } = await visit({ isPhone: true });
  for (const page of analysisPages) {
    await hand.open(page);
    await hand.says(page, /\S/u);
    expect(await visitor.readOverflow(), page).toBe(0);
  }
});
