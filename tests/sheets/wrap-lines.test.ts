import { expect, test } from 'vitest';
import { wrapLines } from '../../src/sheets/wrap-lines.ts';

const characters = (line: string) => line.length;

test('words stay whole, and Chinese breaks after any sign', () => {
  expect(wrapLines('for the visit in March', 9, 5, characters)).toEqual(['for the', 'visit in', 'March']);
  expect(wrapLines('滨海区三月考察', 4, 5, characters)).toEqual(['滨海区三', '月考察']);
});

test('a text that is too long ends in an ellipsis within the width, and none gives no line', () => {
  const lines = wrapLines('滨海区三月考察所用的图', 4, 2, characters);
  expect(lines).toEqual(['滨海区三', '月考察…']);
  expect(wrapLines('  ', 4, 2, characters)).toEqual([]);
});
