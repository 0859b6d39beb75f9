import type { GroundTask, GroundTasks } from './ground-messages.ts';

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

/** A client over workers of its own. */
export function groundClient(): GroundClient {
  throw new Error('not built yet');
}
