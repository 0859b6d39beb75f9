import { expect, test } from 'vitest';
import { parseCsv } from '../../src/pack/parse-csv.ts';

const read = (text: string) => parseCsv(text).map(({ line, cells }) => [line, ...cells]);

test('a row has the line of the file at which it begins', () => {
  expect(read('id,note\na,"two\nlines"\nb,one\n')).toEqual([
    [1, 'id', 'note'],
    [2, 'a', 'two\nlines'],
    [4, 'b', 'one'],
  ]);
});

test('commas and doubled quotes inside quotes are text', () => {
  expect(read('a,"b, ""c""",d')).toEqual([[1, 'a', 'b, "c"', 'd']]);
});

test('a semicolon is text, even where there are more of them than commas', () => {
  expect(read('id,list\na,x;y;z\n')[1]).toEqual([2, 'a', 'x;y;z']);
});

test('empty lines are passed over and counted', () => {
  expect(read('id\n\na\n')).toEqual([
    [1, 'id'],
    [3, 'a'],
  ]);
});

test('only a row with a broken quote is malformed', () => {
  expect(parseCsv('id,n\na,1\nb,"2').map(({ isMalformed }) => isMalformed)).toEqual([false, false, true]);
});
