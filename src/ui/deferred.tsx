import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { useAtlas, useSpeech } from './context.ts';

interface DeferredProps {
  /** Whether the code is to be fetched now; else the component shows nothing until it has come by itself. */
  readonly isWanted?: boolean;
}

export interface Deferred {
  readonly Component: ComponentType<DeferredProps>;
  /** Fetches the code ahead of its first use. */
  readonly load: () => Promise<void>;
}

/** A component whose code comes when it is first shown, with all tables of the pack; until then a line says so, and a failure can be tried again. */
export function deferred(fetchCode: () => Promise<ComponentType>): Deferred {
  const component = signal<ComponentType | null>(null);
  const hasFailed = signal(false);
  const load = async () => {
    if (component.peek()) return;
    // What these components say comes with them.
    const [loaded] = await Promise.all([fetchCode(), import('../i18n/later-messages.ts')]);
    component.value = loaded;
  };

  function Component({ isWanted = true }: DeferredProps) {
    const { actions, pack } = useAtlas();
    const { t } = useSpeech();
    const Loaded = component.value;
    const isReady = Loaded !== null && pack.unread.size === 0;
    // What failed is told on screen, not thrown a second time.
    const loadAndTell = () => {
      hasFailed.value = false;
      return Promise.all([load(), actions.readRest()]).catch((error: unknown) => {
        console.warn(error);
        hasFailed.value = true;
      });
    };
    useEffect(() => {
      if (isWanted && !isReady) loadAndTell();
    }, [isWanted]);
    if (Loaded && isReady) return <Loaded />;
    if (!isWanted) return null;
    if (!hasFailed.value) {
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
