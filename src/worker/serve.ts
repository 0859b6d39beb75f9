import { derive, type FilterRows } from '../metrics/derive.ts';
import type { Answer, Port, Request } from './messages.ts';

/** Answers questions at a port. Each waits a turn, so that an abort that has already been sent arrives before the work. */
export function serve(port: Port<Answer, Request>): void {
  let rows: FilterRows = { projects: [], platformOf: [] };
  const waiting = new Set<number>();
  port.addEventListener('message', ({ data }) => {
    if (data.kind === 'rows') rows = data.rows;
    else if (data.kind === 'abort') waiting.delete(data.id);
    else {
      waiting.add(data.id);
      setTimeout(() => {
        if (waiting.delete(data.id)) port.postMessage({ id: data.id, derived: derive(rows, data.filter) });
      });
    }
  });
}
