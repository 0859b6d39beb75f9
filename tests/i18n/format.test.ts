import { describe, expect, test } from 'vitest';
import { type FormatOptions, format, formatDate, formatMonth } from '../../src/i18n/format.ts';

const options = (own: Partial<FormatOptions> = {}): FormatOptions => ({
  language: 'zh',
  units: { land: 'mu', money: 'wan' },
  currency: 'CNY',
  ...own,
});

describe('a number on screen', () => {
  test('of land keeps the plan’s two decimals and has thousands separators', () => {
    expect(format(3107.91, 'land', options())).toEqual({ text: '3,107.91', unit: '亩' });
    expect(format(862, 'land', options())).toEqual({ text: '862.00', unit: '亩' });
  });

  test('of a town’s area is in km², whatever unit land is in', () => {
    const hectares = options({ units: { land: 'ha', money: 'wan' } });
    expect(format(84.5, 'areaLarge', hectares)).toEqual({ text: '84.50', unit: '平方公里' });
  });

  test('follows the choice of units', () => {
    expect(format(1_177_312, 'money', options({ units: { land: 'ha', money: 'yi' } }))).toEqual({
      text: '117.7312',
      unit: '亿元',
    });
    expect(format(1500, 'land', options({ units: { land: 'km2', money: 'wan' } }))).toEqual({
      text: '1.0000',
      unit: '平方公里',
    });
  });

  test('per land follows both', () => {
    const hectares = options({ language: 'en', units: { land: 'ha', money: 'wan' } });
    expect(format(378.8, 'moneyPerLand', hectares)).toEqual({ text: '5,682.0', unit: 'CNY 10k/ha' });
  });

  test('names any currency but yuan', () => {
    expect(format(1, 'money', options({ currency: 'SEK' })).unit).toBe('万 SEK');
  });

  test('is no text at all when unknown, and 0 when it is 0', () => {
    expect(format(null, 'land', options())).toEqual({ text: null, unit: '亩' });
    expect(format(0, 'land', options()).text).toBe('0.00');
  });

  test('of a share is in per cent', () => {
    expect(format(0.847, 'share', options())).toEqual({ text: '84.7', unit: '%' });
  });

  test('without a unit of ours has up to three decimals, or as many as its column; a small one is not 0', () => {
    const text = (value: number, decimals?: number) =>
      format(value, 'plain', decimals === undefined ? options() : options({ decimals })).text;
    expect([text(12.34567), text(0), text(-7.5), text(0.00012345)]).toEqual(['12.346', '0', '-7.5', '0.000123']);
    expect([text(12.34567, 1), text(12, 2)]).toEqual(['12.3', '12.00']);
  });
});

test('a month is written as in the plan, or by its English name', () => {
  expect([formatMonth('2021-02', 'zh'), formatMonth('2021-02', 'en')]).toEqual(['2021.02', 'Feb 2021']);
});

test('a date is written with its day where that is known', () => {
  expect([formatDate('2021-02-28', 'zh'), formatDate('2021-02-28', 'en')]).toEqual(['2021.02.28', '28 Feb 2021']);
  expect([formatDate('2021-02', 'zh'), formatDate('2021-02', 'en')]).toEqual(['2021.02', 'Feb 2021']);
});
