import { computed, effect } from '@preact/signals';
import type { checkSites } from '../geo/site-checks.ts';
import { supports } from '../model/geometry.ts';
import { noSiteChecks, type SiteChecks } from '../model/ledger.ts';
import type { Atlas } from '../state/atlas.ts';
import type { GroundClient } from '../worker/ground-client.ts';

/** What measures sites and compares them: nothing of it is needed where every site is schematic. */
export const loadSiteChecks = () => import('../geo/site-checks.ts');

/** A worker of its own, so that what a user asks for waits for no check. */
const loadGroundClient = async (): Promise<GroundClient> => (await import('../worker/ground-client.ts')).groundClient();

/** Up to so many shapes are looked at sooner than they travel to a worker. */
const mostShapesOnPage = 300;

type Checked = Parameters<typeof checkSites>;

const areMany = ([, { sites, parcels, controlLines }]: Checked): boolean =>
  [sites, parcels, controlLines].reduce((sum, { features }) => sum + features.length, 0) > mostShapesOnPage;

/**
 * Looks at surveyed and official ground, and again when shapes, or what they belong to, change; many shapes in a worker. The
 * latest look counts. Returns what ends it. Where the code does not come, nothing is measured until the browser is back online.
 */
export function watchSites(
  atlas: Atlas,
  load: typeof loadSiteChecks = loadSiteChecks,
  loadClient: typeof loadGroundClient = loadGroundClient,
): () => void {
  const geometry = computed(() => atlas.pack.geometry);
  const parcels = computed(() => atlas.pack.parcels);
  const controlLines = computed(() => atlas.pack.controlLines);
  const projects = computed(() => atlas.pack.tables.projects);
  // As text, since other cells of these tables are no reason to look again.
  const owners = computed(() =>
    JSON.stringify({
      parcels: atlas.pack.tables.parcels.map(({ id, projectId }) => ({ id, projectId })),
      'control-lines': atlas.pack.tables['control-lines'].map(({ id, kind }) => ({ id, kind })),
    }),
  );
  let client: Promise<GroundClient> | null = null;
  const lookFar = async (of: Checked, signal: AbortSignal): Promise<SiteChecks> => {
    client ??= loadClient();
    return (await client)('check', { of }, { signal });
  };
  return effect(() => {
    const { sites, townships, zones, platforms } = geometry.value;
    const drawn = { sites, townships, zones, platforms, parcels: parcels.value, controlLines: controlLines.value };
    const of: Checked = [projects.value, { ...drawn, tables: JSON.parse(owners.value) }];
    const mayMeasure = [sites, townships, zones, platforms].some(({ features }) =>
      features.some(({ properties }) => supports(properties.geometryBasis, 'measure')),
    );
    if (!mayMeasure && drawn.parcels.features.length === 0) {
      atlas.actions.setSiteChecks(noSiteChecks);
      return;
    }
    const ended = new AbortController();
    const { signal } = ended;
    const lookHere = (): void => {
      load().then(
        ({ checkSites }) => {
          if (!signal.aborted) atlas.actions.setSiteChecks(checkSites(...of));
        },
        () => window.addEventListener('online', lookHere, { once: true, signal }),
      );
    };
    const look = async (): Promise<void> => {
      const checks = await lookFar(of, signal);
      if (!signal.aborted) atlas.actions.setSiteChecks(checks);
    };
    if (!areMany(of)) lookHere();
    else
      look().catch((error: unknown) => {
        if (signal.aborted) return;
        // No worker comes where the network has gone; the page can look too, only slower.
        console.warn(error);
        client = null;
        lookHere();
      });
    return () => ended.abort();
  });
}
