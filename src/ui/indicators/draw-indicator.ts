import * as Plot from '@observablehq/plot';
import { isMessage } from '../../i18n/translate.ts';
import type { Monitored } from '../../metrics/indicators/monitored.ts';
import type { Palette } from '../../theme/palette.ts';
import type { Speech } from '../context.ts';
import type { BesidePoint, ChartPoints } from './chart-points.ts';
import { plain, unitOf } from './say-value.ts';

export const chartHeight = 236;
/** Room on the right of the goal for the names of what stands at the last year. */
const sides = { left: 52, right: 66, top: 26, bottom: 30 };

/** The region that a benchmark is of. */
export function placeName({ related: { figure } }: BesidePoint, { t }: Speech): string {
  const key = `region.${figure.subjectId}`;
  return isMessage(key) ? t(key) : figure.subjectId;
}

/** The chart of an indicator at a width in CSS px. */
export function drawIndicator(
  { base, goal, unit }: Monitored,
  points: ChartPoints,
  palette: Palette,
  speech: Speech,
  width: number,
): Plot.PlotOptions {
  const { t } = speech;
  const at = { x: 'year', y: 'value' } as const;
  const named = { fontSize: 12, stroke: palette.paper, strokeWidth: 4, paintOrder: 'stroke' } as const;
  const [first] = points.apart;
  const broken = first && points.line.find(({ year }) => year > first.year);
  const inner = points.paths.map(({ kind, points: all }) => ({ kind, point: all[Math.ceil(all.length / 2)] }));
  return {
    height: chartHeight,
    marginLeft: sides.left,
    marginRight: sides.right,
    marginTop: sides.top,
    marginBottom: sides.bottom,
    style: { background: 'transparent', color: palette.ink, fontFamily: 'inherit', fontSize: '12px' },
    x: {
      domain: [points.years[0] - 0.15, points.years[1] + 0.15],
      ticks: Math.min(points.years[1] - points.years[0] + 1, Math.floor(width / 50)),
      tickFormat: (year: number) => (Number.isInteger(year) ? String(year) : ''),
      label: null,
    },
    y: { label: unitOf({ unit }, speech) || null, labelArrow: 'none', nice: true, ticks: 5 },
    marks: [
      Plot.gridY({ ticks: 5, stroke: palette.line, strokeOpacity: 1 }),
      ...(first && broken
        ? [
            Plot.ruleX([(first.year + broken.year) / 2], { stroke: palette.muted, strokeDasharray: '3,4' }),
            Plot.text([{ year: (first.year + broken.year) / 2 }], {
              x: 'year',
              frameAnchor: 'bottom',
              dy: -6,
              text: () => t('indicators.definitionChanged'),
              fill: palette.muted,
              fontSize: 12,
            }),
          ]
        : []),
      ...points.paths.map(({ kind, points: all }) =>
        Plot.line(all, {
          ...at,
          stroke: palette.planned,
          strokeWidth: 2,
          ...(kind === 'growth' ? { strokeDasharray: '6,4' } : {}),
        }),
      ),
      Plot.line(points.line, { ...at, stroke: palette.accent, strokeWidth: 1.6 }),
      // The path of equal amounts is never below the one of equal rates: one name above, one below.
      ...inner.flatMap(({ kind, point }) =>
        point
          ? [
              Plot.text([point], {
                ...at,
                ...named,
                text: () => t(`indicators.path.${kind}`),
                fill: palette.planned,
                textAnchor: kind === 'linear' ? 'end' : 'start',
                dy: kind === 'linear' ? -12 : 14,
              }),
            ]
          : [],
      ),
      Plot.dot(points.apart, { ...at, symbol: 'times', stroke: palette.muted, r: 5, strokeWidth: 2 }),
      Plot.text(points.apart, {
        ...at,
        ...named,
        text: (point: BesidePoint) => `${plain(point.value, speech)} ${t('indicators.otherDefinition')}`,
        textAnchor: 'start',
        dx: 10,
        fill: palette.muted,
      }),
      Plot.dot(points.benchmarks, { ...at, symbol: 'triangle', stroke: palette.muted, fill: palette.paper, r: 5 }),
      Plot.text(points.benchmarks, {
        ...at,
        ...named,
        text: (point: BesidePoint) => `${placeName(point, speech)} ${plain(point.value, speech)}`,
        textAnchor: 'start',
        dx: 10,
        fill: palette.muted,
      }),
      ...(base
        ? [
            Plot.dot([base], { ...at, fill: palette.ink, r: 4.5 }),
            Plot.text([base], {
              ...at,
              ...named,
              text: () => plain(base.value, speech),
              dy: 16,
              textAnchor: 'start',
              fill: palette.ink,
            }),
          ]
        : []),
      ...(goal
        ? [
            Plot.dot([goal], { ...at, symbol: 'diamond', fill: palette.planned, r: 6 }),
            Plot.text([goal], {
              ...at,
              ...named,
              text: () => `${t('indicators.goal')} ${plain(goal.value, speech)}`,
              dy: -15,
              fill: palette.planned,
              fontWeight: 600,
            }),
          ]
        : []),
      Plot.dot(points.actuals, {
        ...at,
        r: 5,
        stroke: palette.accent,
        strokeWidth: 2,
        fill: (point: ChartPoints['actuals'][number]) => (point.isCounted ? palette.accent : palette.paper),
        title: (point: ChartPoints['actuals'][number]) => `${point.year} ${plain(point.value, speech)} ${point.source}`,
      }),
      Plot.text(points.actuals, {
        ...at,
        ...named,
        text: (point: ChartPoints['actuals'][number]) => plain(point.value, speech),
        dy: 16,
        fill: palette.accent,
        fontWeight: 600,
      }),
    ],
  };
}
