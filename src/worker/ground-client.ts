import type { GroundAnswer, GroundRequest, GroundTask, GroundTasks } from './ground-messages.ts';

export interface GroundAsk {
  readonly signal?: AbortSignal;
  /** 0 to 1. */
  readonly progress?: (done: number) => void;
}

/** Asks the ground worker, which starts with the first question. An abort ends what runs at once, and rejects with the signal's reason. */
export type GroundClient = <T extends GroundTask>(
  task: T,
  ask: GroundTasks[T]['ask'],
  options?: GroundAsk,
) => Promise<GroundTasks[T]['answer']>;

/** A worker as its page sees it. */
export interface GroundWorker {
  postMessage(request: GroundRequest): void;
  terminate(): void;
  addEventListener(type: 'message', listener: (event: { readonly data: GroundAnswer }) => void): void;
  /** Its code does not come, or it fell over; an answer that cannot be read. */
  addEventListener(type: 'error' | 'messageerror', listener: (event: { readonly message?: string }) => void): void;
}

const startWorker = (): GroundWorker => new Worker(new URL('./ground-worker.ts', import.meta.url), { type: 'module' });

/** A worker that was started before anything is asked. */
let spare: GroundWorker | null = null;

const takeWorker = (): GroundWorker => {
  const worker = spare ?? startWorker();
  spare = null;
  return worker;
};

/** Without network a worker that is ended could not be replaced. */
const canReplace = (): boolean => globalThis.navigator?.onLine !== false;

/**
 * Starts a worker ahead of the first question, for the next client to take: once the network has gone, none could be started.
 * Rejects where its code does not come for want of network; a worker that does not start otherwise fails the first question.
 */
export function prepareGroundWorker(): Promise<void> {
  const worker = startWorker();
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', ({ data }) => {
      if (data.kind !== 'ready') return;
      spare ??= worker;
      if (spare !== worker) worker.terminate();
      resolve();
    });
    worker.addEventListener('error', ({ message }) => {
      if (canReplace()) resolve();
      else reject(new Error(message));
    });
  });
}

interface Question {
  readonly request: GroundRequest;
  readonly progress: (done: number) => void;
  readonly settle: (answer: Exclude<GroundAnswer, { kind: 'progress' | 'ready' }>) => void;
}

/** A client over workers of its own. Questions wait for each other, so that an abort ends none but its own. */
export function groundClient(start: () => GroundWorker = takeWorker): GroundClient {
  let worker: GroundWorker | null = null;
  let running: Question | null = null;
  let waiting: readonly Question[] = [];
  let lastId = 0;

  const end = (): void => {
    worker?.terminate();
    worker = null;
    running = null;
  };
  const fail = (message: string): void => {
    const failed = running;
    end();
    failed?.settle({ id: failed.request.id, kind: 'failed', message });
    next();
  };
  const begin = (): GroundWorker => {
    const started = start();
    started.addEventListener('message', ({ data }) => {
      if (data.kind === 'ready' || worker !== started || data.id !== running?.request.id) return;
      if (data.kind === 'progress') {
        running.progress(data.done);
        return;
      }
      const answered = running;
      running = null;
      answered.settle(data);
      next();
    });
    for (const type of ['error', 'messageerror'] as const)
      started.addEventListener(type, ({ message }) => {
        if (worker === started) fail(message ?? type);
      });
    return started;
  };
  const next = (): void => {
    if (running) return;
    [running = null, ...waiting] = waiting;
    if (!running) return;
    try {
      worker ??= begin();
      worker.postMessage(running.request);
    } catch (error) {
      // A question that holds what cannot travel, as a function; or a browser that starts no worker.
      fail(String(error));
    }
  };

  return (task, ask, { signal, progress } = {}) =>
    new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      lastId += 1;
      const question: Question = {
        // The task and what it asks belong together by this function's own type.
        request: { id: lastId, task, ask } as GroundRequest,
        progress: (done) => {
          if (!signal?.aborted) progress?.(done);
        },
        settle: (answer) => {
          signal?.removeEventListener('abort', abort);
          if (answer.kind === 'answer') resolve(answer.answer);
          else reject(new Error(answer.message));
        },
      };
      const abort = (): void => {
        reject(signal?.reason);
        if (question === running && canReplace()) end();
        waiting = waiting.filter((other) => other !== question);
        next();
      };
      signal?.addEventListener('abort', abort, { once: true });
      waiting = [...waiting, question];
      next();
    });
}
