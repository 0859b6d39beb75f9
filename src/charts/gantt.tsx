import './charts.css';
import { prepareGantt } from './prepare-gantt.ts';

interface GanttProps {
  /** Months `YYYY-MM`, each included. */
  readonly start: string;
  readonly end: string;
  readonly period: readonly [string, string];
  readonly asOf: string;
  readonly colour: string;
  /** The whole chart in words. */
  readonly label: string;
  readonly asOfLabel: string;
}

const percent = (fraction: number): string => `${(fraction * 100).toFixed(3)}%`;

/** One bar over the years of a period, with a line at a date. */
export function Gantt({ start, end, period, asOf, colour, label, asOfLabel }: GanttProps) {
  const { bar, startsBefore, endsAfter, years, asOf: asOfAt } = prepareGantt(start, end, period, asOf);
  return (
    <div class="gantt" role="img" aria-label={`${label}; ${asOfLabel}`}>
      {asOfAt !== null && (
        <div class="gantt-date">
          <span style={{ left: percent(asOfAt), transform: `translateX(${percent(-asOfAt)})` }}>{asOfLabel}</span>
        </div>
      )}
      <div class="gantt-track">
        {years.map(({ year, at }) => (
          <span key={year} class="gantt-tick" style={{ left: percent(at) }} />
        ))}
        <span
          class={`gantt-bar ${startsBefore ? 'gantt-cut-left' : ''} ${endsAfter ? 'gantt-cut-right' : ''}`}
          style={{ left: percent(bar.from), width: percent(bar.to - bar.from), background: colour }}
        />
        {asOfAt !== null && <span class="gantt-as-of" style={{ left: percent(asOfAt) }} />}
      </div>
      <div class="gantt-years">
        {years.map(({ year, at }, index) => (
          <span key={year} style={{ left: percent(at), width: percent(1 / years.length) }}>
            {index === 0 ? year : String(year).slice(-2)}
          </span>
        ))}
      </div>
    </div>
  );
}
