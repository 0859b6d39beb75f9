import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { onceAFrame, restMs } from '../../../src/ui/linked/once-a-frame.ts';

let frames: Map<number, () => void>;

beforeEach(() => {
  vi.useFakeTimers();
  frames = new Map();
  let last = 0;
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => {
    last += 1;
    frames.set(last, callback);
    return last;
  });
  vi.stubGlobal('cancelAnimationFrame', (id: number) => frames.delete(id));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function frame(): void {
  const due = [...frames.values()];
  frames.clear();
  for (const callback of due) callback();
}

function watched() {
  const carried: number[] = [];
  const moving: boolean[] = [];
  const moves = onceAFrame<number>({
    onMove: (move) => carried.push(move),
    onMoving: (is) => is !== moving.at(-1) && moving.push(is),
  });
  return { moves, carried, moving };
}

test('of the moves within a frame only the last is carried out', () => {
  const { moves, carried } = watched();
  for (const move of [1, 2, 3]) moves.take(move);
  expect(carried).toEqual([]);
  frame();
  moves.take(4);
  frame();
  frame();
  expect(carried).toEqual([3, 4]);
});

test('a drag rests when there has been no move for a while, and moves again with the next', () => {
  const { moves, moving } = watched();
  moves.take(1);
  vi.advanceTimersByTime(restMs - 1);
  moves.take(2);
  vi.advanceTimersByTime(restMs - 1);
  expect(moving).toEqual([true]);
  vi.advanceTimersByTime(1);
  expect(moving).toEqual([true, false]);
  moves.take(3);
  expect(moving).toEqual([true, false, true]);
});

test('letting go carries out the last move at once, and only once', () => {
  const { moves, carried, moving } = watched();
  moves.take(1);
  moves.rest();
  frame();
  expect(carried).toEqual([1]);
  expect(moving).toEqual([true, false]);
});

test('a drag that is broken off forgets the move that was waiting', () => {
  const { moves, carried, moving } = watched();
  moves.take(1);
  moves.end();
  frame();
  vi.advanceTimersByTime(restMs);
  expect(carried).toEqual([]);
  expect(moving).toEqual([true, false]);
});
