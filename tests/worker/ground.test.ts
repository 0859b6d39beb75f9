import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { matchRows } from '../../src/exchange/ground/match.ts';
import { placeLayer } from '../../src/exchange/ground/place-layer.ts';
import { readGround } from '../../src/exchange/ground/read-ground.ts';
import { checkSites } from '../../src/geo/site-checks.ts';
import { wgs84 } from '../../src/model/datum.ts';
import {
  type GroundClient,
  type GroundWorker,
  groundClient,
  prepareGroundWorker,
} from '../../src/worker/ground-client.ts';
import type { GroundAnswer, GroundRequest } from '../../src/worker/ground-messages.ts';
import { type GroundWork, serveGround } from '../../src/worker/ground-serve.ts';
import type { Port } from '../../src/worker/messages.ts';
import { bytesOf } from '../exchange/ground/ground-fixtures.ts';
import { tinyPack } from '../pack/packs.ts';

const port = <Sent, Received>(end: MessagePort): Port<Sent, Received> => ({
  postMessage: (message) => end.postMessage(message),
  addEventListener: (_, listener) => end.on('message', (data: Received) => listener({ data })),
});

/** How a worker shows itself to its page; what passes is really cloned. It falls over when `break` is called. */
class FakeWorker implements GroundWorker {
  private readonly channel = new MessageChannel();
  private fallsOver: (event: { readonly message?: string }) => void = () => undefined;
  isEnded = false;
  constructor(work?: GroundWork) {
    serveGround(port<GroundAnswer, GroundRequest>(this.channel.port2), work);
  }
  postMessage(request: GroundRequest): void {
    this.channel.port1.postMessage(request);
  }
  terminate(): void {
    this.isEnded = true;
    this.channel.port1.close();
  }
  addEventListener(
    type: string,
    listener: (event: { readonly data: GroundAnswer; readonly message?: string }) => void,
  ) {
    if (type === 'message') this.channel.port1.on('message', (data: GroundAnswer) => listener({ data }));
    else if (type === 'error') this.fallsOver = (event) => listener({ data: { kind: 'ready' }, ...event });
  }
  break(message: string): void {
    this.fallsOver({ message });
  }
}

const empty = { layers: [], tables: [], issues: [], ownTables: [] };
const fixture = new File([bytesOf('wgs84.geojson') as BlobPart], 'wgs84.geojson');
const layerOf = async () => {
  const [layer] = (await readGround([fixture])).layers;
  if (!layer) throw new Error('nothing was read');
  return layer;
};

let started: FakeWorker[];
let ask: GroundClient;
/** A client whose workers do this. */
const clientOver = (work?: GroundWork): GroundClient =>
  groundClient(() => {
    const worker = new FakeWorker(work);
    started.push(worker);
    return worker;
  });

