import { deferred } from './deferred.tsx';

const later = {
  cards: deferred(() => import('./cards/card-host.tsx').then(({ CardHost }) => CardHost)),
  filters: deferred(() => import('./filters/filter-panel.tsx').then(({ FilterPanel }) => FilterPanel)),
  table: deferred(() => import('./table/project-table.tsx').then(({ ProjectTable }) => ProjectTable)),
  ownFigures: deferred(() => import('./statistics/own-figures.tsx').then(({ OwnFigures }) => OwnFigures)),
  statisticCharts: deferred(() =>
    import('./statistics/statistic-charts.tsx').then(({ StatisticCharts }) => StatisticCharts),
  ),
  landCharts: deferred(() => import('./overview/land-charts.tsx').then(({ LandCharts }) => LandCharts)),
  ledger: deferred(() => import('./ledger/ledger.tsx').then(({ Ledger }) => Ledger)),
  analysis: deferred(() => import('./analysis/analysis.tsx').then(({ Analysis }) => Analysis)),
  industries: deferred(() => import('./lists/industries-panel.tsx').then(({ IndustriesPanel }) => IndustriesPanel)),
  areas: deferred(() => import('./lists/areas-panel.tsx').then(({ AreasPanel }) => AreasPanel)),
  platforms: deferred(() => import('./lists/platforms-panel.tsx').then(({ PlatformsPanel }) => PlatformsPanel)),
  plan: deferred(() => import('./plan/plan-panel.tsx').then(({ PlanPanel }) => PlanPanel)),
  drawing: deferred(() => import('./drawing/drawing-panel.tsx').then(({ DrawingPanel }) => DrawingPanel)),
  ground: deferred(() => import('./ground/ground-desk.tsx').then(({ GroundDesk }) => GroundDesk)),
  baseMaps: deferred(() => import('./base-maps/base-maps.tsx').then(({ BaseMaps }) => BaseMaps)),
  baseNotice: deferred(() => import('./base-maps/base-notice.tsx').then(({ BaseNotice }) => BaseNotice)),
  classEditor: deferred(() => import('./classification/class-editor.tsx').then(({ ClassEditor }) => ClassEditor)),
  savedViews: deferred(() => import('./saved-views/saved-views.tsx').then(({ SavedViews }) => SavedViews)),
  report: deferred(() => import('./report/report-panel.tsx').then(({ ReportPanel }) => ReportPanel)),
};

/** Loaders of the code that the first screen does without; to be called when idle, so that none is missing offline. */
export const uiChunks: readonly (() => Promise<unknown>)[] = [
  ...Object.values(later).map(({ load }) => load),
  () => import('../exchange/workbook-library.ts'),
  () =>
    import('./analysis/analysis.tsx').then(({ analysisChunks }) => Promise.all(analysisChunks.map((load) => load()))),
  () => import('../worker/ground-client.ts').then(({ prepareGroundWorker }) => prepareGroundWorker()),
];

export const LaterCards = later.cards.Component;
export const LaterFilters = later.filters.Component;
export const LaterTable = later.table.Component;
export const LaterOwnFigures = later.ownFigures.Component;
export const LaterStatisticCharts = later.statisticCharts.Component;
export const LaterLandCharts = later.landCharts.Component;
export const LaterLedger = later.ledger.Component;
export const LaterAnalysis = later.analysis.Component;
export const LaterIndustries = later.industries.Component;
export const LaterAreas = later.areas.Component;
export const LaterPlatforms = later.platforms.Component;
export const LaterPlan = later.plan.Component;
export const LaterBaseMaps = later.baseMaps.Component;
export const LaterBaseNotice = later.baseNotice.Component;
export const LaterReport = later.report.Component;
export const LaterClassEditor = later.classEditor.Component;
export const LaterSavedViews = later.savedViews.Component;
export const LaterGround = later.ground.Component;
export const LaterDrawing = later.drawing.Component;
