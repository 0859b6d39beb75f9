import type { EffectivePack } from '../model/effective-pack.ts';
import type { Filter, Range, RangeKey } from '../model/filter.ts';
import type { ViewState } from '../model/view-state.ts';
import { plainDecimal } from './plain-decimal.ts';

/** Writes one part of the view as text, and reads it back; `undefined` refuses the text. */
export interface UrlKey {
  readonly key: string;
  readonly write: (view: ViewState) => string;
  readonly read: (text: string, view: ViewState, pack: EffectivePack) => ViewState | undefined;
  /** Whether the text names what the pack does not have now and may have later: it is kept, and reported. */
  readonly isMissing?: (text: string, pack: EffectivePack) => boolean;
}

/** A property that has one of a few values. */
export function choice<K extends keyof ViewState>(key: string, property: K, values: readonly ViewState[K][]): UrlKey {
  return {
    key,
    write: (view) => String(view[property]),
    read: (text, view) => {
      const value = values.find((candidate) => String(candidate) === text);
      return value === undefined ? undefined : { ...view, [property]: value };
    },
  };
}

/** `1` or `0`. */
export function flag(key: string, property: 'panelOpen'): UrlKey {
  return {
    key,
    write: (view) => (view[property] ? '1' : '0'),
    read: (text, view) => (text === '0' || text === '1' ? { ...view, [property]: text === '1' } : undefined),
  };
}

type ListProperty = 'industries' | 'areas' | 'platforms' | 'kinds';

/** Ids of a condition of the filter, joined by `.`. */
export function list(
  key: string,
  property: ListProperty,
  isKnown: (id: string, pack: EffectivePack) => boolean,
): UrlKey {
  return {
    key,
    write: (view) => view.filter[property].join('.'),
    read: (text, view, pack) => {
      const ids = text === '' ? [] : text.split('.');
      return ids.every((id) => isKnown(id, pack))
        ? { ...view, filter: { ...view.filter, [property]: ids } as Filter }
        : undefined;
    },
  };
}

const readNumber = (text: string): number | null | undefined => {
  if (text === '') return null;
  return /^\d+(\.\d+)?$/u.test(text) ? Number(text) : undefined;
};

/** `10~20`; an end that is not given is open. */
export function range(key: string, property: RangeKey): UrlKey {
  const write = ({ min, max }: Range) =>
    min === null && max === null ? '' : [min, max].map((end) => (end === null ? '' : plainDecimal(end))).join('~');
  return {
    key,
    write: (view) => write(view.filter[property]),
    read: (text, view) => {
      if (text === '') return { ...view, filter: { ...view.filter, [property]: { min: null, max: null } } };
      const parts = text.split('~');
      const min = readNumber(parts[0] ?? '');
      const max = readNumber(parts[1] ?? '');
      if (parts.length !== 2 || min === undefined || max === undefined) return undefined;
      return { ...view, filter: { ...view.filter, [property]: { min, max } } };
    },
  };
}

/** An id or none. */
export function optionalId(
  key: string,
  property: 'namedView' | 'plannedIndustry',
  isKnown: (id: string, pack: EffectivePack) => boolean,
): UrlKey {
  return {
    key,
    write: (view) => view[property] ?? '',
    read: (text, view, pack) => {
      if (text === '') return { ...view, [property]: null };
      return isKnown(text, pack) ? { ...view, [property]: text } : undefined;
    },
  };
}
