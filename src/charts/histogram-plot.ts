import { type PlotOptions, rectY, ruleY } from '@observablehq/plot';
import { type Bins, binsEnd, edgeOf } from './bins.ts';

/** Room around the bars, CSS px; what lies over the chart keeps to it. */
export const histogramMargins = { top: 14, right: 30, bottom: 32, left: 30 } as const;
export const histogramHeight = 168;

export interface HistogramOptions {
  readonly bins: Bins;
  readonly counts: Uint32Array;
  readonly width: number;
  readonly number: (value: number) => string;
}

/** All values as pale bars over round bins; what is selected is drawn over them by `histogramOverlay`. */
export function histogramPlot({ bins, counts, width, number }: HistogramOptions): PlotOptions {
  const bars = [...counts].map((count, bin) => ({ from: edgeOf(bins, bin), to: edgeOf(bins, bin + 1), count }));
  const most = Math.max(1, ...counts);
  const { top, right, bottom, left } = histogramMargins;
  return {
    width,
    height: histogramHeight,
    marginTop: top,
    marginRight: right,
    marginBottom: bottom,
    marginLeft: left,
    x: {
      domain: [bins.start, binsEnd(bins)],
      label: null,
      ticks: Math.max(3, Math.floor(width / 70)),
      tickFormat: number,
    },
    y: { domain: [0, most], label: null, ticks: Math.min(3, most), tickFormat: number },
    marks: [
      rectY(bars, {
        x1: 'from',
        x2: 'to',
        y: 'count',
        inset: 0.5,
        insetBottom: 0,
        fill: 'color-mix(in srgb, var(--ink) 16%, var(--paper))',
      }),
      ruleY([0], { stroke: 'var(--line)' }),
    ],
  };
}
