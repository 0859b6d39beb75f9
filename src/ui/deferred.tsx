import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useSpeech } from './context.ts';

type Load = () => Promise<ComponentType>;

/** A component whose code comes when it is first shown; until then a line says so, and a failure can be tried again. */
export function deferred(load: Load): ComponentType {
  let loaded: ComponentType | null = null;
  return function Deferred() {
    const { t } = useSpeech();
    const [, redraw] = useState(0);
    const [hasFailed, setFailed] = useState(false);
    useEffect(() => {
      if (loaded || hasFailed) return;
      let isShown = true;
      load().then(
        (component) => {
          loaded = component;
          if (isShown) redraw((count) => count + 1);
        },
        () => isShown && setFailed(true),
      );
      return () => {
        isShown = false;
      };
    }, [hasFailed]);
    if (loaded) {
      const Loaded = loaded;
      return <Loaded />;
    }
    if (!hasFailed)
      return (
        <p class="deferred" aria-busy="true">
          {t('app.loading')}…
        </p>
      );
    return (
      <p class="deferred" role="alert">
        {t('app.loadFailed')}{' '}
        <button type="button" class="text-button" onClick={() => setFailed(false)}>
          {t('app.retry')}
        </button>
      </p>
    );
  };
}
