import { computed, effect } from '@preact/signals';
import { supports } from '../model/geometry.ts';
import { noSiteChecks } from '../model/ledger.ts';
import type { Atlas } from '../state/atlas.ts';

/** What measures sites and compares them: nothing of it is needed where every site is schematic. */
export const loadSiteChecks = () => import('../geo/site-checks.ts');

/**
 * Looks at surveyed and official ground, and again when shapes, or what they belong to, change. Returns what ends it. Where
 * the code does not come, nothing is measured until the browser is back online.
 */
export function watchSites(atlas: Atlas, load: typeof loadSiteChecks = loadSiteChecks): () => void {
  const geometry = computed(() => atlas.pack.geometry);
  const parcels = computed(() => atlas.pack.parcels);
  const controlLines = computed(() => atlas.pack.controlLines);
  const projects = computed(() => atlas.pack.tables.projects);
  // Other cells of these tables are no reason to look again.
  const owners = computed(() =>
    JSON.stringify([
      atlas.pack.tables.parcels.map(({ id, projectId }) => [id, projectId]),
      atlas.pack.tables['control-lines'].map(({ id, kind }) => [id, kind]),
    ]),
  );
  return effect(() => {
    const ground = { ...geometry.value, parcels: parcels.value, controlLines: controlLines.value };
    const rows = projects.value;
    owners.value;
    const { sites, townships, zones, platforms } = ground;
    const mayMeasure = [sites, townships, zones, platforms].some(({ features }) =>
      features.some(({ properties }) => supports(properties.geometryBasis, 'measure')),
    );
    if (!mayMeasure && ground.parcels.features.length === 0) {
      atlas.actions.setSiteChecks(noSiteChecks);
      return;
    }
    const ended = new AbortController();
    const look = (): void => {
      load().then(
        ({ checkSites }) => {
          if (ended.signal.aborted) return;
          atlas.actions.setSiteChecks(checkSites(rows, { ...ground, tables: atlas.pack.tables }));
        },
        () => window.addEventListener('online', look, { once: true, signal: ended.signal }),
      );
    };
    look();
    return () => ended.abort();
  });
}
