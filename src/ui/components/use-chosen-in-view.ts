import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** Part of a neighbour that stays in view beside the chosen one, px: it says that the list goes on. */
const glimpse = 28;

/** Scrolls a list sideways, and nothing else, to what is chosen in it (`selector`) whenever `chosen` changes. */
export function useChosenInView(list: RefObject<HTMLElement | null>, selector: string, chosen: string): void {
  useLayoutEffect(() => {
    const outer = list.current;
    const box = outer?.querySelector(selector)?.getBoundingClientRect();
    if (!outer || !box) return;
    const frame = outer.getBoundingClientRect();
    const before = box.left - glimpse - frame.left;
    const after = box.right + glimpse - frame.right;
    if (before < 0) outer.scrollLeft += before;
    else if (after > 0) outer.scrollLeft += Math.min(after, before);
  }, [chosen]);
}
