import { computed, effect } from '@preact/signals';
import { supports } from '../model/geometry.ts';
import { noSiteChecks } from '../model/ledger.ts';
import type { Atlas } from '../state/atlas.ts';

/** What measures sites and compares them: nothing of it is needed where every site is schematic. */
export const loadSiteChecks = () => import('../geo/site-checks.ts');

/**
 * Looks at surveyed and official sites, and again when sites, boundaries or projects change. Returns what ends it. Where
 * the code does not come, the sites stay unmeasured until the browser is back online.
 */
export function watchSites(atlas: Atlas, load: typeof loadSiteChecks = loadSiteChecks): () => void {
  const geometry = computed(() => atlas.pack.geometry);
  const projects = computed(() => atlas.pack.tables.projects);
  return effect(() => {
    const [shapes, rows] = [geometry.value, projects.value];
    if (!shapes.sites.features.some(({ properties }) => supports(properties.geometryBasis, 'measure'))) {
      atlas.actions.setSiteChecks(noSiteChecks);
      return;
    }
    const ended = new AbortController();
    const look = (): void => {
      load().then(
        ({ checkSites }) => {
          if (!ended.signal.aborted) atlas.actions.setSiteChecks(checkSites(rows, shapes));
        },
        () => window.addEventListener('online', look, { once: true, signal: ended.signal }),
      );
    };
    look();
    return () => ended.abort();
  });
}
