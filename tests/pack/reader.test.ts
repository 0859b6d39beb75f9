import { afterEach, describe, expect, test, vi } from 'vitest';
import { nodeReader } from '../../src/cli/node-reader.ts';
import { embeddedReader, httpReader } from '../../src/pack/reader.ts';
import { folder } from './packs.ts';

function answers(response: Response) {
  const fetched = vi.fn<(address: string) => Promise<Response>>(() => Promise.resolve(response));
  vi.stubGlobal('fetch', fetched);
  return fetched;
}
afterEach(() => vi.unstubAllGlobals());

describe('a pack over HTTP', () => {
  test('is asked for relative to the page, whatever its path', async () => {
    const fetched = answers(new Response('id\n'));
    await httpReader('pack')('data/projects.csv');
    expect(fetched).toHaveBeenCalledWith('pack/data/projects.csv');
  });

  test('has no file where the host says so, or answers with its start page', async () => {
    answers(new Response('', { status: 404 }));
    expect(await httpReader('pack/')('data/x.csv')).toBeNull();
    answers(new Response('<!doctype html>', { headers: { 'Content-Type': 'text/html; charset=utf-8' } }));
    expect(await httpReader('pack/')('data/x.csv')).toBeNull();
  });

  test('fails where the host does', async () => {
    answers(new Response('', { status: 503 }));
    await expect(httpReader('pack/')('data/x.csv')).rejects.toThrow('HTTP 503');
  });
});

test('a pack in a folder or in memory gives bytes, and null for what it has not', async () => {
  const reader = nodeReader(folder('tests/fixtures/tiny-pack'));
  const bytes = await reader('data/areas.csv');
  expect(bytes).toBeInstanceOf(Uint8Array);
  expect(await reader('data/none.csv')).toBeNull();
  const embedded = embeddedReader({ a: new Uint8Array([1]) });
  expect([await embedded('a'), await embedded('b')]).toEqual([new Uint8Array([1]), null]);
});
