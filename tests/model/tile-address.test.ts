import { expect, test } from 'vitest';
import { readTileAddress, readWebAddress } from '../../src/model/tile-address.ts';

test('an address with numbers of hosts becomes one for each', () => {
  expect(readTileAddress('https://t{0-2}.example.org/{z}/{x}/{y}')?.tiles).toEqual([
    'https://t0.example.org/{z}/{x}/{y}',
    'https://t1.example.org/{z}/{x}/{y}',
    'https://t2.example.org/{z}/{x}/{y}',
  ]);
  expect(readTileAddress('https://{s}.example.org/{z}/{x}/{y}')?.tiles).toHaveLength(3);
});

test('WMTS and WMS requests, quad keys and rows from the south are addresses of tiles', () => {
  expect(readTileAddress('https://e.org/{TileMatrix}/{TileRow}/{TileCol}.png')).toEqual({
    tiles: ['https://e.org/{z}/{y}/{x}.png'],
    scheme: 'xyz',
  });
  expect(readTileAddress('https://e.org/{z}/{x}/{-y}.png')).toEqual({
    tiles: ['https://e.org/{z}/{x}/{y}.png'],
    scheme: 'tms',
  });
  expect(readTileAddress('https://e.org/wms?BBOX={bbox-epsg-3857}')).not.toBeNull();
  expect(readTileAddress('https://e.org/{quadkey}.jpg')).not.toBeNull();
});

test.each([
  'https://e.org/tiles',
  'https://e.org/{z}/{x}.png',
  'https://e.org/{z}/{x}/{y}?key={key}',
  'https://e.org/{TileMatrixSet}/{z}/{x}/{y}',
])('%s is no address of tiles', (address) => {
  expect(readTileAddress(address)).toBeNull();
});

const page = 'https://maps.example.org/cixi/';

test('an address that the page may ask for is whole, and what is in braces stays', () => {
  expect(readWebAddress('https://e.org/{z}/{x}/{y}?a=b c', page)).toBe('https://e.org/{z}/{x}/{y}?a=b%20c');
  expect(readWebAddress('http://127.0.0.1:8080/style.json', page)).toBe('http://127.0.0.1:8080/style.json');
  expect(readWebAddress('tiles/{z}/{x}/{-y}.png', page)).toBe('https://maps.example.org/cixi/tiles/{z}/{x}/{-y}.png');
  expect(readWebAddress('/a.pmtiles', 'http://office/cixi/')).toBe('http://office/a.pmtiles');
});

test.each(['', 'http://e.org/{z}/{x}/{y}', 'javascript:alert(1)', 'data:application/json,{}', 'https://'])(
  '“%s” is refused, as the page’s policy would',
  (address) => {
    expect(readWebAddress(address, page)).toBeNull();
  },
);
