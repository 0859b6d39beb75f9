import { afterEach, describe, expect, test } from 'vitest';
import { useStage } from './browser.ts';
import { type OpenOptions, openAtlas, type Visitor } from './driver.ts';
import { MonitorHand } from './monitor-driver.ts';

const stage = useStage();
const visitors: Visitor[] = [];

async function visit(options: OpenOptions = {}): Promise<{ visitor: Visitor; monitor: MonitorHand }> {
  const visitor = await openAtlas(stage, options);
  visitors.push(visitor);
  return { visitor, monitor: new MonitorHand(visitor) };
}

afterEach(async () => {
  for (const visitor of visitors.splice(0)) {
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  }
});

const output = '规上工业总产值';

describe('the monitor of indicators', () => {
  test('shows an indicator behind both paths once its actual of 2023 counts, and keeps the view under a name', async () => {
    const { monitor } = await visit();
    await monitor.open();
    expect(await monitor.readRow(output)).toContain('未填');
    await monitor.choose(output);
    await monitor.enterActual({ year: '2023', value: '1900', source: '统计公报' });
    // Later than the as-of month: not counted yet.
    expect(await monitor.readRow(output)).toContain('未填');
    await monitor.lookAt('2023.12');
    const row = await monitor.readRow(output);
    expect(row).toMatch(/1,900.*落后.*直线 2,020.*落后.*等速增长 2,007\.6.*\+150/su);

    await monitor.saveView('落后指标', '三月汇报');
    await monitor.comeBackPlain();
    await monitor.openSavedView('落后指标');
    await expect.poll(() => monitor.readRow(output)).toContain('落后');
  });

  test.each([
    { language: 'zh', colorScheme: 'light', isPhone: false },
    { language: 'en', colorScheme: 'dark', isPhone: true },
  ] as const)('has nothing that axe finds serious, and fits: $language, $colorScheme, phone $isPhone', async (look) => {
    const { visitor } = await visit({
      ...look,
      hash: `#v=1&lang=${look.language}&table=analysis&analysis=indicators&indicator=I11`,
    });
    const monitor = new MonitorHand(visitor);
    await monitor.isShown();
    expect(await visitor.audit()).toEqual([]);
    expect(await visitor.readOverflow()).toBe(0);
  });

  test('lists saved views without anything that axe finds serious', async () => {
    const { visitor, monitor } = await visit({ hash: '#v=1&lang=en&area=binhai' });
    await monitor.saveView('Binhai', 'For March');
    expect(await visitor.audit()).toEqual([]);
  });
});
