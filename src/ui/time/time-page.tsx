import './time.css';
import { CumulativeChart } from './cumulative-chart.tsx';
import { GanttChart } from './gantt-chart.tsx';
import { PhasesChart } from './phases-chart.tsx';
import { PlanActual } from './plan-actual.tsx';
import { ScheduleYears, YearsTable } from './schedule-years.tsx';
import { TimeControls } from './time-controls.tsx';

/** How the projects unfold: by the plan's schedule month by month, and against what has been recorded. */
export function TimePage() {
  return (
    <>
      <TimeControls />
      <div class="analysis-page">
        <ScheduleYears />
        <PhasesChart />
        <GanttChart />
        <div class="time-pair">
          <CumulativeChart quantity="land" />
          <CumulativeChart quantity="money" />
        </div>
        <PlanActual />
        <YearsTable />
      </div>
    </>
  );
}
