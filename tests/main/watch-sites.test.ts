import { describe, expect, test, vi } from 'vitest';
import { checkSites } from '../../src/geo/site-checks.ts';
import { watchSites } from '../../src/main/watch-sites.ts';
import type { EffectivePack } from '../../src/model/effective-pack.ts';
import type { PackFeature } from '../../src/model/geometry.ts';
import { createAtlas } from '../../src/state/atlas.ts';
import { defaultView } from '../../src/state/default-view.ts';
import type { GroundClient } from '../../src/worker/ground-client.ts';
import { collection, feature, squareAt } from '../geo/squares.ts';
import { tinyPack } from '../pack/packs.ts';

/** The small pack with these sites for its drawn ones. */
async function packWith(...sites: readonly PackFeature[]): Promise<EffectivePack> {
  const pack = await tinyPack();
  return { ...pack, geometry: { ...pack.geometry, sites: collection(...sites) } };
}

const noWorker = () => Promise.reject(new Error('no worker is needed'));

/** An atlas whose sites are watched; `asked` counts how often the code was wanted. */
function watched(
  pack: EffectivePack,
  packWithEdits: () => EffectivePack = () => pack,
  loadClient: () => Promise<GroundClient> = noWorker,
) {
  const atlas = createAtlas(pack, defaultView(pack.info, 'en'), '', { packWith: packWithEdits });
  let asked = 0;
  const load = async () => {
    asked += 1;
    return { checkSites };
  };
  const stop = watchSites(atlas, load, loadClient);
  return { atlas, stop, asked: () => asked };
}

const measuredMu = (atlas: ReturnType<typeof createAtlas>) => atlas.ledger.value.total.measuredMu;
const arrived = () => new Promise((resolve) => setTimeout(resolve));
const edit = { table: 'targets', id: 't-ost', field: 'note', from: '', to: 'x' };

test('drawn sites are not measured, and the code for it is not fetched', async () => {
  const { atlas, asked } = watched(await tinyPack());
  await arrived();
  expect([asked(), measuredMu(atlas)]).toEqual([0, { value: null, known: 0, of: 4 }]);
});

test('a surveyed site is measured and stands in the ledger', async () => {
  const { atlas } = watched(await packWith(feature('a', squareAt([17.15, 60.05], 100))));
  await arrived();
  expect(measuredMu(atlas)).toMatchObject({ known: 1, of: 4 });
  expect(measuredMu(atlas).value).toBeCloseTo(15, 4);
});

test('an edit that touches no site is no reason to look again; other sites are', async () => {
  const before = await packWith(feature('a', squareAt([17.15, 60.05], 100)));
  const same = { ...before };
  const { atlas, asked } = watched(before, () => same);
  atlas.actions.edit('note', [edit]);
  await arrived();
  expect(asked()).toBe(1);

  const larger = await packWith(feature('a', squareAt([17.15, 60.05], 200)));
  const changing = watched(before, () => larger);
  await arrived();
  changing.atlas.actions.edit('note', [edit]);
  await arrived();
  expect(measuredMu(changing.atlas).value).toBeCloseTo(60, 4);
});

test('sites that are drawn again lose their measure', async () => {
  const drawn = await tinyPack();
  const { atlas } = watched(await packWith(feature('a', squareAt([17.15, 60.05], 100))), () => drawn);
  await arrived();
  atlas.actions.edit('note', [edit]);
  await arrived();
  expect(measuredMu(atlas).value).toBeNull();
});

test('an official boundary is measured where every site is drawn', async () => {
  const pack = await tinyPack();
  const area = pack.geometry.townships.features[0]?.id ?? '';
  const townships = collection(feature(area, squareAt([17.15, 60.05], 2000), 'official'));
  const { atlas } = watched({ ...pack, geometry: { ...pack.geometry, townships } });
  await arrived();
  expect(atlas.siteChecks.value.areaKm2.get(area)).toBeCloseTo(4, 3);
});

test('a parcel without a project is looked at; a drawn one for its faults alone', async () => {
  const pack = await tinyPack();
  const at = [17.15, 60.05];
  const parcels = collection(feature('l', squareAt(at, 100)), feature('m', squareAt(at, 50), 'schematic'));
  const { atlas } = watched({ ...pack, parcels: parcels as typeof pack.parcels });
  await arrived();
  const { parcelMu, faults } = atlas.siteChecks.value;
  expect([[...parcelMu.keys()], faults.length]).toEqual([['l'], 1]);
});

test('nothing is told any more once the watch has ended', async () => {
  const { atlas, stop } = watched(await packWith(feature('a', squareAt([17.15, 60.05], 100))));
  stop();
  await arrived();
  expect(measuredMu(atlas).value).toBeNull();
});

describe('of many shapes', () => {
  /** The small pack with 301 sites, the first of them of a project. */
  const crowded = (size: number): Promise<EffectivePack> =>
    packWith(
      ...Array.from({ length: 301 }, (_, index) =>
        feature(index === 0 ? 'a' : `far-${index}`, squareAt([17 + index / 100, 50], size)),
      ),
    );

  /** A worker whose answers come when they are let go. */
  function worker() {
    const questions: {
      readonly of: Parameters<typeof checkSites>;
      readonly isAborted: () => boolean;
      readonly answer: () => void;
    }[] = [];
    const ask = (_: string, { of }: { of: Parameters<typeof checkSites> }, { signal }: { signal: AbortSignal }) =>
      new Promise((resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
        questions.push({
          of: structuredClone(of),
          isAborted: () => signal.aborted,
          answer: () => resolve(checkSites(...structuredClone(of))),
        });
      });
    return { questions, loadClient: async () => ask as GroundClient };
  }

  test('a worker does the looking, and the page fetches no code for it', async () => {
    const { questions, loadClient } = worker();
    const pack = await crowded(100);
    const { atlas, asked } = watched(pack, () => pack, loadClient);
    await arrived();
    expect([asked(), measuredMu(atlas).value]).toEqual([0, null]);
    questions[0]?.answer();
    await arrived();
    expect(measuredMu(atlas).value).toBeCloseTo(15, 1);
  });

  test('the latest look counts: an earlier one is ended', async () => {
    const { questions, loadClient } = worker();
    const [before, larger] = [await crowded(100), await crowded(200)];
    const { atlas } = watched(before, () => larger, loadClient);
    await arrived();
    atlas.actions.edit('note', [edit]);
    await arrived();
    expect(questions.map(({ isAborted }) => isAborted())).toEqual([true, false]);
    questions[1]?.answer();
    questions[0]?.answer();
    await arrived();
    expect(measuredMu(atlas).value).toBeCloseTo(60, 1);
  });

  test('the page does it where no worker comes', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const pack = await crowded(100);
    const { atlas, asked } = watched(pack);
    await arrived();
    await arrived();
    expect(asked()).toBe(1);
    expect(measuredMu(atlas).value).toBeCloseTo(15, 1);
  });

  test('what travels holds no more of the tables than is asked for', async () => {
    const { questions, loadClient } = worker();
    const pack = await crowded(100);
    watched(pack, () => pack, loadClient);
    await arrived();
    const tables = questions[0]?.of[1].tables;
    expect(tables?.parcels.length).toBeGreaterThan(0);
    expect(new Set(tables?.parcels.flatMap(Object.keys))).toEqual(new Set(['id', 'projectId']));
  });
});
