import type { Derived, FilterRows } from '../metrics/derive.ts';
import type { Filter } from '../model/filter.ts';
import type { Answer, Port, Request } from './messages.ts';

/** Up to this many rows a filter is faster than its messages. */
const mostRowsOnPage = 5_000;

/** What a filter decides, computed elsewhere. Rejects with the signal's reason once that aborts. */
export type DeriveFar = (filter: Filter, signal: AbortSignal) => Promise<Derived>;

/** Asks at a port behind which `serve` answers. */
export function askAt(port: Port<Request, Answer>, rows: FilterRows): DeriveFar {
  const resolvers = new Map<number, (derived: Derived) => void>();
  let lastId = 0;
  port.addEventListener('message', ({ data }) => {
    resolvers.get(data.id)?.(data.derived);
    resolvers.delete(data.id);
  });
  port.postMessage({ kind: 'rows', rows });
  return (filter, signal) =>
    new Promise((resolve, reject) => {
      signal.throwIfAborted();
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
export function deriveInWorker(rows: FilterRows): DeriveFar | null {
  if (rows.projects.length <= mostRowsOnPage) return null;
  return askAt(new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }), rows);
}
