import { effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { GroundAsk } from '../../worker/ground-client.ts';

export interface Followed<T> {
  /** The last answer; null before the first, and where there is nothing to ask. */
  readonly value: T | null;
  /** How far the next answer has come, 0 to 1; null while nothing is asked. */
  readonly done: number | null;
  readonly hasFailed: boolean;
}

export interface Follower<T> {
  readonly state: ReadonlySignal<Followed<T>>;
  /** Asks once more what has failed. */
  readonly again: () => void;
  readonly stop: () => void;
}

/**
 * Asks, and asks anew whenever a signal changes that `question` reads; the question before is then aborted. Where there is
 * nothing to ask, `question` gives null.
 */
export function follow<T>(question: () => ((options: GroundAsk) => Promise<T>) | null): Follower<T> {
  const state = signal<Followed<T>>({ value: null, done: null, hasFailed: false });
  const round = signal(0);
  const stop = effect(() => {
    round.value;
    const ask = question();
    if (!ask) {
      state.value = { value: null, done: null, hasFailed: false };
      return;
    }
    const ended = new AbortController();
    const isOver = () => ended.signal.aborted;
    state.value = { value: state.peek().value, done: 0, hasFailed: false };
    const progress = (done: number) => {
      if (!isOver()) state.value = { ...state.peek(), done };
    };
    untracked(() => ask({ signal: ended.signal, progress })).then(
      (value) => {
        if (!isOver()) state.value = { value, done: null, hasFailed: false };
      },
      (error: unknown) => {
        if (isOver()) return;
        console.warn(error);
        state.value = { value: null, done: null, hasFailed: true };
      },
    );
    return () => ended.abort();
  });
  const again = () => {
    round.value += 1;
  };
  return { state, again, stop };
}
