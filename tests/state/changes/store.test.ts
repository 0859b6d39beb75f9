import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
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
