import type { Derived, FilterRows } from '../metrics/derive.ts';
import type { Filter } from '../model/filter.ts';
import type { Answer, Port, Request } from './messages.ts';

/** Up to this many rows a filter is faster than its messages. */
const mostRowsOnPage = 5_000;

/** What a filter decides of the rows, computed elsewhere. Rejects with the signal's reason once that aborts. */
export type DeriveFar = (rows: FilterRows, filter: Filter, signal: AbortSignal) => Promise<Derived>;

/** Asks at a port behind which `serve` answers. */
export function askAt(port: Port<Request, Answer>): DeriveFar {
  const resolvers = new Map<number, (derived: Derived) => void>();
  let lastId = 0;
  let sentRows: FilterRows | null = null;
  port.addEventListener('message', ({ data }) => {
    resolvers.get(data.id)?.(data.derived);
    resolvers.delete(data.id);
  });
  return (rows, filter, signal) =>
    new Promise((resolve, reject) => {
      signal.throwIfAborted();
      // Rows travel only when they have changed.
      if (sentRows !== rows) port.postMessage({ kind: 'rows', rows });
      sentRows = rows;
      lastId += 1;
      const id = lastId;
      resolvers.set(id, resolve);
      port.postMessage({ kind: 'derive', id, filter });
      signal.addEventListener('abort', () => {
        if (!resolvers.delete(id)) return;
        port.postMessage({ kind: 'abort', id });
        reject(signal.reason);
      });
    });
}

/** A worker that derives for the page, where the rows are too many for the page itself; null where they are not. */
export function deriveInWorker(rowCount: number): DeriveFar | null {
  if (rowCount <= mostRowsOnPage) return null;
  return askAt(new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }));
}
