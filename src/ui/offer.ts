import { signal } from '@preact/signals';
import type { History } from '../state/history.ts';
import type { Speech } from './context.ts';

/** Something that was done, and what the reader may want to do about it. */
export interface Offer {
  readonly says: (speech: Speech) => string;
  readonly offers: (speech: Speech) => string;
  readonly take: () => void;
  /** The history that it is made after; any further step withdraws it. */
  readonly after: History;
}

export const offer = signal<Offer | null>(null);
