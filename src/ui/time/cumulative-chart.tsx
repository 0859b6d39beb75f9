import { axisX, axisY, dot, gridY, lineY, type PlotOptions, ruleX, ruleY, text } from '@observablehq/plot';
import { inChosenUnit, unitName } from '../../i18n/format.ts';
import { actualWithoutProject, cumulativeActual } from '../../metrics/time/cumulative-actual.ts';
import { cumulativePlan, type PlannedMonth } from '../../metrics/time/cumulative-plan.ts';
import type { Sum } from '../../model/ledger.ts';
import { ChartFrame } from '../analysis/chart-frame.tsx';
import { PlotFigure } from '../analysis/plot-figure.tsx';
import { addMonths } from '../components/read-month.ts';
import { useAtlas, useSpeech } from '../context.ts';
import { timeAxis } from './time-axis.ts';
import { useTexts } from './use-texts.ts';

interface Point {
  readonly month: string;
  /** In the reader's unit. */
  readonly value: number | null;
}

interface Line {
  readonly label: string;
  readonly points: readonly Point[];
  readonly isPlan: boolean;
  readonly isDashed: boolean;
  /** Where its name stands: before its rise, after it, or above it. */
  readonly side: 'before' | 'after' | 'above';
  /** Points that are no record of their own month, but go on from the last one. */
  readonly held: readonly Point[];
}

/** Each figure is of the end of its month, and stands there. */
const endOf = (month: string): Date => new Date(`${addMonths(month, 1)}-01T00:00:00Z`);

/** The first point that has half of what is reached, where a line is told apart best. */
function namedPoint({ points }: Line): Point | undefined {
  const most = Math.max(...points.map(({ value }) => value ?? 0));
  return points.find(({ value }) => (value ?? 0) >= most / 2);
}

const actualStages = ['supplied', 'started'] as const;

