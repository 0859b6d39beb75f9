import '../ledger/ledger.css';
import './analysis.css';
import type { ComponentType } from 'preact';
import { useId } from 'preact/hooks';
import { type AnalysisPage, analysisPages } from '../../model/view-state.ts';
import { Tabs } from '../components/tabs.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { deferred } from '../deferred.tsx';

const pages = {
  layout: deferred(() => import('../layout/layout-page.tsx').then(({ LayoutPage }) => LayoutPage)),
  charts: deferred(() => import('../linked/charts-page.tsx').then(({ ChartsPage }) => ChartsPage)),
  time: deferred(() => import('../time/time-page.tsx').then(({ TimePage }) => TimePage)),
  enterprises: deferred(() =>
    import('../enterprises/enterprises-page.tsx').then(({ EnterprisesPage }) => EnterprisesPage),
  ),
  specialisation: deferred(() =>
    import('../specialisation/specialisation-page.tsx').then(({ SpecialisationPage }) => SpecialisationPage),
  ),
  clusters: deferred(() => import('../clusters/clusters-page.tsx').then(({ ClustersPage }) => ClustersPage)),
  indicators: deferred(() => import('../indicators/indicators-page.tsx').then(({ IndicatorsPage }) => IndicatorsPage)),
} satisfies Readonly<Record<AnalysisPage, { readonly Component: ComponentType }>>;

/** Loaders of the pages' code; to be called when idle, so that none is missing offline. */
export const analysisChunks: readonly (() => Promise<unknown>)[] = Object.values(pages).map(({ load }) => load);

/** The drawer of analyses with its pages: layout, charts, time, enterprises, specialisation, clusters, indicators. */
export function Analysis() {
  const { actions, view } = useAtlas();
  const { t } = useSpeech();
  const id = useId();
  const page = view.value.analysisPage;
  const { Component } = pages[page];
  return (
    <>
      <div class="ledger-bar">
        <Tabs
          id={id}
          label={t('analysis.pages')}
          values={analysisPages}
          active={page}
          nameOf={(each) => t(`analysis.page.${each}`)}
          onChange={actions.openAnalysis}
        />
      </div>
      <div id={`${id}-page`} class="ledger-page" role="tabpanel" aria-labelledby={`${id}-${page}`} tabIndex={-1}>
        <Component />
      </div>
    </>
  );
}
