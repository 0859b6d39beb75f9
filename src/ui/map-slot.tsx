import { useEffect, useRef } from 'preact/hooks';
import { useAtlas, useSpeech } from './context.ts';

export type MountMap = (container: HTMLElement) => () => void;

/** The window-wide ground on which the map is drawn. */
export function MapSlot({ mountMap }: { readonly mountMap: MountMap }) {
  const { t } = useSpeech();
  const slot = useRef<HTMLElement>(null);
  useEffect(() => {
    return slot.current ? mountMap(slot.current) : undefined;
  }, []);
  return <section ref={slot} class="map-slot" aria-label={t('app.map')} />;
}

/** What stands in place of a map that is not there: on its way, or not to be had. */
export function MapStatus() {
  const { actions, mapStatus } = useAtlas();
  const { t } = useSpeech();
  const status = mapStatus.value;
  if (status === 'ready' || status === 'context-lost') return null;
  if (status === 'loading') {
    return (
      <p class="map-loading" role="status">
        <span class="map-loading-line" />
        {t('app.mapLoading')}
      </p>
    );
  }
  const [title, hint] =
    status === 'no-webgl' ? [t('app.noWebgl'), t('app.noWebglHint')] : [t('app.mapFailed'), t('app.mapFailedHint')];
  return (
    <section class="map-missing surface" role="alert">
      <h2>{title}</h2>
      <p>{hint}</p>
      <button type="button" class="solid-button" onClick={() => actions.setDrawer('projects')}>
        {t('app.openList')}
      </button>
    </section>
  );
}
