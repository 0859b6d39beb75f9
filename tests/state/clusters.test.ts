import { beforeAll, expect, test, vi } from 'vitest';
import { type FoundClusters, findClusters } from '../../src/geo/clusters/find-clusters.ts';
import type { Edit } from '../../src/model/edit.ts';
import { effectivePack } from '../../src/pack/effective-pack.ts';
import { composeGround } from '../../src/pack/ground/compose-ground.ts';
import { createAtlas } from '../../src/state/atlas.ts';
import { type ClusterOutcome, createClusters } from '../../src/state/clusters.ts';
import { defaultView } from '../../src/state/default-view.ts';
import type { GroundClient } from '../../src/worker/ground-client.ts';
import { parcel, squareAt } from '../map/ground-edits.ts';
import { cityReader, packOf } from '../pack/packs.ts';

const pack = await packOf(cityReader);

const firm = (id: string, lng: number, lat: number, cells: Readonly<Record<string, string>> = {}): readonly Edit[] =>
  Object.entries({
    name: id,
    lng: String(lng),
    lat: String(lat),
    geometryBasis: 'surveyed',
    authority: 'a test',
    industryId: 'smart-appliances',
    land: '10',
    ...cells,
  }).map(([field, to]) => ({ table: 'enterprises', id, field, from: '', to }));

/** Three firms within a kilometre, and one far off. */
const firms = [
  ...firm('e-1', 121.3, 30.15),
  ...firm('e-2', 121.305, 30.15, { land: '' }),
  ...firm('e-3', 121.3, 30.155, { industryId: '' }),
  ...firm('e-4', 121.5, 30.2),
];

interface Question {
  readonly places: number;
  readonly distanceM: number;
  readonly signal: AbortSignal | undefined;
}

type Asked = Parameters<typeof findClusters>;

/** A client that answers questions for clusters, and knows no others. */
const clientOf =
  (answer: (of: Asked, signal: AbortSignal | undefined) => FoundClusters): GroundClient =>
  async (_, ask, options) => {
    if (!('of' in ask)) throw new Error('no question for clusters');
    return answer(ask.of as Asked, options?.signal) as never;
  };

/** An atlas with its clusters, whose questions are answered on the spot and kept. */
function clustersWith(edits: readonly Edit[], hash = '#v=1&table=analysis&analysis=clusters') {
  const plain = effectivePack(pack);
  const atlas = createAtlas(plain, defaultView(plain.info, 'zh'), hash, {
    packWith: (made) => effectivePack(pack, made, composeGround),
  });
  if (edits.length > 0) expect(atlas.actions.edit('test', edits)).toEqual([]);
  const asked: Question[] = [];
  const client = clientOf((of, signal) => {
    const [places, , settings] = of;
    asked.push({ places: places.length, distanceM: settings.distanceM, signal });
    return structuredClone(findClusters(...of));
  });
  const clusters = createClusters(atlas, client);
  const settled = async (): Promise<ClusterOutcome> => {
    await new Promise((resolve) => setTimeout(resolve));
    return clusters.outcome.value;
  };
  return { atlas, clusters, asked, settled };
}

let schematicProjects: number;
beforeAll(() => {
  schematicProjects = pack.tables.projects.length;
});

test('on the schematic sites of the plan clusters are refused, and nothing is asked', async () => {
  const { settled, clusters, asked } = clustersWith([]);
  expect(await settled()).toEqual({ is: 'refused' });
  expect(clusters.points.value).toMatchObject({ points: [], schematicProjects, unplacedEnterprises: 0 });
  expect(asked).toEqual([]);
});

test('positions that are published or schematic take no part, however many', async () => {
  const loose = ['published', 'derived', 'schematic'].flatMap((geometryBasis, at) =>
    firm(`e-${at}`, 121.3, 30.1, { geometryBasis, authority: '' }),
  );
  const { settled, clusters } = clustersWith(loose);
  expect(await settled()).toEqual({ is: 'refused' });
  expect(clusters.points.value).toMatchObject({ points: [], unplacedEnterprises: 3 });
});

