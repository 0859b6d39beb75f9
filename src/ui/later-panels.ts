import { deferred } from './deferred.tsx';

const load = {
  table: () => import('./table/project-table.tsx').then(({ ProjectTable }) => ProjectTable),
  industries: () => import('./lists/industries-panel.tsx').then(({ IndustriesPanel }) => IndustriesPanel),
  areas: () => import('./lists/areas-panel.tsx').then(({ AreasPanel }) => AreasPanel),
  platforms: () => import('./lists/platforms-panel.tsx').then(({ PlatformsPanel }) => PlatformsPanel),
  plan: () => import('./plan/plan-panel.tsx').then(({ PlanPanel }) => PlanPanel),
  report: () => import('./report/report-panel.tsx').then(({ ReportPanel }) => ReportPanel),
};

/** Loaders of the code that the first screen does without; to be called when idle, so that none is missing offline. */
export const uiChunks: readonly (() => Promise<unknown>)[] = Object.values(load);

export const LaterTable = deferred(load.table);
export const LaterIndustries = deferred(load.industries);
export const LaterAreas = deferred(load.areas);
export const LaterPlatforms = deferred(load.platforms);
export const LaterPlan = deferred(load.plan);
export const LaterReport = deferred(load.report);
