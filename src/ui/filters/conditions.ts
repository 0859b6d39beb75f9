import type { MessageKey } from '../../i18n/translate.ts';
import type { EffectivePack } from '../../model/effective-pack.ts';
import { emptyFilter, type Filter, type Range, rangeKeys } from '../../model/filter.ts';
import type { Localized } from '../../model/language.ts';
import type { Quantity } from '../../model/unit.ts';
import type { Speech } from '../context.ts';
import type { FilterList } from './facets.ts';
import { rangeFields } from './range-fields.ts';

/** One condition as a chip shows it, and the part of the filter that takes it away. */
export interface Condition {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly without: Partial<Filter>;
}

const labels = {
  industries: 'filter.industry',
  areas: 'filter.area',
  platforms: 'filter.platform',
  kinds: 'filter.kind',
} as const satisfies Record<FilterList, MessageKey>;

function textOf(pack: EffectivePack, list: FilterList, value: string, { t, name }: Speech): string {
  const localized: Localized | undefined = {
    industries: pack.industryById.get(value)?.name,
    areas: pack.areaById.get(value)?.name,
    platforms: pack.platformById.get(value)?.name,
    kinds: undefined,
  }[list];
  if (list === 'kinds') return t(`kind.${value}` as MessageKey);
  if (value === 'none') return t('filter.notAllocated');
  return name(localized).text || value;
}

function between(from: string | null, to: string | null, { t }: Speech): string {
  if (from !== null && to !== null) return t('filter.fromTo', { from, to });
  return from === null ? t('filter.toOnly', { to: to ?? '' }) : t('filter.fromOnly', { from });
}

function rangeText({ min, max }: Range, quantity: Quantity, speech: Speech): string {
  const text = (value: number) => {
    const { text: number, unit } = speech.format(value, quantity);
    return `${number} ${unit}`;
  };
  if (min !== null && max !== null) return `${speech.format(min, quantity).text}–${text(max)}`;
  return min === null ? `≤ ${text(max ?? 0)}` : `≥ ${text(min)}`;
}

const isSet = (range: Range): boolean => range.min !== null || range.max !== null;

/** The conditions that a filter sets, one for each listed value, period and range. */
export function conditionsOf(pack: EffectivePack, filter: Filter, speech: Speech): readonly Condition[] {
  const { t, month } = speech;
  const lists = (Object.keys(labels) as FilterList[]).flatMap((list) => {
    const values: readonly string[] = filter[list];
    return values.map((value) => ({
      id: `${list}.${value}`,
      label: t(labels[list]),
      text: textOf(pack, list, value, speech),
      without: { [list]: values.filter((other) => other !== value) } as Partial<Filter>,
    }));
  });
  const { from, to } = filter.period;
  const conditions: Condition[] = [...lists];
  if (from !== null || to !== null) {
    const text = between(from === null ? null : month(from), to === null ? null : month(to), speech);
    conditions.push({ id: 'period', label: t('filter.period'), text, without: { period: emptyFilter.period } });
  }
  for (const key of rangeKeys) {
    const range = filter[key];
    if (!isSet(range)) continue;
    const { label, quantity, isOfEnterprises } = rangeFields[key];
    const text = rangeText(range, quantity, speech);
    conditions.push({
      id: key,
      label: t(label),
      text: isOfEnterprises ? `${t(label)} ${text}` : text,
      without: { [key]: emptyFilter[key] } as Partial<Filter>,
    });
  }
  return conditions;
}
