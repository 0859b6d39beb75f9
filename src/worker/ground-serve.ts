import { guessColumns, matchRows } from '../exchange/ground/match.ts';
import { placeLayer } from '../exchange/ground/place-layer.ts';
import { positionsOf } from '../exchange/ground/positions-of.ts';
import { readGround } from '../exchange/ground/read-ground.ts';
import { findClusters } from '../geo/clusters/find-clusters.ts';
import { detectSystem } from '../geo/detect-system.ts';
import { checkSites } from '../geo/site-checks.ts';
import type { GroundAnswer, GroundRequest, GroundTask, GroundTasks } from './ground-messages.ts';
import type { Port } from './messages.ts';

type Progress = (done: number) => void;

/** What does each task. */
export type GroundWork = {
  readonly [T in GroundTask]: (
    ask: GroundTasks[T]['ask'],
    progress: Progress,
  ) => GroundTasks[T]['answer'] | Promise<GroundTasks[T]['answer']>;
};

const groundWork: GroundWork = {
  read: ({ files }, progress) => readGround(files, progress),
  detect: ({ layer, city }) =>
    detectSystem(
      layer.features.flatMap(({ geometry }) => [...positionsOf(geometry)]),
      city,
    ),
  place: ({ layer, system }, progress) => placeLayer(layer, system, progress),
  columns: ({ pack, kind, columns, rows }) => guessColumns(pack, kind, columns, rows),
  match: ({ pack, kind, rows }) => matchRows(pack, kind, rows),
  check: ({ of }) => checkSites(...of),
  clusters: ({ of }) => findClusters(...of),
};

/** Smaller steps are not told: nobody sees them, and each is a message. */
const leastStep = 0.01;

function telling(tell: Progress): Progress {
  let told = 0;
  return (done) => {
    if (done - told < leastStep) return;
    told = done;
    tell(done);
  };
}

/** Answers questions of ground at a port, one after the other as they come. What fails is told, and the next is answered. */
export function serveGround(port: Port<GroundAnswer, GroundRequest>, work: GroundWork = groundWork): void {
  const answer = async <T extends GroundTask>(id: number, task: T, ask: GroundTasks[T]['ask']): Promise<void> => {
    try {
      const progress = telling((done) => port.postMessage({ id, kind: 'progress', done }));
      port.postMessage({ id, kind: 'answer', answer: await work[task](ask, progress) });
    } catch (error) {
      console.error(error);
      port.postMessage({ id, kind: 'failed', message: String(error) });
    }
  };
  port.addEventListener('message', ({ data }) => void answer(data.id, data.task, data.ask));
  port.postMessage({ kind: 'ready' });
}
