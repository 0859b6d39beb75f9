import type { Derived, FilterRows } from '../metrics/derive.ts';
import type { Filter } from '../model/filter.ts';

/** To the worker. Rows come before the first question about them. */
export type Request =
  | { readonly kind: 'rows'; readonly rows: FilterRows }
  | { readonly kind: 'derive'; readonly id: number; readonly filter: Filter }
  | { readonly kind: 'abort'; readonly id: number };

/** From the worker: the answer to a question that was not aborted. */
export interface Answer {
  readonly id: number;
  readonly derived: Derived;
}

/** One end of a channel: a worker as the page sees it, or the worker's own scope. */
export interface Port<Sent, Received> {
  postMessage(message: Sent): void;
  addEventListener(type: 'message', listener: (event: { readonly data: Received }) => void): void;
}
