import { afterEach, describe, expect, test } from 'vitest';
import { supplied } from '../state/tracked.ts';
import { useStage } from './browser.ts';
import { type OpenOptions, openAtlas, type Visitor } from './driver.ts';
import { StatisticHand } from './statistics-driver.ts';
import { TimeHand } from './time-driver.ts';

const stage = useStage();
const visitors: Visitor[] = [];
const page = 'table=analysis&analysis=time';

async function visit(hash: string, options: OpenOptions = {}): Promise<{ visitor: Visitor; time: TimeHand }> {
  const visitor = await openAtlas(stage, { hash: `#v=1&${page}&${hash}`, ...options });
  visitors.push(visitor);
  await visitor.map.ready();
  return { visitor, time: new TimeHand(visitor) };
}

// Whatever a test does, nothing may go wrong behind the page.
afterEach(async () => {
  for (const visitor of visitors.splice(0)) {
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  }
});

describe('the as-of month', () => {
  test('plays to the end of the plan, and one undo leads back to where it began', async () => {
    const { visitor, time } = await visit('asof=2025-08');
    await time.isAt('2025.08');
    await time.play();
    await time.hasStopped();
    await time.isAt('2025.12');
    expect(await time.read()).toContain(visitor.t('time.phases', { month: '2025.12' }));
    await visitor.undo();
    await time.isAt('2025.08');
  });

  test('is dragged in one step of undo, and moved by keys', async () => {
    const { visitor, time } = await visit('asof=2022-06');
    await time.isAt('2022.06');
    await time.pressOnAsOf('ArrowRight', 'ArrowRight', 'PageUp', 'ArrowLeft');
    await time.isAt('2023.07');
    await time.dragAsOf(-120);
    expect((await time.readAsOf()) < '2022.12').toBe(true);
    await visitor.undo();
    await time.isAt('2023.07');
    await time.pressOnAsOf('Home');
    await time.isAt('2020.12');
  });
});

describe('the bars of the projects', () => {
  test('filter by the group that is pressed, and show the project that is pressed by keyboard', async () => {
    const { visitor, time } = await visit('asof=2022-06');
    await time.isAt('2022.06');
    await time.pressGroup('坎墩街道');
    await visitor.remaining(1);
    await time.pressGroup('坎墩街道');
    await visitor.remaining(39);
    await time.groupBy('industry');
    await time.pressFirstUnder('新能源');
    await visitor.cardIsOpen();
    expect(await visitor.readCard()).toContain('新能源');
  });

  test('follow the period that is set on the time line', async () => {
    const { visitor, time } = await visit('asof=2022-06');
    await time.isAt('2022.06');
    // From December 2024 on: the two projects that end then.
    await time.pressOnFrom('PageUp', 'PageUp', 'PageUp', 'PageUp');
    await visitor.remaining(2);
    expect(await time.readFigure(visitor.t('time.gantt'))).toContain(
      visitor.t('analysis.selected', { count: 2, all: 39 }),
    );
  });
});

test('land is unknown until it is recorded, and then stands beside the plan', async () => {
  const { visitor, time } = await visit('asof=2022-06');
  await time.isAt('2022.06');
  const title = visitor.t('time.cumulative.land');
  expect(await time.readFigure(title)).toContain(visitor.t('time.noActual'));
  await new StatisticHand(visitor).openChanges(supplied('zhouxiang', 60));
  await time.open();
  await time.isAt('2022.06');
  const told = await time.readFigure(title);
  expect(told).toContain(visitor.t('time.actualSupplied'));
  expect(told).toContain('60.00');
  const known = { known: 2, all: 39 };
  expect(await time.read()).toContain(visitor.t('time.planActualOf', known));
});

test.each([
  ['zh', 'light', false],
  ['en', 'dark', true],
] as const)('axe finds nothing serious, in %s and %s', async (language, colorScheme, isPhone) => {
  const { visitor, time } = await visit(`asof=2022-06&lang=${language}`, { colorScheme, isPhone });
  await time.isAt(language === 'zh' ? '2022.06' : 'Jun 2022');
  expect(await visitor.audit()).toEqual([]);
});
