/** Runs one at a time; what is asked for while it runs waits, and is done by one run more. */
export function coalesced(run: () => Promise<void>): () => Promise<void> {
  let isAsked = false;
  let current: Promise<void> | null = null;
  const work = async () => {
    try {
      while (isAsked) {
        isAsked = false;
        await run();
      }
    } finally {
      current = null;
    }
  };
  return () => {
    isAsked = true;
    current ??= work();
    return current;
  };
}
