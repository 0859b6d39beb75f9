import { expect, test } from 'vitest';
import { joinLocators, joinProvenance } from '../../src/ui/cards/join-locators.ts';

test('rows of one table become runs', () => {
  expect(joinLocators(['表 第7行', '表 第8行', '表 第9行', '表 第27行'])).toBe('表 第7–9、27行');
});

test('a repeated locator stands once, and rows are put in order', () => {
  expect(joinLocators(['row 3', 'row 1', 'row 3'])).toBe('row 1, 3');
});

test('locators of different tables stay apart', () => {
  expect(joinLocators(['附件 第1行', '表1 第1行', '前言'])).toBe('附件 第1行; 表1 第1行; 前言');
});

test('a figure over no row points to the row it is about', () => {
  expect(joinProvenance([], { source: 'plan', locator: '四（四）1' })).toEqual({
    source: 'plan',
    locator: '四（四）1',
  });
});
