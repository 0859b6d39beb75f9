import { effect, useComputed } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { binOfEach, binsEnd, countInBins, edgeOf, roundBins } from '../../charts/bins.ts';
import { type BrushScale, spanOf } from '../../charts/brush.ts';
import { histogramOverlay } from '../../charts/histogram-overlay.ts';
import { histogramHeight, histogramPlot } from '../../charts/histogram-plot.ts';
import { fromChosenUnit, inChosenUnit, unitName } from '../../i18n/format.ts';
import type { Range } from '../../model/filter.ts';
import type { Gesture } from '../../state/atlas.ts';
import { ChartFrame, type ChartTable } from '../analysis/chart-frame.tsx';
import { type DrawnPlot, PlotFigure } from '../analysis/plot-figure.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { rangeFields } from '../filters/range-fields.ts';
import { brushDrag } from './brush-drag.ts';
import type { Distribution } from './distributions.ts';
import { EnterpriseLine } from './enterprise-line.tsx';
import { HistogramControls } from './histogram-controls.tsx';

/** Steps of the brush in a bin. */
const stepsInBin = 5;
const tidy = (value: number): number => Number(value.toPrecision(12));

/** How often each size occurs, all pale and the selected strong, with a brush that sets the filter's range. */
export function Histogram({ distribution }: { readonly distribution: Distribution }) {
  const atlas = useAtlas();
  const { t, options } = useSpeech();
  const { key, values, landMu, isWhole } = distribution;
  const { label, quantity, isOfEnterprises } = rangeFields[key];
  const title = t(label);
  const unit = unitName(quantity, options);
  const mask = isOfEnterprises ? atlas.enterpriseMask : atlas.mask;
  const perUnit = inChosenUnit(1, quantity, options);

  const drawn = useMemo(() => {
    const shown = values.map((value) => value * perUnit);
    const bins = roundBins(shown, { isWhole });
    if (!bins) return null;
    const binOf = binOfEach(shown, bins);
    const step = isWhole ? 1 : bins.step / stepsInBin;
    const known = shown.filter((value) => !Number.isNaN(value)).sort();
    const scale: BrushScale = { least: bins.start, most: binsEnd(bins), step, isWhole, values: known };
    return { bins, binOf, scale, all: countInBins(binOf, bins.count) };
  }, [values, perUnit, isWhole]);

  const convert = (range: Range, by: (value: number) => number): Range => ({
    min: range.min === null ? null : tidy(by(range.min)),
    max: range.max === null ? null : tidy(by(range.max)),
  });
  const toShown = (range: Range) => convert(range, (value) => inChosenUnit(value, quantity, options));
  const setRange = (range: Range, gesture: Gesture | null = null) => {
    const next = convert(range, (value) => fromChosenUnit(value, quantity, options));
    const { min, max } = atlas.filter.peek()[key];
    if (next.min !== min || next.max !== max) atlas.actions.setFilter({ [key]: next }, gesture);
  };
  const range = useComputed(() => atlas.filter.value[key]);
  const number = (value: number) => new Intl.NumberFormat(options.language).format(value);

  const unknown = values.reduce((count, value) => count + Number(Number.isNaN(value)), 0);
  const known = values.length - unknown;
  const note = t(isOfEnterprises ? 'charts.noteEnterprises' : 'charts.noteProjects', { known, unknown });

  const table = (): ChartTable => {
    if (!drawn) return { columns: [{ label: title }], rows: [] };
    const { bins, binOf, all } = drawn;
    const selected = countInBins(binOf, bins.count, mask.value);
    const land = new Float64Array(bins.count + 1);
    const unknownRow = [0, 0];
    values.forEach((_, row) => {
      const bin = binOf[row] as number;
      const isLeft = mask.value[row] === 1;
      if (bin < 0) {
        unknownRow[0] = (unknownRow[0] as number) + 1;
        unknownRow[1] = (unknownRow[1] as number) + Number(isLeft);
      }
      const at = bin < 0 ? bins.count : bin;
      if (isLeft) land[at] = (land[at] as number) + (landMu[row] || 0);
    });
    const landText = (mu: number) => number(tidy(inChosenUnit(Math.round(mu * 100) / 100, 'land', options)));
    const rows = [...all].map((count, bin) => [
      `${number(edgeOf(bins, bin))} ≤ x < ${number(edgeOf(bins, bin + 1))}`,
      number(count),
      number(selected[bin] ?? 0),
      landText(land[bin] ?? 0),
    ]);
    if (unknown > 0)
      rows.push([
        t('word.unknown'),
        number(unknownRow[0] ?? 0),
        number(unknownRow[1] ?? 0),
        landText(land[bins.count] ?? 0),
      ]);
    return {
      columns: [
        { label: `${title} (${unit})` },
        { label: t('charts.all'), isNumber: true },
        { label: t('charts.selected'), isNumber: true },
        { label: `${t('charts.selectedLand')} (${unitName('land', options)})`, isNumber: true },
      ],
      rows,
    };
  };

  const follow = (plot: DrawnPlot) => {
    const svg = plot instanceof SVGSVGElement ? plot : plot.querySelector('svg');
    const [x, y] = [plot.scale('x'), plot.scale('y')];
    if (!drawn || !svg || !x || !y) return;
    const { bins, binOf, scale } = drawn;
    const overlay = histogramOverlay(svg, bins, x, y);
    const disposals = [
      effect(() => overlay.showCounts(countInBins(binOf, bins.count, mask.value))),
      effect(() => overlay.showSpan(spanOf(toShown(range.value), scale))),
      brushDrag(svg, {
        x,
        scale,
        range: () => toShown(range.peek()),
        onRange: setRange,
        onMoving: atlas.actions.setDragging,
      }),
    ];
    return () => {
      for (const dispose of disposals) dispose();
    };
  };

  return (
    <ChartFrame
      id={`histogram-${key}`}
      title={`${title} (${unit})`}
      note={note}
      table={table}
      {...(isOfEnterprises ? { selection: <EnterpriseLine /> } : {})}
    >
      {drawn ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: Escape clears the brush from any of its controls
        <div
          class="histogram"
          onKeyDown={(event) => {
            const { min, max } = range.peek();
            if (event.key !== 'Escape' || (min === null && max === null)) return;
            event.preventDefault();
            setRange({ min: null, max: null });
          }}
        >
          <PlotFigure
            draw={(width) =>
              histogramPlot({
                bins: drawn.bins,
                counts: drawn.all,
                width,
                number,
              })
            }
            label={t('charts.histogramOf', { title, known })}
            inputs={[drawn, options.language, unit]}
            height={histogramHeight}
            onDrawn={follow}
          />
          <HistogramControls title={title} unit={unit} scale={drawn.scale} range={range} {...{ toShown, setRange }} />
        </div>
      ) : (
        <p class="hint">{t('charts.nothingKnown')}</p>
      )}
    </ChartFrame>
  );
}
