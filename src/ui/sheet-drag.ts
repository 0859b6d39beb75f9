import { useRef } from 'preact/hooks';
import { type SheetHeight, sheetHeights, shell } from './shell.ts';

interface Drag {
  readonly fromY: number;
  readonly fromPx: number;
  lastY: number;
  lastAt: number;
  /** Px upwards in a millisecond. */
  speed: number;
}

/** How far a fling is thought to go on, ms. */
const flingMs = 150;
/** Less is a tap. */
const leastDragPx = 4;

/** The height next to where the reader let go; all in px from the window's bottom. */
function nearest(heights: Readonly<Record<SheetHeight, number>>, px: number): SheetHeight {
  const [best] = sheetHeights.toSorted((a, b) => Math.abs(heights[a] - px) - Math.abs(heights[b] - px));
  return best ?? 'half';
}

/** Dragging the handle moves the sheet; letting go settles it at one of its heights, as styles/phone.css has them. */
export function useSheetDrag() {
  const sheet = useRef<HTMLElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const drag = useRef<Drag | null>(null);

  const onPointerDown = (event: PointerEvent) => {
    if (!sheet.current || !(event.currentTarget instanceof HTMLElement)) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const fromPx = sheet.current.offsetHeight;
    drag.current = { fromY: event.clientY, fromPx, lastY: event.clientY, lastAt: event.timeStamp, speed: 0 };
  };
  const onPointerMove = (event: PointerEvent) => {
    const moving = drag.current;
    if (!moving || !sheet.current) return;
    moving.speed = (moving.lastY - event.clientY) / Math.max(1, event.timeStamp - moving.lastAt);
    moving.lastY = event.clientY;
    moving.lastAt = event.timeStamp;
    sheet.current.dataset.dragging = '';
    sheet.current.style.height = `${moving.fromPx + moving.fromY - event.clientY}px`;
  };
  const onPointerUp = () => {
    const [moved, element] = [drag.current, sheet.current];
    drag.current = null;
    if (!moved || !element) return;
    const px = element.offsetHeight;
    delete element.dataset.dragging;
    element.style.height = '';
    if (Math.abs(moved.fromY - moved.lastY) < leastDragPx) return;
    const heights = {
      low: head.current?.offsetHeight ?? 0,
      half: window.innerHeight * 0.52,
      full: window.innerHeight - 64,
    };
    shell.sheetHeight.value = nearest(heights, px + moved.speed * flingMs);
  };
  return { sheet, head, handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: onPointerUp } };
}
