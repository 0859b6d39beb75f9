import { useEffect } from 'preact/hooks';
import { Icon } from './components/icon.tsx';
import { useAtlas, useSpeech } from './context.ts';
import { LaterCards, LaterFilters } from './later-panels.ts';
import { PanelContent } from './panel-content.tsx';
import { PanelTabs } from './panel-tabs.tsx';
import { useSheetDrag } from './sheet-drag.ts';
import { sheetHeights, shell } from './shell.ts';
import { StatusStrip } from './status-strip.tsx';

/** The heights by button: a drag is not for everyone. */
function HeightButtons() {
  const { t } = useSpeech();
  const { sheetHeight } = shell;
  const position = sheetHeights.indexOf(sheetHeight.value);
  const move = (by: number) => {
    sheetHeight.value = sheetHeights[position + by] ?? sheetHeight.value;
  };
  return (
    <span class="sheet-buttons">
      <button
        type="button"
        class="icon-button"
        aria-label={t('app.sheetLower')}
        disabled={position === 0}
        onClick={() => move(-1)}
      >
        <Icon name="down" />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={t('app.sheetTaller')}
        disabled={position === sheetHeights.length - 1}
        onClick={() => move(1)}
      >
        <Icon name="up" />
      </button>
    </span>
  );
}

function SheetContent() {
  const { selection } = useAtlas();
  if (shell.filtersOpen.value) return <LaterFilters />;
  if (selection.value && shell.sheetShowsCard.value) return <LaterCards />;
  return (
    <div class="panel-body">
      <PanelContent />
    </div>
  );
}

/** The phone's panel: at the bottom, in three heights, by dragging or by buttons. What is selected opens in it. */
export function BottomSheet() {
  const { selection } = useAtlas();
  const { t } = useSpeech();
  const { sheet, head, handlers } = useSheetDrag();
  const { sheetHeight, sheetShowsCard, filtersOpen } = shell;
  const selected = selection.value;
  useEffect(() => {
    sheetShowsCard.value = true;
    if (!selected) return;
    filtersOpen.value = false;
    // Full, the sheet would hide what was just selected on the map.
    sheetHeight.value = 'half';
  }, [selected?.kind, selected?.id]);
  return (
    <section ref={sheet} class="sheet surface" data-height={sheetHeight.value} aria-label={t('app.sheet')}>
      <div ref={head} class="sheet-head">
        <div class="sheet-handle" {...handlers} aria-hidden="true" />
        <StatusStrip end={<HeightButtons />} />
        <PanelTabs />
      </div>
      <div class="sheet-content">
        <SheetContent />
      </div>
    </section>
  );
}
