import type { ProjectTracking } from '../../model/ledger.ts';
import type { Project } from '../../model/project.ts';
import { scheduled } from '../tracking.ts';

export const schedulePhases = ['before-start', 'under-way', 'after-end'] as const;
export type SchedulePhase = ProjectTracking['scheduled'];

export interface ScheduleState {
  readonly phase: SchedulePhase;
  readonly projects: readonly Project[];
  /** Of these, the projects that the plan lets begin or end in this very month; they are under way in it. */
  readonly beginning: number;
  readonly ending: number;
}

/** Projects by where the plan's schedule has them in a month `YYYY-MM`: it says what should be, not what is. */
export function scheduleStates(projects: readonly Project[], asOf: string): readonly ScheduleState[] {
  return schedulePhases.map((phase) => {
    const own = projects.filter((project) => scheduled(project, asOf) === phase);
    return {
      phase,
      projects: own,
      beginning: own.filter(({ start }) => start === asOf).length,
      ending: own.filter(({ end }) => end === asOf).length,
    };
  });
}
