import { useState } from 'preact/hooks';

export interface Cut<T> {
  readonly shown: readonly T[];
  /** How many more the next step shows; 0 where all are shown. */
  readonly next: number;
  readonly more: () => void;
}

/** The first of many rows, and more of them by steps, so that thousands cost no more than a page of them. */
export function useCut<T>(items: readonly T[], step: number, first = step): Cut<T> {
  const [added, setAdded] = useState(0);
  const count = first + added;
  return {
    shown: items.slice(0, count),
    next: Math.min(step, Math.max(0, items.length - count)),
    more: () => setAdded(added + step),
  };
}
