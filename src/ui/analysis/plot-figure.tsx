import { type Plot, type PlotOptions, plot } from '@observablehq/plot';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useAtlas } from '../context.ts';

export type DrawnPlot = (SVGSVGElement | HTMLElement) & Plot;

interface PlotFigureProps {
  /**
   * What is drawn at a width in CSS px. Colours of the theme are written `var(--ink)`, `var(--muted)`, `var(--line)`,
   * `var(--accent)` and change by themselves.
   */
  readonly draw: (width: number) => PlotOptions;
  /** The chart in words. */
  readonly label: string;
  /** Whatever the drawing depends on besides width and theme: compared one by one, as an effect's. */
  readonly inputs: readonly unknown[];
  /** Height in CSS px kept free until it is drawn. */
  readonly height?: number;
  /** Told each time it has been drawn; what it returns is called before it is drawn anew or taken away. */
  readonly onDrawn?: (drawn: DrawnPlot) => (() => void) | undefined;
}

/** A figure by Observable Plot as wide as its box, drawn anew when its inputs, the theme or the width change. */
export function PlotFigure({ draw, label, inputs, height, onDrawn }: PlotFigureProps) {
  const { theme } = useAtlas();
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.floor(entry.contentRect.width)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useLayoutEffect(() => {
    const element = box.current;
    if (!element || width === 0) return;
    const drawn = plot({ width, className: 'plot', ...draw(width) });
    const svg = drawn instanceof SVGSVGElement ? drawn : drawn.querySelector('svg');
    // Plot names the groups of its marks, which have no role that may be named.
    for (const group of svg?.querySelectorAll('g[aria-label]') ?? []) group.removeAttribute('aria-label');
    svg?.setAttribute('role', 'img');
    svg?.setAttribute('aria-label', label);
    element.replaceChildren(drawn);
    return onDrawn?.(drawn);
  }, [width, theme.value, label, ...inputs]);

  return <div ref={box} class="plot-box" style={height === undefined ? undefined : { minHeight: `${height}px` }} />;
}
