import { expect, test } from 'vitest';
import { isWithout, landBars, landScale } from '../../src/ui/overview/land-bars.ts';
import { supplied, targetOf, trackedAtlas } from '../state/tracked.ts';

const atlas = trackedAtlas([
  ...targetOf('kandun', 80),
  ...supplied('kandun', 20),
  ...targetOf('guanhaiwei', 100),
  ...supplied('guanhaiwei', 130),
  ...targetOf('hushan', 60),
  ...targetOf('binhai', 500),
]);
const { rows } = atlas.areaLedger.value;
const barsOf = (metric: Parameters<typeof landBars>[1]) => new Map(landBars(rows, metric).map((bar) => [bar.id, bar]));

test('a bar of a status has the share that is reached, and the status in words', () => {
  const bars = barsOf('target-status');
  expect(bars.get('kandun')).toMatchObject({ value: 0.25, status: 'short', absence: null });
  expect(bars.get('guanhaiwei')).toMatchObject({ value: 1.3, status: 'over', absence: null });
});

test('what is not reported has no bar and no status, and says of how many projects land is known', () => {
  const bars = barsOf('target-status');
  expect(bars.get('binhai')).toMatchObject({ value: null, status: null, absence: 'no-record' });
  expect(bars.get('binhai')?.reported).toMatchObject({ known: 0, of: 21 });
});

test('an area without a project has a bar of its target', () => {
  expect(barsOf('target-land').get('hushan')).toMatchObject({ value: 60, absence: null });
});

test('an area without a target, or a project, is told apart from one that is not known', () => {
  expect(landBars(rows, 'target-land').filter((bar) => !isWithout(bar))).toHaveLength(4);
  const bars = barsOf('supplied-land');
  expect([...bars.values()].filter((bar) => !isWithout(bar))).toHaveLength(7);
  expect(['hushan', 'gaoxin'].map((id) => bars.get(id)?.absence)).toEqual(['no-project', 'not-reported']);
});

test('a bar of a share that falls short does not fill its track', () => {
  const bar = barsOf('supplied-share-of-target').get('kandun');
  expect(landScale(bar ? [bar] : [], 'supplied-share-of-target')).toBe(1);
  expect(landScale(landBars(rows, 'target-land'), 'target-land')).toBe(500);
});
