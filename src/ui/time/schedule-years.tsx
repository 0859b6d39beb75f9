import { totalsByYear, type YearTotals } from '../../metrics/time/year-totals.ts';
import { Locator } from '../components/locator.tsx';
import { Quantity } from '../components/quantity.tsx';
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

/** Starts and ends of all projects by year. */
export function YearsTable() {
  const { pack } = useAtlas();
  const { t } = useSpeech();
  const { projects } = pack.tables;
  const starts = new Map(totalsByYear(projects, 'start').map((each) => [each.year, each]));
  const ends = new Map(totalsByYear(projects, 'end').map((each) => [each.year, each]));
  const years = [...new Set([...starts.keys(), ...ends.keys()])].sort();
  return (
    <section>
      <h3>{t('time.years')}</h3>
      <table class="time-years">
        <thead>
          <tr>
            <th scope="col">{t('time.year')}</th>
            <th scope="col">{t('time.starting')}</th>
            <th scope="col">{t('time.startingLand')}</th>
            <th scope="col">{t('time.ending')}</th>
            <th scope="col">{t('time.endingLand')}</th>
          </tr>
        </thead>
        <tbody>
          {years.map((year) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              <YearCells of={starts.get(year)} />
              <YearCells of={ends.get(year)} />
            </tr>
          ))}
        </tbody>
      </table>
      <p class="hint">{t('time.yearsNote')}</p>
    </section>
  );
}

/** A year without any is 0 by the plan's schedule. */
function YearCells({ of }: { readonly of: YearTotals | undefined }) {
  return (
    <>
      <td>
        <Quantity value={of?.projectCount ?? 0} quantity="count" />
      </td>
      <td>
        <Quantity value={of ? of.landMu.value : 0} quantity="land" />
      </td>
    </>
  );
}
