import { afterEach, describe, expect, test } from 'vitest';
import { languages } from '../../src/model/language.ts';
import { useStage } from './browser.ts';
import { ClassHand } from './classes-driver.ts';
import { type OpenOptions, openAtlas, type Visitor } from './driver.ts';

const stage = useStage();
const visitors: Visitor[] = [];

async function visit(options: OpenOptions = {}): Promise<{ visitor: Visitor; classes: ClassHand }> {
  const visitor = await openAtlas(stage, options);
  visitors.push(visitor);
  await visitor.map.ready();
  return { visitor, classes: new ClassHand(visitor) };
}

afterEach(async () => {
  for (const visitor of visitors.splice(0)) {
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  }
});

describe('the classes of the areas’ colours', () => {
  test('follow method, number and ramp, on the map and in the legend', async () => {
    const { visitor, classes } = await visit();
    const before = await visitor.map.look();
    await classes.open();
    expect(await classes.readCounts(5)).toEqual([3, 1, 1, 1, 1]);
    await classes.choose('natural');
    await classes.take(3);
    expect(await classes.readCounts(3)).toEqual([5, 1, 1]);
    await classes.paint('blue-orange');
    await visitor.map.changesFrom(before);
    await classes.legendSays(visitor.t('classification.method.natural'));
    await classes.legendSays(visitor.t('classification.at.median', { value: '126.2' }));
  });

  test('become one’s own by dragging a break, which is one step of undo', async () => {
    const { classes } = await visit();
    await classes.open();
    await classes.choose('quantile');
    await classes.take(4);
    const [before, next] = [await classes.readBreak(2), await classes.readBreak(3)];
    await classes.drag(2, 25);
    await classes.methodIs('manual');
    expect(await classes.readBreak(2)).toBeGreaterThan(before);
    expect(await classes.readBreak(2)).toBeLessThan(next);
    await classes.undo();
    await classes.methodIs('quantile');
    expect(await classes.readBreak(2)).toBe(before);
  });

  test('can be set by the keyboard and by writing, and what cannot be is said', async () => {
    const { visitor, classes } = await visit();
    await classes.open();
    expect(await classes.readBreak(1)).toBe(100);
    await classes.press(1, 'ArrowRight');
    await classes.methodIs('manual');
    expect(await classes.readBreak(1)).toBeGreaterThan(100);
    await classes.write(1, '150');
    expect(await classes.readBreak(1)).toBe(150);
    expect(await classes.readCounts(5)).toEqual([4, 0, 1, 1, 1]);
    await classes.write(1, '300');
    await classes.says('classification.badBreak', { low: '40.00', high: '200.00' });
    expect(await classes.readBreak(1)).toBe(150);
    await classes.legendSays(visitor.t('classification.method.manual'));
  });

  test('come with a link, and say where fewer were possible', async () => {
    const { visitor, classes } = await visit({ hash: '#v=1&metric=project-count&class=quantile*7*plum' });
    await classes.legendSays(visitor.t('classification.fewer', { made: 4, asked: 7 }));
  });

  test('are none of statuses', async () => {
    const { classes } = await visit({ hash: '#v=1&metric=target-status' });
    await classes.open();
    await classes.says('classification.statuses');
  });

  test.each(languages.flatMap((language) => [false, true].map((isPhone) => ({ language, isPhone }))))(
    'have an editor in which axe finds nothing serious (%o)',
    async ({ language, isPhone }) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        const { visitor, classes } = await visit({
          language,
          isPhone,
          colorScheme,
          hash: '#v=1&class=manual*60~200~900*purple-green',
        });
        await classes.open();
        await classes.isOpen();
        expect(await classes.readCounts(4)).toEqual([2, 2, 2, 1]);
        expect(await visitor.audit()).toEqual([]);
      }
    },
  );
});
