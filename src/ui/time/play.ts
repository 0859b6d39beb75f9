import { type ReadonlySignal, signal } from '@preact/signals';
import type { Gesture } from '../../state/atlas.ts';
import { addMonths } from '../components/read-month.ts';

/** Milliseconds that a month is shown: four a second, which is as fast as can be read. */
export const playStepMs = 250;

export interface PlayerOptions {
  /** The month that is shown. */
  readonly month: () => string;
  /** Shows a month; all months of one play share a gesture. */
  readonly show: (month: string, gesture: Gesture) => void;
  /** First and last month that are played. */
  readonly first: string;
  readonly last: string;
}

export interface Player {
  readonly isPlaying: ReadonlySignal<boolean>;
  readonly play: () => void;
  readonly pause: () => void;
}

/**
 * Goes on by a month at a time and stops at the last; started there, or outside, it begins with the first. It yields where
 * someone else sets the month meanwhile, by hand or by undo.
 */
export function createPlayer({ month, show, first, last }: PlayerOptions): Player {
  const isPlaying = signal(false);
  let timer: ReturnType<typeof setInterval> | null = null;

  function pause() {
    if (timer !== null) clearInterval(timer);
    timer = null;
    isPlaying.value = false;
  }

  function play() {
    if (timer !== null) return;
    const gesture = Symbol('play');
    let shown = month();
    if (shown < first || shown >= last) {
      shown = first;
      show(shown, gesture);
    }
    isPlaying.value = true;
    timer = setInterval(() => {
      if (month() !== shown) return pause();
      shown = addMonths(shown, 1);
      show(shown, gesture);
      if (shown >= last) pause();
    }, playStepMs);
  }

  return { isPlaying, play, pause };
}
