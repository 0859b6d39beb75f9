interface Request {
  readonly options: LockOptions;
  readonly callback: LockGrantedCallback<unknown>;
  readonly reject: (reason: unknown) => void;
}

/** One lock of the browser's, as the Web Locks standard has it: one holder, a line, and whoever steals. */
export class FakeLocks {
  private holder: Request | null = null;
  private line: Request[] = [];

  /** What one tab sees of the lock, and what closes the tab. */
  tab(): { readonly locks: LockManager; readonly close: () => void } {
    const requests = new Set<Request>();
    const request = (_name: string, options: LockOptions, callback: LockGrantedCallback<unknown>) =>
      new Promise<unknown>((resolve, reject) => {
        const asked: Request = { options, callback, reject };
        requests.add(asked);
        options.signal?.addEventListener('abort', () => {
          if (!this.line.includes(asked)) return;
          this.line = this.line.filter((other) => other !== asked);
          reject(new DOMException('no longer wanted', 'AbortError'));
        });
        if (options.steal) {
          this.holder?.reject(new DOMException('stolen', 'AbortError'));
          this.grant(asked);
        } else if (!this.holder) this.grant(asked);
        else if (options.ifAvailable) Promise.resolve(callback(null)).then(resolve);
        else this.line.push(asked);
      });
    const close = () => {
      this.line = this.line.filter((other) => !requests.has(other));
      if (!this.holder || !requests.has(this.holder)) return;
      this.holder = null;
      const next = this.line.shift();
      if (next) this.grant(next);
    };
    return { locks: { request, query: () => Promise.resolve({}) } as LockManager, close };
  }

  private grant(request: Request): void {
    this.holder = request;
    request.callback({ name: 'lock', mode: 'exclusive' });
  }
}
