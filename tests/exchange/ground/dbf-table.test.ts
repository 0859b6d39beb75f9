import { describe, expect, test } from 'vitest';
import { readDbf } from '../../../src/exchange/ground/dbf-table.ts';

interface Field {
  readonly name: string | Uint8Array;
  readonly type: string;
  readonly length: number;
}
const text = new TextEncoder();
const asBytes = (value: string | Uint8Array) => (typeof value === 'string' ? text.encode(value) : value);

/** A dBase table as survey programs write it; a row that begins with `*` is deleted. */
function dbf(
  fields: readonly Field[],
  rows: readonly (readonly (string | Uint8Array)[])[],
  more: { language?: number; gap?: number } = {},
) {
  const headerSize = 32 + 32 * fields.length + 1 + (more.gap ?? 0);
  const recordSize = 1 + fields.reduce((sum, { length }) => sum + length, 0);
  const bytes = new Uint8Array(headerSize + recordSize * rows.length + 1);
  const view = new DataView(bytes.buffer);
  bytes[0] = 3;
  bytes[29] = more.language ?? 0;
  view.setUint32(4, rows.length, true);
  view.setUint16(8, headerSize, true);
  view.setUint16(10, recordSize, true);
  for (const [index, { name, type, length }] of fields.entries()) {
    const at = 32 + 32 * index;
    bytes.set(asBytes(name).subarray(0, 10), at);
    bytes.set([type.charCodeAt(0)], at + 11);
    bytes.set([length], at + 16);
  }
  bytes[32 + 32 * fields.length] = 0x0d;
  for (const [index, [mark = ' ', ...cells]] of rows.entries()) {
    let at = headerSize + recordSize * index;
    bytes.fill(0x20, at, at + recordSize);
    bytes.set(asBytes(mark), at);
    at += 1;
    for (const [column, cell] of cells.entries()) {
      bytes.set(asBytes(cell), at);
      at += fields[column]?.length ?? 0;
    }
  }
  return bytes;
}
const column = (type: string, length: number, ...values: readonly (string | Uint8Array)[]) =>
  readDbf(
    dbf(
      [{ name: 'A', type, length }],
      values.map((value) => [' ', value]),
    ),
    null,
  )?.rows.map((row) => row?.A);

describe('cells as texts', () => {
  test('numbers in plain digits; blanks and asterisks are unknown', () => {
    expect(column('N', 19, ' 92.5100', '47.0000', '100', '0', '-0.50', '********', '', '330282001001000123')).toEqual([
      '92.51',
      '47',
      '100',
      '0',
      '-0.5',
      '',
      '',
      '330282001001000123',
    ]);
    expect(column('F', 19, ' 1.20000500000e+002', '9.25100000000e+001', '1.00e-003')).toEqual([
      '120.0005',
      '92.51',
      '0.001',
    ]);
  });

  test('dates by year, month and day, in any time zone', () => {
    expect(column('D', 8, '20190308', '00000000', '', '2019')).toEqual(['2019-03-08', '', '', '2019']);
  });

  test('an unknown yes-or-no is unknown', () => {
    expect(column('L', 1, 'T', 'y', 'F', 'n', '?', ' ')).toEqual(['true', 'true', 'false', 'false', '', '']);
  });

  test('texts end at the first zero byte', () => {
    expect(column('C', 8, 'ab\0cd', '  x ')).toEqual(['ab', 'x']);
  });
});

test('a deleted record is null, and the others keep their places', () => {
  const bytes = dbf(
    [{ name: 'A', type: 'C', length: 2 }],
    [
      [' ', 'a'],
      ['*', 'b'],
      [' ', 'c'],
    ],
  );
  expect(readDbf(bytes, null)?.rows).toEqual([{ A: 'a' }, null, { A: 'c' }]);
});

test('names cut to equal ones keep their columns', () => {
  const fields = ['A', 'A', 'A'].map((name) => ({ name, type: 'C', length: 1 }));
  expect(readDbf(dbf(fields, [[' ', 'x', 'y', 'z']]), null)).toMatchObject({
    columns: ['A', 'A (2)', 'A (3)'],
    rows: [{ A: 'x', 'A (2)': 'y', 'A (3)': 'z' }],
  });
});

test('a header with a gap before its records is read by what it says', () => {
  expect(readDbf(dbf([{ name: 'A', type: 'C', length: 2 }], [[' ', 'ab']], { gap: 263 }), null)?.rows).toEqual([
    { A: 'ab' },
  ]);
});

describe('encodings', () => {
  const gbk = Uint8Array.of(0xd7, 0xda, 0xb5, 0xd8);
  const big5 = Uint8Array.of(0xa9, 0x76, 0xa6, 0x61);
  const utf8 = text.encode('宗地');
  const read = (value: Uint8Array, cpg: string | null, language = 0) => {
    const table = readDbf(dbf([{ name: value, type: 'C', length: 12 }], [[' ', value]], { language }), cpg);
    return [table?.columns[0], Object.values(table?.rows[0] ?? {})[0], table?.wrongEncoding];
  };

  test.each(['GBK', 'gb2312', 'CP936', '936', 'ANSI 936', 'GB18030', 'LDID/77'])('.cpg %s', (cpg) => {
    expect(read(gbk, cpg)).toEqual(['宗地', '宗地', null]);
  });
  test.each(['UTF-8', 'utf8', '65001'])('.cpg %s', (cpg) => {
    expect(read(utf8, cpg)).toEqual(['宗地', '宗地', null]);
  });
  test.each(['BIG5', '950', 'LDID/120'])('.cpg %s', (cpg) => {
    expect(read(big5, cpg)).toEqual(['宗地', '宗地', null]);
  });

  test('by the language byte, and by nothing at all', () => {
    expect(read(gbk, null, 0x4d)).toEqual(['宗地', '宗地', null]);
    expect(read(big5, null, 0x4f)).toEqual(['宗地', '宗地', null]);
    expect(read(gbk, null, 0x57)).toEqual(['宗地', '宗地', null]);
    expect(read(utf8, null)).toEqual(['宗地', '宗地', null]);
    expect(read(utf8, 'no encoding')).toEqual(['宗地', '宗地', null]);
  });

  test('what is said and not so is named', () => {
    expect(read(gbk, 'UTF-8')).toEqual(['宗地', '宗地', { said: 'utf-8', found: 'gb18030' }]);
    expect(read(Uint8Array.of(0xff, 0xff, 0xff, 0x41, 0x42), null)).toMatchObject([{}, {}, { found: null }]);
  });

  test('a text cut within a character loses that character alone', () => {
    const long = text.encode('慈溪市滨海区地块');
    const bytes = dbf([{ name: text.encode('土地用途名'), type: 'C', length: 13 }], [[' ', long.subarray(0, 13)]]);
    expect(readDbf(bytes, null)).toMatchObject({
      columns: ['土地用'],
      rows: [{ 土地用: '慈溪市滨' }],
      wrongEncoding: null,
    });
  });
});

test('what is no table is null', () => {
  expect(readDbf(new Uint8Array(0), null)).toBeNull();
  expect(readDbf(new Uint8Array(500), null)).toBeNull();
  expect(readDbf(new Uint8Array(500).fill(0xff), null)).toBeNull();
});
