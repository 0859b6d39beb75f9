/** Which of several tabs may write. */
export interface Turns {
  /** Makes this tab the one that writes. */
  readonly takeOver: () => void;
}

export interface TurnEvents {
  /** This tab writes from now on; `isTaken` when another that did has been made to stop. */
  readonly granted: (isTaken: boolean) => void;
  /** Another tab writes; this one comes after it, or takes over. */
  readonly waiting: () => void;
}

/** Lets one tab at a time hold the lock of this name; the next in line has it when the holder closes or crashes. */
export function takeTurns(locks: LockManager, name: string, { granted, waiting }: TurnEvents): Turns {
  let line = new AbortController();
  const ask = (options: LockOptions, onRefused: () => void) => {
    let isHeld = false;
    const hold = (lock: Lock | null) => {
      if (!lock) return onRefused();
      isHeld = true;
      granted(options.steal ?? false);
      // Held for as long as the page lives, or until it is stolen.
      return new Promise<void>(() => undefined);
    };
    locks.request(name, options, hold).catch((error: unknown) => {
      if (isHeld) stepBack();
      else if (!line.signal.aborted) throw error;
    });
  };
  const stepBack = () => {
    waiting();
    line = new AbortController();
    ask({ signal: line.signal }, () => undefined);
  };
  ask({ ifAvailable: true }, stepBack);
  return {
    takeOver: () => {
      line.abort();
      ask({ steal: true }, () => undefined);
    },
  };
}
