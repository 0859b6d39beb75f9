import { guessColumns, type Match, matchRows } from '../../../src/exchange/ground/match.ts';
import { placeLayer } from '../../../src/exchange/ground/place-layer.ts';
import { positionsOf } from '../../../src/exchange/ground/positions-of.ts';
import type { GroundRead } from '../../../src/exchange/ground/source-layer.ts';
import { detectSystem } from '../../../src/geo/detect-system.ts';
import type { GroundClient } from '../../../src/worker/ground-client.ts';
import type { GroundTasks } from '../../../src/worker/ground-messages.ts';

type Answers = { readonly [T in keyof GroundTasks]?: (ask: GroundTasks[T]['ask']) => GroundTasks[T]['answer'] };

const answers: Answers = {
  detect: ({ layer, city }) =>
    detectSystem(
      layer.features.flatMap(({ geometry }) => [...positionsOf(geometry)]),
      city,
    ),
  place: ({ layer, system }) => placeLayer(layer, system),
  columns: ({ pack, kind, columns, rows }) => guessColumns(pack, kind, columns, rows),
  match: ({ pack, kind, rows }): readonly Match[] => matchRows(pack, kind, rows),
};

/** Answers in the place of the worker, a moment later; `read` is what files hold. */
export function directClient(read: GroundRead | null = null): GroundClient {
  return async (task, ask) => {
    await Promise.resolve();
    if (task === 'read' && read) return read as GroundTasks[typeof task]['answer'];
    const answer = answers[task];
    if (!answer) throw new Error(`nobody answers ${task}`);
    return answer(ask);
  };
}
