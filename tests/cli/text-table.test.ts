import { expect, test } from 'vitest';
import { displayWidth, textTable } from '../../src/cli/text-table.ts';

test('an East Asian character takes two columns', () => {
  expect([displayWidth('亩'), displayWidth('mu'), displayWidth('滨海区A')]).toEqual([2, 2, 7]);
});

test('columns line up whatever the script, text left and figures right', () => {
  expect(
    textTable(
      ['区域', 'Planned new land'],
      [
        ['滨海区', '1,770.61'],
        ['A', '2.00'],
      ],
      9,
    ).split('\n'),
  ).toEqual(['         Planned', '区域    new land', '──────  ────────', '滨海区  1,770.61', 'A           2.00']);
});