beforeEach(() => {
  started = [];
  ask = clientOver();
});
afterEach(() => {
  for (const worker of started) worker.terminate();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('what the ground worker answers is what the page would find', () => {
  test('in reading, detecting, placing and matching', async () => {
    const layer = await layerOf();
    const { info, tables, geometry } = await tinyPack();
    // Node, unlike browsers, clones a file without its name.
    expect((await ask('read', { files: [fixture] })).layers[0]?.features).toEqual(layer.features);
    expect(await ask('detect', { layer, city: [121, 30, 122, 31] })).toMatchObject({ standing: 'doubtful' });
    const placed = placeLayer(layer, wgs84);
    expect(await ask('place', { layer, system: wgs84 })).toEqual(placed);
    const pack = { info, tables, geometry };
    const rows = placed.features.map((feature) => ({ number: feature.number, texts: ['甲'], feature }));
    expect(await ask('match', { pack, kind: 'area', rows })).toEqual(matchRows(pack, 'area', rows));
  });

  test('in checking sites', async () => {
    const { tables, geometry, parcels, controlLines } = await tinyPack();
    const of: Parameters<typeof checkSites> = [tables.projects, { ...geometry, parcels, controlLines, tables }];
    expect(await ask('check', { of })).toEqual(checkSites(...of));
  });

  test('on one worker, which starts with the first question', async () => {
    expect(started).toHaveLength(0);
    await Promise.all([ask('read', { files: [] }), ask('read', { files: [fixture] })]);
    await ask('read', { files: [] });
    expect(started).toHaveLength(1);
  });
});

/** Work of which the reading waits until it is let go; `asked` are the files that reading was asked for. */
function held() {
  const asked: number[] = [];
  const waiting: (() => void)[] = [];
  const work = {
    read: ({ files }, progress) =>
      new Promise((resolve) => {
        asked.push(files.length);
        progress(0.5);
        waiting.push(() => resolve(empty));
      }),
  } as Partial<GroundWork> as GroundWork;
  return { asked, work, letGo: () => waiting.shift()?.() };
}

const files = (count: number): readonly File[] => Array.from({ length: count }, () => fixture);

describe('a question that is aborted', () => {
  test('ends its worker at once, rejects with the reason, and the next has a fresh worker', async () => {
    const { asked, work } = held();
    const client = clientOver(work);
    const cancel = new AbortController();
    const first = client('read', { files: files(1) }, { signal: cancel.signal });
    await vi.waitFor(() => expect(asked).toEqual([1]));
    const second = client('read', { files: files(2) });
    cancel.abort(new Error('changed my mind'));
    await expect(first).rejects.toThrow('changed my mind');
    expect(started.map(({ isEnded }) => isEnded)).toEqual([true, false]);
    await vi.waitFor(() => expect(asked).toEqual([1, 2]));
    void second;
  });

  test('while it waits is not asked, and the one that runs goes on', async () => {
    const { asked, work, letGo } = held();
    const client = clientOver(work);
    const cancel = new AbortController();
    const first = client('read', { files: files(1) });
    const second = client('read', { files: files(2) }, { signal: cancel.signal });
    await vi.waitFor(() => expect(asked).toEqual([1]));
    cancel.abort();
    await expect(second).rejects.toThrow('aborted');
    letGo();
    expect(await first).toEqual(empty);
    expect([asked, started.map(({ isEnded }) => isEnded)]).toEqual([[1], [false]]);
  });

  test('before it is asked starts no worker, and one that was answered ends none', async () => {
    await expect(ask('read', { files: [] }, { signal: AbortSignal.abort() })).rejects.toThrow('aborted');
    expect(started).toHaveLength(0);
    const cancel = new AbortController();
    await ask('read', { files: [] }, { signal: cancel.signal });
    cancel.abort();
    await ask('read', { files: [] });
    expect(started.map(({ isEnded }) => isEnded)).toEqual([false]);
  });

  test('keeps its worker where the network has gone, since none could take its place', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    const { asked, work, letGo } = held();
    const client = clientOver(work);
    const cancel = new AbortController();
    const first = client('read', { files: files(1) }, { signal: cancel.signal });
    await vi.waitFor(() => expect(asked).toEqual([1]));
    cancel.abort();
    await expect(first).rejects.toThrow('aborted');
    const second = client('read', { files: files(2) });
    letGo();
    await vi.waitFor(() => expect(asked).toEqual([1, 2]));
    letGo();
    expect(await second).toEqual(empty);
    expect(started.map(({ isEnded }) => isEnded)).toEqual([false]);
  });
});

describe('progress', () => {
  test('is told from 0 to 1, and no more once the question is aborted', async () => {
    const seen: number[] = [];
    await ask('read', { files: files(3) }, { progress: (done) => seen.push(done) });
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen.at(-1)).toBe(1);
  });

  test('is not told in steps that nobody sees', async () => {
    const told: number[] = [];
    const work = {
      read: (_, progress) => {
        for (let step = 1; step <= 10_000; step += 1) progress(step / 10_000);
        return empty;
      },
    } as Partial<GroundWork> as GroundWork;
    await clientOver(work)('read', { files: [] }, { progress: (done) => told.push(done) });
    expect(told.length).toBeGreaterThan(50);
    expect(told.length).toBeLessThanOrEqual(101);
  });
});

describe('a question that fails', () => {
  test('in the work is rejected, and the next is answered by the same worker', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const work = {
      read: ({ files: { length } }) => {
        if (length > 0) throw new Error('a bug');
        return empty;
      },
    } as Partial<GroundWork> as GroundWork;
    const client = clientOver(work);
    await expect(client('read', { files: files(1) })).rejects.toThrow('a bug');
    expect(await client('read', { files: [] })).toEqual(empty);
    expect(started).toHaveLength(1);
  });

  test('with its worker is rejected, and the next has a fresh one', async () => {
    const { asked, work } = held();
    const client = clientOver(work);
    const first = client('read', { files: files(1) });
    await vi.waitFor(() => expect(asked).toEqual([1]));
    started[0]?.break('out of memory');
    await expect(first).rejects.toThrow('out of memory');
    void client('read', { files: files(2) });
    await vi.waitFor(() => expect(asked).toEqual([1, 2]));
  });

  test('because it cannot travel is rejected, and so is one for which no worker starts', async () => {
    const layer = { ...(await layerOf()), name: (() => 'a function') as never };
    await expect(ask('place', { layer, system: wgs84 })).rejects.toThrow('could not be cloned');
    const client = groundClient(() => {
      throw new Error('no workers here');
    });
    await expect(client('read', { files: [] })).rejects.toThrow('no workers here');
  });
});

describe('a worker that is prepared', () => {
  /** In the place of the browser's own; `made` is what each was started with. */
  function stubWorkers() {
    const made: unknown[][] = [];
    vi.stubGlobal(
      'Worker',
      class extends FakeWorker {
        constructor(...of: readonly unknown[]) {
          super();
          made.push([...of]);
          started.push(this);
        }
      },
    );
    return made;
  }

  test('is taken by the next client, and no other is started', async () => {
    const made = stubWorkers();
    await prepareGroundWorker();
    expect(await groundClient()('read', { files: [] })).toEqual(empty);
    expect(made).toEqual([[expect.any(URL), { type: 'module' }]]);
  });

  test('is asked for again only where the network was what it wanted', async () => {
    stubWorkers();
    vi.stubGlobal('navigator', { onLine: false });
    const offline = prepareGroundWorker();
    started[0]?.break('no network');
    await expect(offline).rejects.toThrow('no network');
    vi.stubGlobal('navigator', { onLine: true });
    const online = prepareGroundWorker();
    started[1]?.break('not allowed');
    await online;
  });
});
