import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Selection } from '../../model/view-state.ts';
import { useAtlas } from '../context.ts';
import { isPhone } from '../media.ts';

/** Selects something and moves the map there; on a phone, where the ledger covers the map, it also makes room. */
export function useShow(): (selection: Selection) => void {
  const { actions } = useAtlas();
  return (selection) => {
    actions.setHover(null);
    actions.show(selection);
    if (isPhone.value) actions.setDrawer('closed');
  };
}

/** Scrolls up or down, and only as far as the row stands clear of the table's head and of its total. */
function reveal(table: HTMLTableElement, row: Element): void {
  const scroller = table.closest('.ledger-scroll');
  if (!scroller) return;
  const [view, box] = [scroller.getBoundingClientRect(), row.getBoundingClientRect()];
  const total = table.querySelector('.ledger-total')?.getBoundingClientRect().height ?? 0;
  const top = view.top + (table.tHead?.getBoundingClientRect().height ?? 0);
  const bottom = view.bottom - total;
  if (box.top < top) scroller.scrollBy({ top: box.top - top });
  else if (box.bottom > bottom) scroller.scrollBy({ top: Math.min(box.bottom - bottom, box.top - top) });
}

/** Brings the row of what is selected, or pointed at on the map, into view; what the reader points at in the table stays put. */
export function useRevealed(table: RefObject<HTMLTableElement | null>): void {
  const { selection, hover } = useAtlas();
  const keyOf = (value: Selection | null) => value && `${value.kind}:${value.id}`;
  const show = (mark: string) => {
    const row = table.current?.querySelector(mark);
    if (table.current && row) reveal(table.current, row);
  };
  useEffect(() => show('.ledger-line[aria-current]'), [keyOf(selection.value)]);
  useEffect(() => {
    if (!table.current?.matches(':hover, :focus-within')) show('.ledger-line[data-hovered]');
  }, [keyOf(hover.value)]);
}
