import { deflateSync, strFromU8, strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { unzip } from '../../../src/exchange/ground/unzip.ts';
import { bytesOf } from './ground-fixtures.ts';

const namesOf = async (bytes: Uint8Array) => {
  const read = await unzip(bytes);
  return read.ok ? read.entries.map(({ name }) => name) : read;
};
const stored = (members: Zippable) => zipSync(members, { level: 0 });
/** The archive with the bytes at every place of `found` set anew. */
function patched(bytes: Uint8Array, signature: number, offset: number, write: (view: DataView, at: number) => void) {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 <= copy.length; at += 1) if (view.getUint32(at, true) === signature) write(view, at + offset);
  return copy;
}
const central = 0x02014b50;

describe('names', () => {
  test('in UTF-8 and in GBK that no flag announces', async () => {
    expect(await namesOf(bytesOf('shapefile-4490-utf8.zip'))).toEqual(
      ['cpg', 'dbf', 'prj', 'shp', 'shx'].map((part) => `宗地.${part}`),
    );
    expect(await namesOf(bytesOf('shapefile-gbk-names.zip'))).toEqual(
      ['dbf', 'prj', 'shp', 'shx'].map((part) => `宗地.${part}`),
    );
  });

  test('folders and what a Mac leaves behind are passed over', async () => {
    expect(await namesOf(bytesOf('shapefile-two-layers.zip'))).toEqual([
      ...['cpg', 'dbf', 'prj', 'shp', 'shx'].map((part) => `宗地/一期.${part}`),
      ...['cpg', 'dbf', 'prj', 'shp', 'shx'].map((part) => `规划/二期.${part}`),
    ]);
    expect(
      await namesOf(stored({ '._a.shp': strToU8('x'), 'b/.DS_Store': strToU8('x'), 'c.shp': strToU8('x') })),
    ).toEqual(['c.shp']);
  });

  test('no way leads out of the archive', async () => {
    const read = await namesOf(
      stored({ '../../etc/a.shp': strToU8('x'), '/b.shp': strToU8('x'), 'C:\\d\\..\\c.shp': strToU8('x') }),
    );
    expect(read).toEqual(['etc/a.shp', 'b.shp', 'd/c.shp']);
  });
});

test('what comes out is what went in, stored, deflated, empty, and larger than one piece', async () => {
  const random = Uint8Array.from({ length: 100_000 }, (_, index) => (index * 7919) % 251);
  const members = { 'a.txt': strToU8('地块'), 'b.bin': random, 'c.txt': new Uint8Array(0) };
  for (const bytes of [stored(members), zipSync(members)]) {
    const read = await unzip(bytes);
    expect(read.ok && Object.fromEntries(read.entries.map(({ name, bytes }) => [name, bytes]))).toEqual(members);
  }
});

test('a program before the archive does no harm', async () => {
  const archive = zipSync({ 'a.txt': strToU8('x') });
  const joined = new Uint8Array(500 + archive.length);
  joined.set(archive, 500);
  expect(await namesOf(joined)).toEqual(['a.txt']);
});

describe('an archive that ends early', () => {
  test.each(['broken/truncated.zip', 'broken/truncated.kmz'])('%s', async (name) => {
    expect(await unzip(bytesOf(name))).toMatchObject({ ok: false, code: 'zip-truncated' });
  });

  test('is named wherever it was cut', async () => {
    const whole = bytesOf('shapefile-4549-gbk.zip');
    for (let length = 4; length < whole.length; length += 13)
      expect(await unzip(whole.slice(0, length))).toMatchObject({ ok: false, code: 'zip-truncated' });
  });

  test('or that lost its beginning', async () => {
    expect(await unzip(bytesOf('shapefile-4549-gbk.zip').slice(100))).toMatchObject({
      ok: false,
      code: 'zip-truncated',
    });
  });

  test('or whose directory promises more than there is', async () => {
    const longer = patched(zipSync({ 'a.shp': strToU8('x') }), central, 20, (view, at) =>
      view.setUint32(at, 5000, true),
    );
    expect(await unzip(longer)).toMatchObject({ ok: false, code: 'zip-truncated' });
  });

  test('what never was an archive is no cut one', async () => {
    expect(await unzip(strToU8('{"type": "FeatureCollection"}'))).toMatchObject({ ok: false, code: 'unreadable' });
    expect(await unzip(new Uint8Array(0))).toMatchObject({ ok: false, code: 'unreadable' });
  });
});

