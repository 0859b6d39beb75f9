import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, expect, test, vi } from 'vitest';
import { browserStore, type StoredChanges } from '../../../src/state/changes/store.ts';
import { edit, step } from './edits.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const record = (revision: number, packName = 'ekby'): StoredChanges => ({
  packName,
  packVersion: '1',
  revision,
  savedAt: '2026-01-02T03:04:05.000Z',
  history: { past: [step(edit('projects a start', '2030-01', '2030-02'))], future: [] },
  held: [],
});

test('what is written is read back, by pack', async () => {
  const store = browserStore();
  expect(await store.read('ekby')).toBeNull();
  expect(await store.write(record(1))).toEqual({ ok: true });
  expect(await store.read('ekby')).toEqual(record(1));
  expect(await store.read('cixi')).toBeNull();
});

test('a write after another’s changes nothing, and gives what stands there', async () => {
  const [first, second] = [browserStore(), browserStore()];
  await first.write(record(1));
  await first.write(record(2));
  expect(await second.write({ ...record(2), packVersion: 'late' })).toEqual({ ok: false, found: record(2) });
  expect(await first.read('ekby')).toEqual(record(2));
});

test('a claim makes a write that is under way come too late', async () => {
  const [writer, taker] = [browserStore(), browserStore()];
  await writer.write(record(1));
  expect(await taker.claim('ekby')).toEqual(record(2));
  expect(await writer.write(record(2))).toMatchObject({ ok: false });
  expect(await taker.claim('cixi')).toBeNull();
});

test('rejects where the browser has no database', async () => {
  Reflect.deleteProperty(globalThis, 'indexedDB');
  await expect(browserStore().read('ekby')).rejects.toThrow();
  await expect(browserStore().write(record(1))).rejects.toThrow();
});

const plain = step(edit('projects a start', '2030-01', '2030-02'));
const later = step(edit('projects a end', '2031-06', '2031-07'));
const withSteps = (revision: number, past: StoredChanges['history']['past'], future: typeof past = []) => ({
  ...record(revision),
  history: { past, future },
});

test('a step is written once, and goes when the history has let go of it', async () => {
  const store = browserStore();
  await store.write(withSteps(1, [plain]));
  const put = vi.spyOn(IDBObjectStore.prototype, 'put');
  await store.write(withSteps(2, [plain, later]));
  // The new step, and the record.
  expect(put).toHaveBeenCalledTimes(2);
  await store.write(withSteps(3, [plain], [later]));
  expect(put).toHaveBeenCalledTimes(3);
  put.mockRestore();
  expect(await browserStore().read('ekby')).toEqual(withSteps(3, [plain], [later]));
  await store.write(withSteps(4, []));
  expect(await (await openDB('industrial-atlas')).getAllKeys('steps')).toEqual([]);
});

test('steps that are read are the same objects as before, another tab’s in between', async () => {
  const [first, second] = [browserStore(), browserStore()];
  await first.write(withSteps(1, [plain]));
  const theirs = await second.read('ekby');
  await second.write(withSteps(2, [...(theirs?.history.past ?? []), later]));
  const read = await first.read('ekby');
  expect(read?.history.past).toEqual([plain, later]);
  expect(read?.history.past[0]).toBe(plain);
  expect(await first.write(withSteps(3, read?.history.past ?? []))).toEqual({ ok: true });
  expect(await second.read('ekby')).toEqual(withSteps(3, [plain, later]));
});

test('a step that the database has lost is written again', async () => {
  const store = browserStore();
  await store.write(withSteps(1, [plain]));
  const database = await openDB('industrial-atlas');
  await database.clear('change-sets');
  await database.clear('steps');
  await store.write(withSteps(1, [plain, later]));
  expect(await browserStore().read('ekby')).toEqual(withSteps(1, [plain, later]));
});

test('a record of an earlier version, kept whole, is read and goes on', async () => {
  const old = await openDB('industrial-atlas', 1, {
    upgrade: (database) => {
      database.createObjectStore('change-sets', { keyPath: 'packName' });
    },
  });
  await old.put('change-sets', withSteps(4, [plain], [later]));
  old.close();
  const store = browserStore();
  const read = await store.read('ekby');
  expect(read).toEqual(withSteps(4, [plain], [later]));
  expect(await store.write({ ...withSteps(5, read?.history.past ?? []) })).toEqual({ ok: true });
  expect(await browserStore().read('ekby')).toEqual(withSteps(5, [plain]));
});
