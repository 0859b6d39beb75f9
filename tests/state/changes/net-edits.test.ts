import { expect, test } from 'vitest';
import { inverse, leadingFrom, netEdits } from '../../../src/state/changes/net-edits.ts';
import { edit } from './edits.ts';

const land = 'projects a plannedNewLand';
const investment = 'projects a plannedInvestment';

test('several edits of a cell are one, from the first to the last', () => {
  expect(netEdits([edit(land, '2', '3'), edit(investment, '30', '31'), edit(land, '3', '5')])).toEqual([
    edit(land, '2', '5'),
    edit(investment, '30', '31'),
  ]);
});

test('a cell that is as it was has no edit', () => {
  expect(netEdits([edit(land, '2', ''), edit(land, '', '2')])).toEqual([]);
});

test('edits and what takes them back cancel out', () => {
  const edits = [edit(land, '2', '3'), edit(land, '3', '5'), edit(investment, '30', '')];
  expect(inverse(edits)).toEqual([edit(land, '5', '2'), edit(investment, '', '30')]);
  expect(netEdits([...edits, ...inverse(edits)])).toEqual([]);
});

test('what leads from one state to another names only the cells in which they differ', () => {
  const before = [edit(land, '2', '3'), edit(investment, '30', '31')];
  expect(leadingFrom(before, [...before, edit(land, '3', '4')])).toEqual([edit(land, '3', '4')]);
  expect(leadingFrom(before, [edit(land, '2', '3')])).toEqual([edit(investment, '31', '30')]);
  expect(leadingFrom(before, before)).toEqual([]);
});
