import { totalsByYear } from '../../metrics/time/year-totals.ts';
import { Locator } from '../components/locator.tsx';
import { useAtlas, useSpeech } from '../context.ts';

/** Whose the schedule is, and how many of all projects it lets start in its first year. */
export function ScheduleYears() {
  const { pack } = useAtlas();
  const { t } = useSpeech();
  const { projects } = pack.tables;
  const [first] = totalsByYear(projects, 'start');
  const [row] = projects;
  if (!first || !row) return null;
  return (
    <p class="time-lead">
      {t('time.scheduleIsPlans', { all: projects.length, count: first.projectCount, year: first.year })}
      <Locator source={row.source} locator="附件 支撑项目表" label={t('time.gantt')} />
    </p>
  );
}
