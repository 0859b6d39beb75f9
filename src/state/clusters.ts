import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { groupBy } from '../metrics/group-by.ts';
import { sumKnown } from '../metrics/sum.ts';
import type { EffectivePack } from '../model/effective-pack.ts';
import type { Enterprise } from '../model/enterprise.ts';
import { type Bounds, supports } from '../model/geometry.ts';
import type { Shape } from '../model/ground.ts';
import type { Sum } from '../model/ledger.ts';
import type { Project } from '../model/project.ts';
import type { ClusterSettings } from '../model/view-state.ts';
import { type GroundClient, groundClient } from '../worker/ground-client.ts';
import type { GroundTasks } from '../worker/ground-messages.ts';
import type { Atlas } from './atlas.ts';

/** A firm or a project's ground whose place is surveyed or official. */
export interface ClusterPoint {
  readonly kind: 'enterprise' | 'project';
  readonly id: string;
  /** Where it stands, or its ground; WGS84 degrees. */
  readonly place: readonly [lng: number, lat: number] | Shape;
  /** Of a firm, what it has; of a project, the planned new land that its list demands. */
  readonly landMu: number | null;
  readonly industryId: string | null;
}

/** What the filter leaves, parted by whether a point statistic may rest on it. */
export interface ClusterPoints {
  readonly points: readonly ClusterPoint[];
  /** Left by the filter, and in no place that is known so. */
  readonly schematicProjects: number;
  readonly unplacedEnterprises: number;
  /** Known places that the filter takes out. */
  readonly filteredOut: number;
}

/** What a cluster, or what is left over, is made of. */
export interface ClusterContent {
  readonly points: readonly ClusterPoint[];
  readonly enterprises: number;
  readonly projects: number;
  /** Of its firms; never added to the next, which is demanded and not there yet. */
  readonly enterpriseLandMu: Sum;
  /** Of its projects. */
  readonly plannedNewLandMu: Sum;
  /** From the most frequent; null where it is not known. */
  readonly industries: readonly { readonly industryId: string | null; readonly count: number }[];
}

export interface Cluster extends ClusterContent {
  /** From 1, by size; the one it bears on map and list. */
  readonly number: number;
  readonly bounds: Bounds;
  /** null where its places lie on one line. */
  readonly hull: Shape | null;
}

type Found = GroundTasks['clusters']['answer'];

export interface ClusterResult {
  readonly settings: ClusterSettings;
  readonly found: Found;
  readonly points: readonly ClusterPoint[];
  /** Along the points: the number of its cluster; 0 for none. */
  readonly numbers: readonly number[];
  readonly clusters: readonly Cluster[];
  readonly noise: ClusterContent;
}

export type ClusterOutcome =
  | { readonly is: 'idle' | 'working' | 'failed' }
  /** Fewer than three places that a point statistic may rest on. */
  | { readonly is: 'refused' }
  | { readonly is: 'found'; readonly result: ClusterResult };

/** With fewer places there is no pattern to speak of. */
export const leastPlaces = 3;

const isKnown = ({ lng, lat, geometryBasis }: Enterprise): boolean =>
  lng !== null && lat !== null && geometryBasis !== null && supports(geometryBasis, 'point-pattern');

/** Firms and project sites that the filter leaves, and how many of them are in no place that bears a point statistic. */
export function clusterPoints(
  { tables, geometry, projectById }: Pick<EffectivePack, 'tables' | 'geometry' | 'projectById'>,
  remaining: readonly Project[],
  remainingEnterprises: readonly Enterprise[],
): ClusterPoints {
  const ids = new Set(remaining.map(({ id }) => id));
  const known = geometry.sites.features.filter(({ properties }) => supports(properties.geometryBasis, 'point-pattern'));
  const sites = known.flatMap(({ id, geometry: shape }): ClusterPoint[] => {
    const project = projectById.get(id);
    if (!project || !ids.has(id) || (shape.type !== 'Polygon' && shape.type !== 'MultiPolygon')) return [];
    const { plannedNewLandMu, industryId } = project;
    return [{ kind: 'project', id, place: shape, landMu: plannedNewLandMu, industryId }];
  });
  const firms = remainingEnterprises.filter(isKnown).map(
    ({ id, lng, lat, landMu, industryId }): ClusterPoint => ({
      kind: 'enterprise',
      id,
      place: [lng ?? Number.NaN, lat ?? Number.NaN],
      landMu,
      industryId,
    }),
  );
  const allKnown = known.length + tables.enterprises.filter(isKnown).length;
  return {
    points: [...firms, ...sites],
    schematicProjects: remaining.length - sites.length,
    unplacedEnterprises: remainingEnterprises.length - firms.length,
    filteredOut: allKnown - firms.length - sites.length,
  };
}