/** What the plan's schedule adds up to by month, at the projects' start and at their end, and land that was recorded. */
export function CumulativeChart({ quantity }: { readonly quantity: 'land' | 'money' }) {
  const { asOf, pack, remaining } = useAtlas();
  const { t, month, options } = useSpeech();
  const texts = useTexts();
  const isLand = quantity === 'land';
  const { first, last } = timeAxis(pack);
  const months = cumulativePlan(remaining.value, first, last);
  const shown = (value: number | null) => (value === null ? null : inChosenUnit(value, quantity, options));
  const sumOf = (each: PlannedMonth, by: 'byStart' | 'byEnd'): Sum => each[by][isLand ? 'landMu' : 'investmentWan'];
  const planned = (by: 'byStart' | 'byEnd'): Line => ({
    label: t(`time.${by}`),
    points: months.map((each) => ({ month: each.month, value: shown(sumOf(each, by).value) })),
    isPlan: true,
    isDashed: by === 'byEnd',
    side: by === 'byStart' ? 'before' : 'after',
    held: [],
  });
  const actuals = actualStages.map((stage) => ({
    stage,
    months: isLand ? cumulativeActual(pack, remaining.value, stage, asOf.value) : [],
  }));
  const actualName = { supplied: t('time.actualSupplied'), started: t('time.actualStarted') };
  const lines: readonly Line[] = [
    planned('byStart'),
    planned('byEnd'),
    ...actuals
      .filter((actual) => actual.months.length > 0)
      .map(({ stage, months: recorded }) => {
        const end = recorded.at(-1);
        const own = recorded.map((each) => ({ month: each.month, value: shown(each.landMu) }));
        // What is recorded holds until the as-of month.
        const held = end && end.month < asOf.value ? [{ month: asOf.value, value: shown(end.landMu) }] : [];
        return {
          label: actualName[stage],
          points: own,
          held,
          isPlan: false,
          isDashed: stage === 'started',
          side: 'above' as const,
        };
      }),
  ];
  const [now] = cumulativePlan(remaining.value, asOf.value, asOf.value);
  const told = (by: 'byStart' | 'byEnd') => (now ? texts.sum(sumOf(now, by), quantity) : t('word.unknown'));
  const actualNotes = actuals.flatMap(({ stage, months: recorded }) => {
    const latest = recorded.at(-1);
    if (!latest) return [];
    const sum = { value: latest.landMu, known: latest.unknown > 0 ? 0 : 1, of: 1 };
    return [
      t('time.actualNote', { stage: actualName[stage], land: texts.sum(sum, 'land'), count: latest.projectCount }),
      ...(latest.withNone > 0 ? [t('time.actualNone', { stage: actualName[stage], count: latest.withNone })] : []),
    ];
  });
  const apart = actualStages.flatMap((stage) => {
    const sum = actualWithoutProject(pack, stage, asOf.value);
    if (!isLand || sum.of === 0) return [];
    return t('time.actualWithoutProject', { stage: actualName[stage], land: texts.sum(sum, 'land') });
  });
  const note = [
    t('time.cumulativeNote', { month: month(asOf.value), start: told('byStart'), end: told('byEnd') }),
    ...(isLand && actualNotes.length === 0 ? [t('time.noActual')] : actualNotes),
    ...apart,
  ].join(' ');
  const title = t(isLand ? 'time.cumulative.land' : 'time.cumulative.investment');

  const draw = (width: number): PlotOptions => ({
    height: 240,
    marginLeft: 64,
    marginRight: 16,
    marginTop: 26,
    x: { type: 'utc', domain: [new Date(`${first}-01T00:00:00Z`), endOf(last)] },
    y: { zero: true, nice: true },
    marks: [
      gridY({ stroke: 'var(--line)', strokeOpacity: 1, ticks: 5 }),
      axisY({
        anchor: 'left',
        ticks: 5,
        tickSize: 0,
        label: unitName(quantity, options),
        labelArrow: 'none',
        fill: 'var(--muted)',
      }),
      axisX({
        anchor: 'bottom',
        ticks: '1 year',
        tickFormat: '%Y',
        label: null,
        fill: 'var(--muted)',
        stroke: 'var(--line)',
      }),
      ruleY([0], { stroke: 'var(--muted)' }),
      ...lines.map(({ points, held, isPlan, isDashed }) =>
        lineY([...points, ...held], {
          x: (each: Point) => endOf(each.month),
          y: 'value',
          curve: 'step-after',
          stroke: isPlan ? 'var(--planned)' : 'var(--ink)',
          strokeWidth: isPlan ? 1.75 : 2.25,
          ...(isDashed ? { strokeDasharray: '5 3' } : {}),
        }),
      ),
      ...lines
        .filter(({ isPlan }) => !isPlan)
        .map(({ points }) =>
          dot(points, { x: (each: Point) => endOf(each.month), y: 'value', r: 2.5, fill: 'var(--ink)' }),
        ),
      ...(asOf.value >= first && asOf.value <= last
        ? [
            ruleX([endOf(asOf.value)], { stroke: 'var(--ink)', strokeWidth: 1.5 }),
            text([asOf.value], {
              x: endOf,
              frameAnchor: 'top',
              dy: -18,
              text: (each: string) => `${t('word.asOf')} ${month(each)}`,
              fill: 'var(--ink)',
              textAnchor:
                asOf.value < addMonths(first, 8) ? 'start' : asOf.value > addMonths(last, -8) ? 'end' : 'middle',
            }),
          ]
        : []),
      ...lines.flatMap((line) => {
        // Of two that were recorded, one is named at its beginning and the other at its end, lest the names meet.
        const at = line.isPlan ? namedPoint(line) : line.isDashed ? line.points.at(-1) : line.points[0];
        if (!at) return [];
        const isBefore = line.side === 'before' && endOf(at.month) > endOf(addMonths(first, width < 500 ? 18 : 9));
        return text([at], {
          x: (each: Point) => endOf(each.month),
          y: 'value',
          text: () => line.label,
          dx: isBefore ? -7 : line.side === 'above' ? 0 : 8,
          dy: isBefore ? -7 : line.side === 'above' ? -10 : 9,
          textAnchor: isBefore ? 'end' : 'start',
          fill: line.isPlan ? 'var(--planned)' : 'var(--ink)',
          stroke: 'var(--paper)',
          strokeWidth: 4,
          fontSize: 11.5,
        });
      }),
    ],
  });

  return (
    <ChartFrame
      id={isLand ? 'cumulative-land' : 'cumulative-investment'}
      title={title}
      note={note}
      table={() => ({
        columns: [
          { label: t('time.month') },
          { label: t('time.byStartCount'), isNumber: true },
          { label: texts.withUnit(t('time.byStart'), quantity), isNumber: true },
          { label: t('time.byEndCount'), isNumber: true },
          { label: texts.withUnit(t('time.byEnd'), quantity), isNumber: true },
          ...(isLand
            ? actualStages.map((stage) => ({ label: texts.withUnit(actualName[stage], 'land'), isNumber: true }))
            : []),
        ],
        rows: months.map((each) => [
          month(each.month),
          String(each.byStart.projectCount),
          texts.bare(sumOf(each, 'byStart').value, quantity),
          String(each.byEnd.projectCount),
          texts.bare(sumOf(each, 'byEnd').value, quantity),
          ...(isLand
            ? actuals.map((actual) => {
                const past = actual.months.filter((recorded) => recorded.month <= each.month).at(-1);
                return each.month > asOf.value ? '' : texts.bare(past?.landMu ?? null, 'land');
              })
            : []),
        ]),
      })}
    >
      <PlotFigure
        draw={draw}
        label={`${title}. ${note}`}
        inputs={[remaining.value, asOf.value, pack, options.language, options.units.land, options.units.money]}
        height={240}
      />
    </ChartFrame>
  );
}
