import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** A strip less than this shows no map: while it lasts, the map stays as it is under the panels. */
const leastFreePx = 120;

/**
 * Writes on the app's root how far panels reach over the map: `--inset-top`, `-right`, `-bottom`, `-left` in px, from the box
 * that is left free. The map's own controls and its fitting to a selection keep clear by them.
 */
export function useMapInsets(root: RefObject<HTMLDivElement | null>): RefObject<HTMLDivElement | null> {
  const free = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const [outer, inner] = [root.current, free.current];
    if (!outer || !inner) return;
    const measure = () => {
      const box = inner.getBoundingClientRect();
      if (box.width < leastFreePx || box.height < leastFreePx) return;
      const set = (side: string, length: number) =>
        outer.style.setProperty(`--inset-${side}`, `${Math.max(0, Math.round(length))}px`);
      set('top', box.top);
      set('left', box.left);
      set('right', window.innerWidth - box.right);
      set('bottom', window.innerHeight - box.bottom);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(inner);
    observer.observe(outer);
    measure();
    return () => observer.disconnect();
  }, []);
  return free;
}
