import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { syncUrl } from '../../src/main/url-sync.ts';
import { createAtlas } from '../../src/state/atlas.ts';
import { defaultView } from '../../src/state/default-view.ts';
import { cityPack } from '../pack/packs.ts';

const pack = await cityPack();
let page: EventTarget;
let address: { hash: string };

beforeEach(() => {
  vi.useFakeTimers();
  page = new EventTarget();
  address = { hash: '' };
  vi.stubGlobal('window', page);
  vi.stubGlobal('location', address);
  vi.stubGlobal('history', {
    state: null,
    replaceState: (_state: unknown, _title: string, hash: string) => {
      address.hash = hash;
    },
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function synced() {
  const atlas = createAtlas(pack, defaultView(pack.info, 'zh'), '');
  const stop = syncUrl(atlas);
  vi.advanceTimersByTime(1000);
  return { ...atlas.actions, stop };
}

test('the address waits while a brush is dragged, and follows once the drag rests', () => {
  const { setDragging, setFilter, stop } = synced();
  const before = address.hash;
  setDragging(true);
  setFilter({ landMu: { min: 100, max: null } });
  vi.advanceTimersByTime(5000);
  expect(address.hash).toBe(before);
  setDragging(false);
  vi.advanceTimersByTime(1000);
  expect(address.hash).toContain('100');
  stop();
});

test('a page that is left in the middle of a drag leaves its last filter in the address', () => {
  const { setDragging, setFilter, stop } = synced();
  setDragging(true);
  setFilter({ landMu: { min: 100, max: null } });
  page.dispatchEvent(new Event('pagehide'));
  expect(address.hash).toContain('100');
  stop();
});
