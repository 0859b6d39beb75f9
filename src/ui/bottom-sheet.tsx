import { useEffect, useRef } from 'preact/hooks';
import { CardHost } from './cards/card-host.tsx';
import { Icon } from './components/icon.tsx';
import { useAtlas, useSpeech } from './context.ts';
import { FilterPanel } from './filters/filter-panel.tsx';
import { PanelContent } from './panel-content.tsx';
import { PanelTabs } from './panel-tabs.tsx';
import { type SheetHeight, sheetHeights, shell } from './shell.ts';
import { StatusStrip } from './status-strip.tsx';

/** The heights of styles/phone.css, in px. */
function heightPx(height: SheetHeight): number {
  if (height === 'low') return 132;
  return height === 'half' ? window.innerHeight * 0.52 : window.innerHeight - 64;
}

/** The height next to the one the reader let go at, in px from the window's bottom; a fling goes one further. */
function nearest(
  heights: readonly { readonly id: SheetHeight; readonly px: number }[],
  px: number,
  speed: number,
): SheetHeight {
  const flung = px + speed * 150;
  const [best] = heights.toSorted((a, b) => Math.abs(a.px - flung) - Math.abs(b.px - flung));
  return best?.id ?? 'half';
}

/** Dragging the handle moves the sheet; letting go settles it. */
function useDrag() {
  const sheet = useRef<HTMLElement>(null);
  const drag = useRef<{
    readonly fromY: number;
    readonly fromPx: number;
    lastY: number;
    lastAt: number;
    speed: number;
  } | null>(null);
  const onPointerDown = (event: PointerEvent) => {
    if (!sheet.current || !(event.currentTarget instanceof HTMLElement)) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = {
      fromY: event.clientY,
      fromPx: sheet.current.offsetHeight,
      lastY: event.clientY,
      lastAt: event.timeStamp,
      speed: 0,
    };
  };
  const onPointerMove = (event: PointerEvent) => {
    const { current } = drag;
    if (!current || !sheet.current) return;
    const elapsed = Math.max(1, event.timeStamp - current.lastAt);
    Object.assign(current, {
      speed: (current.lastY - event.clientY) / elapsed,
      lastY: event.clientY,
      lastAt: event.timeStamp,
    });
    sheet.current.dataset.dragging = '';
    sheet.current.style.height = `${current.fromPx + current.fromY - event.clientY}px`;
  };
  const onPointerUp = () => {
    const { current } = drag;
    const { current: element } = sheet;
    drag.current = null;
    if (!current || !element) return;
    const px = element.offsetHeight;
    delete element.dataset.dragging;
    element.style.height = '';
    if (Math.abs(current.fromY - current.lastY) < 4) return;
    const heights = sheetHeights.map((id) => ({ id, px: heightPx(id) }));
    shell.sheetHeight.value = nearest(heights, px, current.speed);
  };
  return { sheet, handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: onPointerUp } };
}

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
  if (shell.filtersOpen.value) return <FilterPanel />;
  if (selection.value && shell.sheetShowsCard.value) return <CardHost />;
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
  const { sheet, handlers } = useDrag();
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
      <div class="sheet-handle" {...handlers}>
        <span aria-hidden="true" />
      </div>
      <HeightButtons />
      <StatusStrip />
      <PanelTabs />
      <div class="sheet-content">
        <SheetContent />
      </div>
    </section>
  );
}
