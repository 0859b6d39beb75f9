import { afterEach, describe, expect, test } from 'vitest';
import { statisticEdits } from '../state/own-statistics.ts';
import { useStage } from './browser.ts';
import { type OpenOptions, openAtlas, type Visitor } from './driver.ts';
import { StatisticHand } from './statistics-driver.ts';

const stage = useStage();
const visitors: Visitor[] = [];

async function visit(options: OpenOptions = {}): Promise<{ visitor: Visitor; own: StatisticHand }> {
  const visitor = await openAtlas(stage, options);
  visitors.push(visitor);
  await visitor.map.ready();
  return { visitor, own: new StatisticHand(visitor) };
}

// Whatever a test does, nothing may go wrong behind the page.
afterEach(async () => {
  for (const visitor of visitors.splice(0)) {
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  }
});

const output = statisticEdits({ hushan: '12.5', zonghan: '48', andong: '30', kandun: '205.25' }, { name: '产值' });
const staff = statisticEdits(
  { P07: '120', P08: '80', P28: '300' },
  { id: 'staff', scopeKind: 'project', name: '用工', unit: '人' },
);
const firms = statisticEdits(
  { 'appliance-park': '86' },
  { id: 'firms', scopeKind: 'platform', name: '入驻企业', unit: '家' },
);
const all = [...output, ...staff, ...firms];

describe('figures that a user brought', () => {
  test('are a metric of map, list and cards, and what the table does not name is no data', async () => {
    const { visitor, own } = await visit();
    await own.openChanges(all);
    const blank = await visitor.map.look();
    await own.choose('产值');
    await visitor.map.changesFrom(blank);
    const legend = await visitor.readLegend();
    expect(legend).toContain('亿元');
    expect(legend).toContain('统计年鉴2023');
    expect(legend).toContain(visitor.t('absence.notInTable'));
    expect(legend).not.toContain(visitor.t('word.outOfScope'));
    const bars = await own.readBars();
    expect(bars.slice(bars.indexOf('坎墩街道'))).toEqual(expect.arrayContaining(['205.25', '48.00', '30.00', '12.50']));
    expect(bars.join(' ')).toContain(
      visitor.t('landChart.without', { count: 17, reason: visitor.t('absence.notInTable') }),
    );
    expect(await visitor.audit()).toEqual([]);

    await visitor.openBySearch('坎墩街道');
    const card = await visitor.readCard();
    expect(card).toContain('205.25');
    expect(card).toContain('统计年鉴2023');
  });

  test('of projects are a column of the table, and add up by area with how many are known', async () => {
    const { visitor, own } = await visit();
    await own.openChanges(all);
    await own.choose('用工');
    expect(await visitor.readLegend()).toContain(visitor.t('absence.knownOf', { known: 3, of: 39 }));
    expect(await own.readBars()).toContain('200');
    await visitor.openTable();
    await own.sortBy('用工');
    const rows = await visitor.readTable();
    expect(rows.slice(0, 4).map((row) => /(\d+|表中没有)\s*$/u.exec(row.trim())?.[1])).toEqual([
      '300',
      '120',
      '80',
      '表中没有',
    ]);
  });

  test('of platforms colour no areas, and the list says why', async () => {
    const { visitor, own } = await visit();
    await own.openChanges(all);
    expect(await own.readOffered()).toEqual(['产值', '用工']);
    const [, , platforms] = await own.readList();
    expect(platforms).toContain('入驻企业 家');
    expect(platforms).toContain(visitor.t('ownFigures.notMapped.platform'));
    expect(await visitor.readPanel('platforms')).toMatch(/入驻企业\s*86\s*家/u);
  });

  test('are there again after a reload, go when they are removed, and come back with undo', async () => {
    const { visitor, own } = await visit();
    await own.openChanges(all);
    await own.choose('产值');
    await own.reloadWhenSaved();
    await own.isShown('产值');
    expect(await own.countNotices()).toBe(0);
    await own.remove('产值');
    await own.isShown(visitor.t('metric.planned-new-land'));
    expect(await own.readOffered()).toEqual(['用工']);
    await visitor.undo();
    await own.isShown('产值');
  });

  test('that a link names and nobody has here are named, and the page stands', async () => {
    const { visitor, own } = await visit({ hash: '#v=1&metric=statistic.s-lost' });
    await own.isShown(visitor.t('metric.planned-new-land'));
    expect(await visitor.readNotices()).toContain('statistic.s-lost');
  });
});