function contentOf(points: readonly ClusterPoint[]): ClusterContent {
  const firms = points.filter(({ kind }) => kind === 'enterprise');
  const projects = points.filter(({ kind }) => kind === 'project');
  const landOf = (own: readonly ClusterPoint[]): Sum => sumKnown(own.map(({ landMu }) => landMu));
  const industries = [...groupBy(points, ({ industryId }) => industryId ?? '')]
    .map(([id, own]) => ({ industryId: id || null, count: own.length }))
    .sort((a, b) => b.count - a.count);
  return {
    points,
    enterprises: firms.length,
    projects: projects.length,
    enterpriseLandMu: landOf(firms),
    plannedNewLandMu: landOf(projects),
    industries,
  };
}

function boundsOf(positions: readonly (readonly number[])[]): Bounds {
  const along = (axis: 0 | 1) => positions.map((position) => position[axis] ?? Number.NaN);
  const [lngs, lats] = [along(0), along(1)];
  const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b), Infinity);
  const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), -Infinity);
  return [least(lngs), least(lats), most(lngs), most(lats)];
}

/** What was found, with the clusters numbered from the largest. */
export function clusterResult(points: readonly ClusterPoint[], settings: ClusterSettings, found: Found): ClusterResult {
  const rows = groupBy([...points.keys()], (row) => String(found.labels[row]));
  const rowsOf = (label: number | string) => rows.get(String(label)) ?? [];
  const pick = <T>(list: readonly T[], from: readonly number[]): readonly T[] =>
    from.flatMap((row) => list.slice(row, row + 1));
  const bySize = found.hulls
    .map((hull, label) => ({ hull, label, rows: rowsOf(label) }))
    .sort((a, b) => b.rows.length - a.rows.length || a.label - b.label);
  const numberOf = new Map(bySize.map(({ label }, index) => [label, index + 1]));
  return {
    settings,
    found,
    points,
    numbers: found.labels.map((label) => numberOf.get(label) ?? 0),
    clusters: bySize.map(({ hull, rows: own }, index) => ({
      ...contentOf(pick(points, own)),
      number: index + 1,
      bounds: boundsOf(pick(found.positions, own)),
      hull,
    })),
    noise: contentOf(pick(points, rowsOf(-1))),
  };
}

/** The middle of the city's longitudes, by which its plane is chosen; of its areas, as every pack has them. */
function cityLng({ geometry }: EffectivePack): number {
  const lngs = geometry.anchors.features.flatMap(({ geometry: at }) =>
    at.type === 'Point' ? [at.coordinates[0] ?? Number.NaN] : [],
  );
  const [west, , east] = boundsOf(lngs.map((lng) => [lng, 0]));
  return (west + east) / 2;
}

/** Clusters of one atlas: what they rest on, what was found, and which of them is marked. */
export interface Clusters {
  readonly points: ReadonlySignal<ClusterPoints>;
  readonly outcome: ReadonlySignal<ClusterOutcome>;
  /** Number of the cluster that was chosen in the list; null for none. */
  readonly marked: ReadonlySignal<number | null>;
  readonly mark: (number: number | null) => void;
  readonly retry: () => void;
  readonly stop: () => void;
}

/**
 * Looks for clusters in a worker while the page of clusters is open or a layer of theirs is shown, and again when filter, places or
 * settings change; what is asked meanwhile aborts what was asked before.
 */
export function createClusters(atlas: Atlas, client: GroundClient = groundClient()): Clusters {
  const { view, layers } = atlas;
  const outcome = signal<ClusterOutcome>({ is: 'idle' });
  const marked = signal<number | null>(null);
  const attempts = signal(0);
  const points = computed(() => clusterPoints(atlas.pack, atlas.remaining.value, atlas.remainingEnterprises.value));
  const settings = computed(() => view.value.clusters);
  const isWanted = computed(
    () =>
      layers.value.clusters.visible ||
      layers.value.density.visible ||
      (view.value.drawer === 'analysis' && view.value.analysisPage === 'clusters'),
  );
  const lng = computed(() => cityLng(atlas.pack));
  const stop = effect(() => {
    if (!isWanted.value || attempts.value < 0) return;
    const { points: own } = points.value;
    const wanted = settings.value;
    marked.value = null;
    if (own.length < leastPlaces) {
      outcome.value = { is: 'refused' };
      return;
    }
    const asked = new AbortController();
    if (outcome.peek().is !== 'found') outcome.value = { is: 'working' };
    const places = own.map(({ place }) => ('type' in place ? place : [...place]));
    client('clusters', { of: [places, lng.value, wanted] }, { signal: asked.signal }).then(
      (found) => {
        outcome.value = { is: 'found', result: clusterResult(own, wanted, found) };
      },
      (error: unknown) => {
        if (asked.signal.aborted) return;
        console.warn(error);
        outcome.value = { is: 'failed' };
      },
    );
    return () => asked.abort();
  });
  return {
    points,
    outcome,
    marked,
    mark: (number) => {
      marked.value = number;
    },
    retry: () => {
      attempts.value += 1;
    },
    stop,
  };
}

const made = new WeakMap<Atlas, Clusters>();

/** The clusters of an atlas: the same for its page and its map. */
export function clustersOf(atlas: Atlas): Clusters {
  const own = made.get(atlas) ?? createClusters(atlas);
  made.set(atlas, own);
  return own;
}
