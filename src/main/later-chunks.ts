/** Calls a function once the browser has nothing else to do; Safari has no idle callback. */
function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(run, { timeout: 5000 });
  else setTimeout(run, 1000);
}

/**
 * Fetches what would else be fetched at its first use, one after another while the browser is idle, so that nothing is
 * missing when the network goes. A loader that fails is asked again when the browser comes back online.
 */
export function fetchWhenIdle(loaders: readonly (() => Promise<unknown>)[], done: () => void): void {
  const [load, ...rest] = loaders;
  if (!load) {
    done();
    return;
  }
  whenIdle(() => {
    load().then(
      () => fetchWhenIdle(rest, done),
      () => window.addEventListener('online', () => fetchWhenIdle(loaders, done), { once: true }),
    );
  });
}
