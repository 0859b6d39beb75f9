import type { Scale } from '@observablehq/plot';
import { type Bins, edgeOf } from './bins.ts';
import type { Span } from './brush.ts';
import { histogramHeight, histogramMargins } from './histogram-plot.ts';

const namespace = 'http://www.w3.org/2000/svg';

function append<K extends 'g' | 'rect' | 'line'>(
  parent: Element,
  tag: K,
  attributes: Readonly<Record<string, string | number>>,
): SVGElementTagNameMap[K] {
  const element = document.createElementNS(namespace, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  parent.append(element);
  return element;
}

export interface HistogramOverlay {
  /** How many of each bin are selected. */
  readonly showCounts: (counts: Uint32Array) => void;
  /** Where the brush stands, in values of the x scale; null takes it away. */
  readonly showSpan: (span: Span | null) => void;
}

/** The selected part of a histogram and its brush. Only attributes change when they do, and only those that differ. */
export function histogramOverlay(svg: SVGSVGElement, bins: Bins, x: Scale, y: Scale): HistogramOverlay {
  const base = Number(y.apply(0));
  const bars = append(svg, 'g', { fill: 'var(--ink)', class: 'histogram-selected' });
  const rects = Array.from({ length: bins.count }, (_, bin) => {
    const from = Number(x.apply(edgeOf(bins, bin)));
    const width = Math.max(0.5, Number(x.apply(edgeOf(bins, bin + 1))) - from - 1);
    return append(bars, 'rect', { x: from + 0.5, width, y: base, height: 0 });
  });
  const shown = new Uint32Array(bins.count);
  const { top, bottom } = histogramMargins;
  const [y1, y2] = [top - 6, histogramHeight - bottom];
  const brush = append(svg, 'g', { class: 'histogram-brush', display: 'none' });
  const band = append(brush, 'rect', { y: y1, height: y2 - y1, fill: 'var(--accent)', 'fill-opacity': 0.1 });
  const edge = { y1, y2, stroke: 'var(--accent)', 'stroke-width': 1.5 };
  const edges = [append(brush, 'line', edge), append(brush, 'line', edge)] as const;
  return {
    showCounts(counts) {
      rects.forEach((rect, bin) => {
        const count = counts[bin] ?? 0;
        if (shown[bin] === count) return;
        shown[bin] = count;
        const top = Number(y.apply(count));
        rect.setAttribute('y', String(top));
        rect.setAttribute('height', String(base - top));
      });
    },
    showSpan(span) {
      brush.setAttribute('display', span ? 'inline' : 'none');
      if (!span) return;
      const ends = [Number(x.apply(span.from)), Number(x.apply(span.to))] as const;
      band.setAttribute('x', String(ends[0]));
      band.setAttribute('width', String(ends[1] - ends[0]));
      edges.forEach((line, index) => {
        line.setAttribute('x1', String(ends[index as 0 | 1]));
        line.setAttribute('x2', String(ends[index as 0 | 1]));
      });
    },
  };
}
