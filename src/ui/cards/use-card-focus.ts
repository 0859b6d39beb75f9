import { useEffect, useRef } from 'preact/hooks';
import type { Selection } from '../../model/view-state.ts';

/** The map and text fields keep the focus: whoever selects by keyboard there goes on from there. */
const keepsFocus = (element: Element | null): boolean =>
  element !== null &&
  element.closest('input, textarea, select, canvas, [role="application"], [role="listbox"], [data-keeps-focus]') !==
    null;

/**
 * Moves the focus to the heading of a card opened from a control, and back to that control when the card closes.
 * A selection that came with the page's address finds nothing focused and takes no focus.
 */
export function useCardFocus(selection: Selection | null) {
  const host = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLElement | null>(null);
  const key = selection ? `${selection.kind}:${selection.id}` : null;
  useEffect(() => {
    const active = document.activeElement;
    const isOnPage = active === null || active === document.body;
    if (key === null) {
      if (isOnPage && opener.current?.isConnected) opener.current.focus();
      opener.current = null;
      return;
    }
    if (opener.current === null && (isOnPage || keepsFocus(active))) return;
    if (!isOnPage && !host.current?.contains(active) && active instanceof HTMLElement) opener.current = active;
    host.current?.querySelector<HTMLElement>('#card-title')?.focus({ preventScroll: true });
    host.current?.closest('[data-card-scroller]')?.scrollTo({ top: 0 });
  }, [key]);
  return host;
}
