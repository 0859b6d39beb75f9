import { useRef } from 'preact/hooks';
import { useAtlas, useSpeech } from '../context.ts';
import { MonthHandle } from './month-handle.tsx';
import { clampMonth, endAt, nearestMonth, startAt, type TimeAxis, yearsOn } from './time-axis.ts';

const percent = (fraction: number): string => `${(Math.min(1, Math.max(0, fraction)) * 100).toFixed(3)}%`;

/** The years of the plan, with the as-of month above and the period of the filter below, both to be dragged. */
export function TimeLine({ axis }: { readonly axis: TimeAxis }) {
  const { actions, asOf, filter } = useAtlas();
  const { t, month } = useSpeech();
  const track = useRef<HTMLDivElement>(null);
  const { period } = filter.value;
  const from = clampMonth(period.from ?? axis.first, axis.first, axis.last);
  const to = clampMonth(period.to ?? axis.last, axis.first, axis.last);
  const onTrack = (event: MouseEvent) => {
    const box = track.current?.getBoundingClientRect();
    if (box && event.target === event.currentTarget)
      actions.setAsOf(nearestMonth(axis, (event.clientX - box.left) / box.width, 'end'));
  };
  return (
    <fieldset class="time-line">
      <legend class="visually-hidden">{t('time.line')}</legend>
      <div ref={track} class="time-track">
        {/* Another way to what the handle does by keyboard. */}
        <div class="time-ground" onClick={onTrack} aria-hidden="true" />
        {yearsOn(axis).map(({ year, at, mid }) => (
          <span key={year} class="time-year" aria-hidden="true">
            <i style={{ left: percent(at) }} />
            <span style={{ left: percent(mid) }}>{year}</span>
          </span>
        ))}
        <span
          class={`time-range ${period.from === null && period.to === null ? '' : 'is-set'}`}
          style={{ left: percent(startAt(axis, from)), width: percent(endAt(axis, to) - startAt(axis, from)) }}
        />
        <MonthHandle
          axis={axis}
          track={track}
          month={from}
          edge="start"
          least={axis.first}
          most={to}
          class="time-from"
          label={t('time.periodFrom')}
          valueText={period.from === null ? t('time.open') : month(period.from)}
          onMove={(next, gesture) =>
            actions.setFilter({ period: { ...period, from: next === axis.first ? null : next } }, gesture)
          }
        />
        <MonthHandle
          axis={axis}
          track={track}
          month={to}
          edge="end"
          least={from}
          most={axis.last}
          class="time-to"
          label={t('time.periodTo')}
          valueText={period.to === null ? t('time.open') : month(period.to)}
          onMove={(next, gesture) =>
            actions.setFilter({ period: { ...period, to: next === axis.last ? null : next } }, gesture)
          }
        />
        <MonthHandle
          axis={axis}
          track={track}
          month={asOf.value}
          edge="end"
          least={axis.first}
          most={axis.last}
          class="time-as-of"
          label={t('word.asOf')}
          valueText={month(asOf.value)}
          onMove={actions.setAsOf}
        >
          <span class="time-flag">{month(asOf.value)}</span>
        </MonthHandle>
      </div>
    </fieldset>
  );
}
