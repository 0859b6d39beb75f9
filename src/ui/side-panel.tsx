import type { ComponentChildren } from 'preact';
import { Icon } from './components/icon.tsx';
import { useAtlas, useSpeech } from './context.ts';
import { PanelContent } from './panel-content.tsx';

/** The panel at the left, which can be folded, over the legend, which stays. */
export function SidePanel({ legend }: { readonly legend: ComponentChildren }) {
  const { actions, view } = useAtlas();
  const { t } = useSpeech();
  const { panel, panelOpen } = view.value;
  return (
    <div class="side">
      {panelOpen ? (
        <aside class="panel surface" aria-label={t(`app.panel.${panel}`)}>
          <button
            type="button"
            class="fold-button"
            aria-label={t('app.foldPanel')}
            title={t('app.foldPanel')}
            onClick={() => actions.setPanelOpen(false)}
          >
            <Icon name="left" />
          </button>
          <div class="panel-body" key={panel}>
            <PanelContent />
          </div>
        </aside>
      ) : (
        <button
          type="button"
          class="unfold-button"
          aria-label={t('app.openPanel')}
          title={t('app.openPanel')}
          onClick={() => actions.setPanelOpen(true)}
        >
          <Icon name="right" />
        </button>
      )}
      <section class="legend-card surface" aria-label={t('app.legend')}>
        {legend}
      </section>
    </div>
  );
}
