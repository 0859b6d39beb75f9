import type { Monitored } from '../../metrics/indicators/monitored.ts';
import type { Reached } from '../../metrics/indicators/reached.ts';
import { currentPalette } from '../../theme/current-palette.ts';
import type { ChartTable } from '../analysis/chart-frame.tsx';
import { ChartFrame } from '../analysis/chart-frame.tsx';
import { PlotFigure } from '../analysis/plot-figure.tsx';
import { type Speech, useAtlas, useSpeech } from '../context.ts';
import { type ChartPoints, chartPoints } from './chart-points.ts';
import { chartHeight, drawIndicator, placeName } from './draw-indicator.ts';
import { plain, roundedFor, unitOf } from './say-value.ts';

interface IndicatorChartProps {
  readonly monitored: Monitored;
  readonly reached: Reached;
}

function tableOf(monitored: Monitored, points: ChartPoints, speech: Speech): ChartTable {
  const { t } = speech;
  const { base, goal } = monitored;
  const beside = [...points.apart, ...points.benchmarks];
  const years = Array.from({ length: points.years[1] - points.years[0] + 1 }, (_, index) => points.years[0] + index);
  const said = (year: number) =>
    [
      base?.year === year && `${t('indicators.base')} ${plain(base.value, speech)}`,
      goal?.year === year && `${t('indicators.goal')} ${plain(goal.value, speech)}`,
      ...beside
        .filter((point) => point.year === year)
        .map((point) => {
          const { definition, figure } = point.related;
          const of = figure.kind === 'benchmark' ? placeName(point, speech) : '';
          const apart = definition === 'other' ? t('indicators.otherDefinition') : '';
          return [of, plain(point.value, speech), apart].filter(Boolean).join(' ');
        }),
    ]
      .filter(Boolean)
      .join(t('exchange.listSeparator'));
  return {
    columns: [
      { label: t('indicators.column.year') },
      { label: t('indicators.column.said') },
      ...points.paths.map(({ kind }) => ({ label: t(`indicators.pathName.${kind}`), isNumber: true })),
      { label: t('indicators.column.actual'), isNumber: true },
      { label: t('indicators.column.source') },
    ],
    rows: years.map((year) => {
      const actual = points.actuals.find((one) => one.year === year);
      const ofPath = points.paths.map((path) =>
        plain(roundedFor(monitored, path.points.find((point) => point.year === year)?.value ?? null), speech),
      );
      return [String(year), said(year), ...ofPath, plain(actual?.value ?? null, speech), actual?.source ?? ''];
    }),
  };
}

/** Paths as lines, actuals as dots, benchmarks as triangles; what is of another definition stands apart behind a break. */
export function IndicatorChart({ monitored, reached }: IndicatorChartProps) {
  const { theme, pack } = useAtlas();
  const speech = useSpeech();
  const { t, name, options } = speech;
  const palette = currentPalette(theme.value);
  const points = chartPoints(monitored, reached);
  const title = t('indicators.chart', { name: name(monitored.name).text });
  const breaks = points.apart.map(({ year, value }) =>
    t('indicators.breakNote', { year, value: `${plain(value, speech)} ${unitOf(monitored, speech)}` }),
  );
  const source = name(pack.sourceById.get(monitored.source)?.title).text;
  return (
    <ChartFrame
      id="indicator"
      title={title}
      note={[
        t('indicators.chartNote', { unit: unitOf(monitored, speech), locator: `${source} ${monitored.locator}` }),
        ...breaks,
        t('indicators.intro'),
      ].join(' ')}
      table={() => tableOf(monitored, points, speech)}
      selection={null}
    >
      <PlotFigure
        label={title}
        height={chartHeight}
        draw={(width) => drawIndicator(monitored, points, palette, speech, width)}
        inputs={[JSON.stringify(points), options.language, monitored.id]}
      />
    </ChartFrame>
  );
}
