import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { derive, type FilterRows } from '../../src/metrics/derive.ts';
import type { EffectivePack } from '../../src/model/effective-pack.ts';
import { emptyFilter, type Filter } from '../../src/model/filter.ts';
import { createAtlas } from '../../src/state/atlas.ts';
import { defaultView } from '../../src/state/default-view.ts';
import { askAt, type DeriveFar, deriveInWorker } from '../../src/worker/client.ts';
import type { Answer, Port, Request } from '../../src/worker/messages.ts';
import { serve } from '../../src/worker/serve.ts';
import { cityPack } from '../pack/packs.ts';

/** A message port as a worker shows itself; what passes is really cloned. */
function port<Sent, Received>(end: MessagePort): Port<Sent, Received> {
  return {
    postMessage: (message) => end.postMessage(message),
    addEventListener: (_, listener) => end.on('message', (data: Received) => listener({ data })),
  };
}

let pack: EffectivePack;
let rows: FilterRows;
let channel: MessageChannel;
let answered: number[];
let ask: DeriveFar;
beforeAll(async () => {
  pack = await cityPack();
  rows = { projects: pack.tables.projects, platformOf: pack.platformOfProject };
});
beforeEach(() => {
  channel = new MessageChannel();
  answered = [];
  channel.port1.on('message', ({ id }: Answer) => answered.push(id));
  serve(port<Answer, Request>(channel.port2));
  ask = askAt(port<Request, Answer>(channel.port1));
});
afterEach(() => channel.port1.close());

const binhai: Filter = { ...emptyFilter, areas: ['binhai'] };
const parks: Filter = { ...emptyFilter, kinds: ['park'] };

describe('what a worker derives', () => {
  test('is what the page would derive', async () => {
    expect(await ask(rows, binhai, new AbortController().signal)).toEqual(derive(rows, binhai));
  });

  test('answers several questions each with its own', async () => {
    const signal = new AbortController().signal;
    const [first, second] = await Promise.all([ask(rows, binhai, signal), ask(rows, parks, signal)]);
    expect([first.summary.projectCount, second.summary.projectCount]).toEqual([
      21,
      derive(rows, parks).summary.projectCount,
    ]);
  });

  test('is not computed any more once its question is aborted', async () => {
    const asked = new AbortController();
    const aborted = ask(rows, binhai, asked.signal);
    asked.abort();
    await expect(aborted).rejects.toThrow('aborted');
    await ask(rows, parks, new AbortController().signal);
    expect(answered).toEqual([2]);
  });

  test('is not asked for by a question that was aborted before', async () => {
    await expect(ask(rows, binhai, AbortSignal.abort())).rejects.toThrow('aborted');
  });
});

describe('a page with many rows', () => {
  test('asks a worker, and one with few does not', () => {
    const made = vi.fn();
    vi.stubGlobal(
      'Worker',
      class {
        postMessage = made;
        addEventListener = () => {};
      },
    );
    expect([deriveInWorker(rows.projects.length), made.mock.calls.length]).toEqual([null, 0]);
    const askMany = deriveInWorker(5_001);
    void askMany?.(rows, binhai, new AbortController().signal);
    void askMany?.(rows, parks, new AbortController().signal);
    void askMany?.({ ...rows }, parks, new AbortController().signal);
    const sent = made.mock.calls.map(([request]) => request.kind);
    expect(sent).toEqual(['rows', 'derive', 'derive', 'rows', 'derive']);
    vi.unstubAllGlobals();
  });

  test('shows the figures of the latest filter', async () => {
    const atlas = createAtlas(pack, defaultView(pack.info, 'zh'), '', { deriveFar: ask });
    expect(atlas.summary.value.projectCount).toBe(39);
    atlas.actions.toggleFilter('kinds', 'park');
    atlas.actions.clearFilter();
    atlas.actions.toggleFilter('areas', 'binhai');
    await vi.waitFor(() => expect(atlas.summary.value.projectCount).toBe(21));
    expect([...atlas.byArea.value.keys()]).toEqual(['binhai']);
    expect(atlas.remaining.value).toHaveLength(21);
  });
});
