import type { ComponentType } from 'preact';
import type { Panel } from '../model/view-state.ts';
import { useAtlas } from './context.ts';
import { LaterAreas, LaterIndustries, LaterPlan, LaterPlatforms, LaterReport } from './later-panels.ts';
import { OverviewPanel } from './overview/overview-panel.tsx';
import { ViewsPanel } from './views-panel.tsx';

const contents: Readonly<Record<Panel, ComponentType>> = {
  overview: OverviewPanel,
  industries: LaterIndustries,
  areas: LaterAreas,
  platforms: LaterPlatforms,
  plan: LaterPlan,
  views: ViewsPanel,
  report: LaterReport,
};

/** The page of the panel that the view names. */
export function PanelContent() {
  const { view } = useAtlas();
  const Content = contents[view.value.panel];
  return <Content />;
}
