import { useEffect, useMemo } from 'preact/hooks';
import { MonthField } from '../components/month-field.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { createPlayer } from './play.ts';
import { timeAxis } from './time-axis.ts';
import { TimeLine } from './time-line.tsx';

/** The as-of month and the filter's period, written or dragged, and the play through the months. */
export function TimeControls() {
  const { actions, asOf, filter, pack } = useAtlas();
  const { t, month } = useSpeech();
  const { info } = pack;
  const axis = timeAxis(pack);
  const { first, last } = axis;
  const player = useMemo(
    () => createPlayer({ month: () => asOf.peek(), show: actions.setAsOf, first, last }),
    [first, last],
  );
  useEffect(() => player.pause, [player]);
  const isPlaying = player.isPlaying.value;
  const { period } = filter.value;
  return (
    <div class="time-controls">
      <button
        type="button"
        class="icon-button time-play"
        aria-label={t(isPlaying ? 'time.pause' : 'time.play')}
        title={t(isPlaying ? 'time.pause' : 'time.play')}
        onClick={isPlaying ? player.pause : player.play}
      >
        <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
          <path d={isPlaying ? 'M7 4.5v11M13 4.5v11' : 'M6.5 4v12l9-6Z'} />
        </svg>
      </button>
      <div class="time-field">
        <MonthField label={t('word.asOf')} value={asOf.value} onChange={(next) => actions.setAsOf(next ?? info.asOf)} />
      </div>
      <TimeLine axis={axis} />
      <fieldset class="time-period">
        <legend>{t('filter.period')}</legend>
        <MonthField
          label={t('time.fieldFrom')}
          value={period.from}
          onChange={(from) => actions.setFilter({ period: { ...period, from } })}
        />
        <MonthField
          label={t('time.fieldTo')}
          value={period.to}
          onChange={(to) => actions.setFilter({ period: { ...period, to } })}
        />
      </fieldset>
      <div class="time-resets">
        {asOf.value !== info.asOf && (
          <button type="button" class="text-button" onClick={() => actions.setAsOf(info.asOf)}>
            {t('app.asOfReset', { month: month(info.asOf) })}
          </button>
        )}
        {(period.from !== null || period.to !== null) && (
          <button
            type="button"
            class="text-button"
            onClick={() => actions.setFilter({ period: { from: null, to: null } })}
          >
            {t('time.clearPeriod')}
          </button>
        )}
        {period.from !== null && period.to !== null && period.from > period.to && (
          <p class="field-fault" role="alert">
            {t('filter.emptyRange')}
          </p>
        )}
      </div>
    </div>
  );
}
