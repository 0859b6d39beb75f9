import { beforeAll, expect, test } from 'vitest';
import { format, formatDate, formatMonth } from '../../src/i18n/format.ts';
import { translator } from '../../src/i18n/translate.ts';
import type { EffectivePack } from '../../src/model/effective-pack.ts';
import { emptyFilter, isEmptyFilter } from '../../src/model/filter.ts';
import { localize } from '../../src/model/language.ts';
import type { LandUnit } from '../../src/model/unit.ts';
import type { Speech } from '../../src/ui/context.ts';
import { conditionsOf } from '../../src/ui/filters/conditions.ts';
import { cityPack } from '../pack/packs.ts';

let pack: EffectivePack;
beforeAll(async () => {
  pack = await cityPack();
});

function speech(language: 'zh' | 'en', land: LandUnit = 'mu'): Speech {
  const options = { language, units: { land, money: 'wan' }, currency: 'CNY' } as const;
  return {
    t: translator(language),
    options,
    format: (value, quantity) => format(value, quantity, options),
    month: (month) => formatMonth(month, language),
    date: (date) => formatDate(date, language),
    name: (text) => localize(text ?? {}, language),
  };
}

const filter = {
  ...emptyFilter,
  industries: ['new-energy', 'other'],
  platforms: ['none'],
  kinds: ['park' as const],
  period: { from: '2021-06', to: null },
  landMu: { min: 15, max: 150 },
  investmentWan: { min: null, max: 5000 },
  investmentPerMu: { min: 150, max: null },
  months: { min: 12, max: 24 },
  enterpriseTaxPerMu: { min: null, max: 15 },
};

test('every condition of a filter is named in the reader’s language', () => {
  expect(conditionsOf(pack, filter, speech('zh')).map(({ text }) => text)).toEqual([
    '新能源',
    '其他',
    '规划未分配到平台',
    '园区开发',
    '2021.06 起',
    '15.00–150.00 亩',
    '≤ 5,000 万元',
    '≥ 150.0 万元/亩',
    '12–24 个月',
    '企业亩均税收 ≤ 15.0 万元/亩',
  ]);
  expect(conditionsOf(pack, filter, speech('en'))[0]?.text).toBe('New energy');
});

test('a range is told in the chosen unit', () => {
  const texts = conditionsOf(pack, filter, speech('en', 'ha')).map(({ text }) => text);
  expect(texts).toContain('1.00–10.00 ha');
});

test('taking away every condition leaves the empty filter', () => {
  let rest = filter as typeof emptyFilter;
  for (let step = 0; step < 10; step += 1) rest = { ...rest, ...conditionsOf(pack, rest, speech('zh'))[0]?.without };
  expect(isEmptyFilter(rest)).toBe(true);
});