test('a cluster says what it is made of, with land that firms have apart from land that projects are to have', async () => {
  const { settled } = clustersWith([...firms, ...parcel('own', squareAt(121.302, 30.152), { projectId: 'P12' })]);
  const outcome = await settled();
  if (outcome.is !== 'found') throw new Error(outcome.is);
  const { clusters, noise, numbers } = outcome.result;
  const own = pack.tables.projects.find(({ id }) => id === 'P12');
  expect(numbers).toEqual([1, 1, 1, 0, 1]);
  expect(clusters).toHaveLength(1);
  expect(clusters[0]).toMatchObject({ number: 1, enterprises: 3, projects: 1 });
  expect(clusters[0]?.enterpriseLandMu).toEqual({ value: 20, known: 2, of: 3 });
  expect(own?.plannedNewLandMu).toBeGreaterThan(0);
  expect(clusters[0]?.plannedNewLandMu).toEqual({ value: own?.plannedNewLandMu, known: 1, of: 1 });
  expect(clusters[0]?.industries).toContainEqual({ industryId: null, count: 1 });
  expect(clusters[0]?.industries[0]).toEqual({
    industryId: 'smart-appliances',
    count: own?.industryId === 'smart-appliances' ? 3 : 2,
  });
  expect(noise).toMatchObject({ enterprises: 1, projects: 0, plannedNewLandMu: { value: null, known: 0, of: 0 } });
});

test('clusters are numbered from the largest', async () => {
  const far = [0, 1, 2, 3].flatMap((at) => firm(`f-${at}`, 121.1 + at * 0.001, 30.3));
  const outcome = await clustersWith([...firms, ...far]).settled();
  if (outcome.is !== 'found') throw new Error(outcome.is);
  expect(outcome.result.clusters.map(({ points }) => points.length)).toEqual([4, 3]);
  expect(outcome.result.numbers).toEqual([2, 2, 2, 0, 1, 1, 1, 1]);
});

test('other settings abort what is asked, and are answered', async () => {
  const { atlas, asked, settled } = clustersWith(firms);
  atlas.actions.setAnalysis({ clusters: { distanceM: 50_000, least: 3, bandwidthM: 1500 } });
  expect(asked.map(({ distanceM }) => distanceM)).toEqual([2500, 50_000]);
  expect(asked.map(({ signal }) => signal?.aborted)).toEqual([true, false]);
  const outcome = await settled();
  expect(outcome.is === 'found' && outcome.result.noise.points).toEqual([]);
});

test('the filter decides which places take part', async () => {
  const { atlas, clusters, settled } = clustersWith(firms);
  atlas.actions.setFilter({ industries: ['smart-appliances'] });
  expect(clusters.points.value.points.map(({ id }) => id)).toEqual(['e-1', 'e-2', 'e-4']);
  expect(clusters.points.value.filteredOut).toBe(1);
  const outcome = await settled();
  expect(outcome.is === 'found' && outcome.result.points.length).toBe(3);
});

test('nothing is looked for while neither page nor layer asks for it', async () => {
  const { atlas, asked, settled } = clustersWith(firms, '');
  expect(await settled()).toEqual({ is: 'idle' });
  atlas.actions.setLayer('density', { visible: true });
  expect(asked).toHaveLength(1);
  expect((await settled()).is).toBe('found');
});

test('a failure is told, and can be tried again', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const { atlas } = clustersWith(firms);
  let isBroken = true;
  const client = clientOf((of) => {
    if (isBroken) throw new Error('no worker');
    return findClusters(...of);
  });
  const clusters = createClusters(atlas, client);
  await new Promise((resolve) => setTimeout(resolve));
  expect(clusters.outcome.value).toEqual({ is: 'failed' });
  expect(warn).toHaveBeenCalledOnce();
  warn.mockRestore();
  isBroken = false;
  clusters.retry();
  await new Promise((resolve) => setTimeout(resolve));
  expect(clusters.outcome.value.is).toBe('found');
});
