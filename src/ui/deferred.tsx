import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { useSpeech } from './context.ts';

interface DeferredProps {
  /** Whether the code is to be fetched now; else the component shows nothing until it has come by itself. */
  readonly isWanted?: boolean;
}

export interface Deferred {
  readonly Component: ComponentType<DeferredProps>;
  /** Fetches the code ahead of its first use. */
  readonly load: () => Promise<void>;
}

/** A component whose code comes when it is first shown; until then a line says so, and a failure can be tried again. */
export function deferred(fetchCode: () => Promise<ComponentType>): Deferred {
  const state = signal<{ readonly component: ComponentType | null; readonly hasFailed: boolean }>({
    component: null,
    hasFailed: false,
  });
  const load = async () => {
    if (state.peek().component) return;
    try {
      // What these components say comes with them.
      const [component] = await Promise.all([fetchCode(), import('../i18n/later-messages.ts')]);
      state.value = { component, hasFailed: false };
    } catch (error) {
      state.value = { component: null, hasFailed: true };
      throw error;
    }
  };
  // What failed is told on screen, not thrown a second time.
  const loadAndTell = () => load().catch((error: unknown) => console.warn(error));

  function Component({ isWanted = true }: DeferredProps) {
    const { t } = useSpeech();
    const { component: Loaded, hasFailed } = state.value;
    useEffect(() => {
      if (isWanted && !state.peek().component) loadAndTell();
    }, [isWanted]);
    if (Loaded) return <Loaded />;
    if (!isWanted) return null;
    if (!hasFailed) {
      return (
        <p class="deferred" aria-busy="true">
          {t('app.loading')}…
        </p>
      );
    }
    return (
      <p class="deferred" role="alert">
        {t('app.loadFailed')}{' '}
        <button type="button" class="text-button" onClick={loadAndTell}>
          {t('app.retry')}
        </button>
      </p>
    );
  }
  return { Component, load };
}