describe('a bomb', () => {
  test('is refused by its ratio, with both sizes', async () => {
    expect(await unzip(bytesOf('broken/bomb.zip'))).toEqual({
      ok: false,
      code: 'zip-bomb',
      params: { value: '24.0 MB', expected: '≤ 10.0 MB' },
    });
  });

  test('that says it is small is stopped at what it said', async () => {
    const bomb = patched(bytesOf('broken/bomb.zip'), central, 24, (view, at) => view.setUint32(at, 5000, true));
    expect(await unzip(bomb)).toMatchObject({ ok: false, code: 'zip-bomb' });
  });

  test('in many members counts all of them', async () => {
    const members = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`${index}`, new Uint8Array(400_000)]));
    const archive = zipSync(members);
    expect(await unzip(archive)).toMatchObject({ ok: false, code: 'zip-bomb' });
  });

  test('of too many members', async () => {
    const members = Object.fromEntries(Array.from({ length: 2001 }, (_, index) => [`${index}`, new Uint8Array(0)]));
    expect(await unzip(stored(members))).toEqual({
      ok: false,
      code: 'zip-bomb',
      params: { value: 2001, expected: '≤ 2000' },
    });
  });

  test('beyond the bytes that are allowed', async () => {
    expect(await unzip(stored({ a: new Uint8Array(2000) }), { bytes: 1000 })).toMatchObject({ code: 'zip-bomb' });
    expect(await unzip(stored({ a: new Uint8Array(2000) }), { bytes: 2000 })).toMatchObject({ ok: true });
  });

  test('among what is not wanted does no harm', async () => {
    const read = await unzip(bytesOf('broken/bomb.zip'), { wants: (name) => name.endsWith('.txt') });
    expect(read).toEqual({ ok: true, entries: [] });
  });
});

describe('a member that cannot be read refuses the archive by name', () => {
  test('changed on the way', async () => {
    const archive = stored({ 'a.shp': strToU8('coordinates') });
    archive[archive.indexOf('c'.charCodeAt(0))] = 'k'.charCodeAt(0);
    expect(await unzip(archive)).toMatchObject({ code: 'unreadable', params: { value: 'a.shp: CRC-32' } });
  });

  test('no deflated data', async () => {
    const body = strToU8('ground '.repeat(50));
    const archive = zipSync({ 'a.shp': body });
    const at = archive.findIndex((_, index) => archive[index] === deflateSync(body)[0] && index > 30);
    archive.fill(0xff, at, at + 8);
    expect(await unzip(archive)).toMatchObject({ code: 'unreadable' });
  });

  test('under a password, or packed by another method', async () => {
    const archive = zipSync({ 'a.shp': strToU8('x') });
    const encrypted = patched(archive, central, 8, (view, at) => view.setUint16(at, 1, true));
    const lzma = patched(archive, central, 10, (view, at) => view.setUint16(at, 14, true));
    expect(await unzip(encrypted)).toMatchObject({ code: 'unreadable', params: { expected: 'ZIP without password' } });
    expect(await unzip(lzma)).toMatchObject({ code: 'unreadable', params: { value: 'a.shp: method 14' } });
  });
});

test('an archive made elsewhere with sizes after the data is read', async () => {
  // Streamed: bit 3, sizes of 0 in the local header.
  const archive = zipSync({ 'a.txt': strToU8('after '.repeat(20)) });
  const streamed = patched(archive, 0x04034b50, 6, (view, at) => {
    view.setUint16(at, view.getUint16(at, true) | 8, true);
    for (const place of [8, 12, 16]) view.setUint32(at + place, 0, true);
  });
  const read = await unzip(streamed);
  expect(read.ok && read.entries.map(({ bytes }) => strFromU8(bytes))).toEqual(['after '.repeat(20)]);
});
