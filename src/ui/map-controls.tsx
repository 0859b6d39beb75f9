import type { ComponentChildren } from 'preact';
import { Icon } from './components/icon.tsx';
import { Popover } from './components/popover.tsx';
import { useAtlas, useSpeech } from './context.ts';
import { chooseFiles } from './ground/incoming.ts';
import { LayerMenu } from './layer-menu.tsx';
import { isPhone } from './media.ts';

/** Layers, zoom and the way back to the whole city; on a phone also the legend, which has no place of its own there. */
export function MapControls({ legend }: { readonly legend: ComponentChildren }) {
  const { actions, drawing, mapStatus } = useAtlas();
  const hasMap = mapStatus.value !== 'no-webgl' && mapStatus.value !== 'failed';
  const { t } = useSpeech();
  if (!hasMap) return null;
  const isDrawing = drawing.value !== null;
  return (
    <div class="map-controls">
      <div class="control-group surface">
        <LayerMenu />
        {isPhone.value && (
          <Popover face={<Icon name="legend" />} label={t('app.legend')} class="menu legend-menu" side="left">
            {legend}
          </Popover>
        )}
        <button
          type="button"
          class="icon-button"
          aria-label={t('app.draw')}
          title={t('app.draw')}
          aria-pressed={isDrawing}
          onClick={() => (isDrawing ? actions.stopDrawing() : actions.startDrawing('distance'))}
        >
          <Icon name="ruler" />
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label={t('app.import')}
          title={t('app.import')}
          onClick={chooseFiles}
        >
          <Icon name="import" />
        </button>
      </div>
      <div class="control-group surface">
        <button
          type="button"
          class="icon-button"
          aria-label={t('app.zoomIn')}
          title={t('app.zoomIn')}
          onClick={() => actions.requestCamera({ kind: 'zoom', by: 1 })}
        >
          <Icon name="plus" />
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label={t('app.zoomOut')}
          title={t('app.zoomOut')}
          onClick={() => actions.requestCamera({ kind: 'zoom', by: -1 })}
        >
          <Icon name="minus" />
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label={t('app.fitCity')}
          title={t('app.fitCity')}
          onClick={() => actions.requestCamera({ kind: 'fit-city' })}
        >
          <Icon name="city" />
        </button>
      </div>
    </div>
  );
}
