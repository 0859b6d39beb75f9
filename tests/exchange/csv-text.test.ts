import { expect, test } from 'vitest';
import { csvText, plainNumber, withoutGuard } from '../../src/exchange/csv-text.ts';

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\nx', '＝1+1', '＠SUM(A1)', '=HYPERLINK("http://x")'])(
  'a text that a spreadsheet would run, %j, is guarded, and reads back as it was',
  (text) => {
    const cell = csvText(['a'], [[text]])
      .split('\r\n')
      .slice(1)
      .join('\r\n')
      .replaceAll('"', '');
    expect(cell.startsWith("'")).toBe(true);
    expect(withoutGuard(`'${text}`)).toBe(text);
  },
);

test('a number stays a number, whatever its sign, and an apostrophe of the text’s own stays', () => {
  expect(csvText(['a', 'b', 'c'], [[-3.5, null, "'tis"]])).toBe("a,b,c\r\n-3.5,,'tis\r\n");
  expect(withoutGuard("'tis")).toBe("'tis");
});

test('commas, quotes and line breaks are quoted', () => {
  expect(csvText(['a'], [['x,"y"\nz']])).toBe('a\r\n"x,""y""\nz"\r\n');
});

test('a binary fraction is written as the number it stands for', () => {
  expect(plainNumber(0.1 + 0.2)).toBe(0.3);
});
