import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { EffectivePack } from '../../../src/model/effective-pack.ts';
import { type Atlas, createAtlas } from '../../../src/state/atlas.ts';
import { defaultView } from '../../../src/state/default-view.ts';
import { createPlayer, playStepMs } from '../../../src/ui/time/play.ts';
import { cityPack } from '../../pack/packs.ts';

let pack: EffectivePack;
beforeAll(async () => {
  pack = await cityPack();
});
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const atlasAt = (asOf: string): Atlas => createAtlas(pack, { ...defaultView(pack.info, 'zh'), asOf }, '');
const playerOf = (atlas: Atlas) =>
  createPlayer({ month: () => atlas.asOf.peek(), show: atlas.actions.setAsOf, first: '2020-12', last: '2025-12' });
const steps = (count: number) => vi.advanceTimersByTime(count * playStepMs);

describe('a play through the months', () => {
  test('shows at most four months a second', () => {
    const atlas = atlasAt('2021-11');
    playerOf(atlas).play();
    vi.advanceTimersByTime(1000);
    expect(atlas.asOf.value).toBe('2022-03');
  });

  test('stops at the last month', () => {
    const atlas = atlasAt('2025-10');
    const player = playerOf(atlas);
    player.play();
    steps(10);
    expect([atlas.asOf.value, player.isPlaying.value]).toEqual(['2025-12', false]);
  });

  test.each(['2025-12', '2030-01', '1999-01'])('begins with the first month where it is started at %s', (asOf) => {
    const atlas = atlasAt(asOf);
    playerOf(atlas).play();
    expect(atlas.asOf.value).toBe('2020-12');
    steps(1);
    expect(atlas.asOf.value).toBe('2021-01');
  });

  test('is one step of undo, from its start to its end', () => {
    const atlas = atlasAt('2021-01');
    playerOf(atlas).play();
    steps(7);
    expect([atlas.asOf.value, atlas.history.value.past.length]).toEqual(['2021-08', 1]);
    atlas.actions.undo();
    expect(atlas.asOf.value).toBe('2021-01');
  });

  test('goes on from where it was paused, as a step of its own', () => {
    const atlas = atlasAt('2021-01');
    const player = playerOf(atlas);
    player.play();
    steps(2);
    player.pause();
    steps(5);
    expect([atlas.asOf.value, player.isPlaying.value]).toEqual(['2021-03', false]);
    player.play();
    steps(1);
    expect([atlas.asOf.value, atlas.history.value.past.length]).toEqual(['2021-04', 2]);
  });

  test('runs once, however often it is asked for', () => {
    const atlas = atlasAt('2021-01');
    const player = playerOf(atlas);
    player.play();
    player.play();
    steps(1);
    expect(atlas.asOf.value).toBe('2021-02');
  });

  test('yields to undo and to a month set by hand', () => {
    const atlas = atlasAt('2021-01');
    const player = playerOf(atlas);
    player.play();
    steps(3);
    atlas.actions.undo();
    steps(3);
    expect([atlas.asOf.value, player.isPlaying.value]).toEqual(['2021-01', false]);
    player.play();
    atlas.actions.setAsOf('2024-05');
    steps(3);
    expect([atlas.asOf.value, player.isPlaying.value]).toEqual(['2024-05', false]);
  });
});

test('moves of one drag along the time line are one step of undo, and of another drag another', () => {
  const atlas = atlasAt('2021-01');
  const drag = (months: readonly string[]) => {
    const gesture = Symbol('drag');
    for (const month of months) atlas.actions.setAsOf(month, gesture);
  };
  drag(['2021-02', '2021-05', '2021-09']);
  drag(['2022-01', '2022-03']);
  expect(atlas.history.value.past).toHaveLength(2);
  atlas.actions.undo();
  expect(atlas.asOf.value).toBe('2021-09');
  atlas.actions.undo();
  expect(atlas.asOf.value).toBe('2021-01');
});
