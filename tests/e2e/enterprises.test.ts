import { afterEach, describe, expect, test } from 'vitest';
import { scoreOf } from '../../src/metrics/enterprises/score.ts';
import { syntheticCsv, syntheticEnterprises } from '../metrics/enterprises/synthetic.ts';
import { audit } from './audit.ts';
import { useStage } from './browser.ts';
import { openAtlas, type Visitor } from './driver.ts';
import { EnterprisesHand } from './enterprises-driver.ts';
import { ExchangeHand } from './exchange-driver.ts';

const stage = useStage();
const visitors: Visitor[] = [];

afterEach(async () => {
  for (const visitor of visitors.splice(0)) {
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  }
});

/** Tax per mu alone, 60 points at 30. */
const best = Math.max(
  ...syntheticEnterprises().map((firm) => {
    const measure = { id: 'tax-per-mu', order: 1, unit: '万元/亩', weight: 60, baseline: 30, most: null } as const;
    const row = { ...measure, name: { zh: '' }, note: undefined, source: 'atlas', locator: '' };
    return scoreOf(firm, [row]).points ?? 0;
  }),
);

describe('the page of enterprises', () => {
  test('says that there is none, and shows those of a table once it is imported', async () => {
    const visitor = await openAtlas(stage, {});
    visitors.push(visitor);
    const enterprises = new EnterprisesHand(visitor);
    const exchange = new ExchangeHand(visitor);
    await enterprises.open();
    await enterprises.says('慈溪还没有企业表');
    await enterprises.goToImport();
    await exchange.choose({ name: 'enterprises.csv', content: syntheticCsv });
    await exchange.previews('enterprises.csv');
    await exchange.take(240);

    await enterprises.open();
    await enterprises.says('所选 240 / 240 家企业');
    expect(await enterprises.readFigures('合计')).toMatch(/^合计 240 4,991\.32 460\.1 220\/240 家/u);
    expect(await enterprises.readFigures('2025 年目标')).toContain('150.0¶ 50.0¶');

    await enterprises.says('还没有得分');
    await enterprises.write('亩均税收 · 权重（分）', '60');
    await enterprises.write('亩均税收 · 基准值', '30');
    await expect.poll(() => enterprises.readBestScore()).toContain(best.toFixed(1));

    await enterprises.says('21 家');
    await enterprises.write('亩均税收低于', '1000');
    await enterprises.says('223 家');
    await enterprises.openFirm('合成企业002');
    expect(await audit(visitor.card.page())).toEqual([]);
  });
});
