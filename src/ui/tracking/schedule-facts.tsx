import { monthOf } from '../../metrics/calendar.ts';
import type { ProjectTracking } from '../../model/ledger.ts';
import type { Project } from '../../model/project.ts';
import { Fact } from '../cards/values.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { latestDate, projectRecords, timelinessGround } from './tracking-facts.ts';

interface ScheduleFactsProps {
  readonly project: Project;
  readonly tracking: ProjectTracking;
}

/** The phase that the plan schedules, and beside it what is reported and whether that is on the plan's schedule. */
export function ScheduleFacts({ project, tracking }: ScheduleFactsProps) {
  const { pack, asOf } = useAtlas();
  const { t, date } = useSpeech();
  const counted = projectRecords(pack, project.id).filter((record) => monthOf(record.date) <= asOf.value);
  const latest = latestDate(counted);
  const isLate = tracking.start === 'late' || tracking.completion === 'late';
  return (
    <>
      <dl class="card-facts">
        <Fact label={t('tracking.scheduled')} from={project}>
          {t(`tracking.scheduled.${tracking.scheduled}`)}
        </Fact>
        <Fact label={t('tracking.reported')} remark={latest === null && t('tracking.notReportedNote')}>
          {latest === null ? (
            <span class="tracking-open">{t('tracking.notReported')}</span>
          ) : (
            <>
              {counted.length === 1
                ? t('tracking.recordCountOne')
                : t('tracking.recordCount', { count: counted.length })}
              <span class="card-extra">{t('tracking.latest', { date: date(latest) })}</span>
            </>
          )}
        </Fact>
        {tracking.isReported && (
          <>
            <TimelinessFact tracking={tracking} stage="started" planned={project.start} />
            <TimelinessFact tracking={tracking} stage="completed" planned={project.end} />
          </>
        )}
      </dl>
      {isLate && <p class="card-note">{t('tracking.lateIsNotIdle')}</p>}
    </>
  );
}

interface TimelinessFactProps {
  readonly tracking: ProjectTracking;
  readonly stage: 'started' | 'completed';
  /** Month by the plan, `YYYY-MM`. */
  readonly planned: string;
}

/** Whether works began or were completed by the month of the plan, and on which record that rests. */
function TimelinessFact({ tracking, stage, planned }: TimelinessFactProps) {
  const { t, month, date } = useSpeech();
  const timeliness = stage === 'started' ? tracking.start : tracking.completion;
  const ground = timelinessGround(tracking, stage, timeliness);
  const word = t(`stage.${stage}`);
  const said = {
    'not-due': () => null,
    'no-fact': () => t('tracking.noFactSince', { month: month(planned), stage: word }),
    record: () => t('tracking.byRecord', { date: date(ground.date ?? planned), stage: word }),
  }[ground.kind]();
  return (
    <Fact
      label={t(stage === 'started' ? 'tracking.start' : 'tracking.completion')}
      remark={said && `${t('tracking.planned', { month: month(planned) })}${t('tracking.and')}${said}`}
    >
      <span class={timeliness === 'late' ? 'tracking-warning' : timeliness === 'on-time' ? '' : 'unknown'}>
        {t(`tracking.timeliness.${timeliness}`)}
      </span>
      {said === null && <span class="card-extra">{t('tracking.planned', { month: month(planned) })}</span>}
    </Fact>
  );
}
