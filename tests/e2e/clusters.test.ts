import { afterEach, describe, expect, test } from 'vitest';
import { useStage } from './browser.ts';
import { ClusterHand, enterpriseEdits } from './clusters-driver.ts';
import { type OpenOptions, openAtlas, type Visitor } from './driver.ts';
import { StatisticHand } from './statistics-driver.ts';

const stage = useStage();
const visitors: Visitor[] = [];

async function visit(options: OpenOptions = {}): Promise<{ visitor: Visitor; hand: ClusterHand }> {
  const visitor = await openAtlas(stage, options);
  visitors.push(visitor);
  await visitor.map.ready();
  return { visitor, hand: new ClusterHand(visitor) };
}

// Whatever a test does, nothing may go wrong behind the page.
afterEach(async () => {
  for (const visitor of visitors.splice(0)) {
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  }
});

describe('clusters', () => {
  test('are refused on the schematic places of the plan, with the reason and the way to import', async () => {
    const { visitor, hand } = await visit();
    await hand.open('clusters');
    const refusal = await hand.readRefusal();
    expect(refusal).toContain(visitor.t('clusters.refusedWhy'));
    expect(refusal).toContain(visitor.t('clusters.refusedCount', { points: 0, sites: 39, enterprises: 0 }));
    await hand.importEnterprises();
  });

  test('of surveyed firms are found, listed with what they are made of, drawn, and carried by the link', async () => {
    const { visitor, hand } = await visit();
    await new StatisticHand(visitor).openChanges(enterpriseEdits());
    await hand.open('clusters');
    await hand.hasFound(7, 24);
    const list = await hand.readClusters();
    expect(list).toContain('958.68');
    expect(list).toContain(visitor.t('clusters.landKnown', { known: 49, of: 50 }));
    const before = await visitor.map.look();
    await hand.showCluster(1);
    await visitor.map.changesFrom(before);
    await hand.legendSays(visitor.t('clusters.legend', { count: 7, distance: '2,500', least: 3, n: 240 }));
    await hand.setDistance('five');
    await hand.refusesDistance();
    await hand.setDistance('100');
    await hand.legendSays('DBSCAN 100');
    expect(await visitor.copyLink()).toContain('cluster=100.3.1500');
  });
});

describe('specialisation', () => {
  test('of the new projects marks an area that is clicked, which filters all, and suppresses areas of fewer than three', async () => {
    const { visitor, hand } = await visit();
    await hand.open('specialisation');
    await hand.filterByArea('滨海区');
    await visitor.remaining(21);
    const [, share, index] = await hand.readQuotients('滨海区');
    expect(share).toContain('57.0 %');
    expect(index).toContain('0.19');
    expect((await hand.readQuotients('周巷')).slice(1, 3).join(' ')).toContain('n < 3');
    await visitor.undo();
    await visitor.remaining(39);
  });
});
