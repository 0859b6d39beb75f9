import * as z from 'zod/mini';
import type { IssueCode } from './issue.ts';
import { convertLand, convertMoney, isLandUnit, isMoneyUnit } from './unit.ts';

// The page's Content-Security-Policy forbids eval, which zod's compiled parsers need.
z.config({ jitless: true });

/** The unit that datapackage.json declares for a column; empty when it declares none. */
export type UnitOf = (column: string) => string;

/** Why a cell or row was refused; travels in the `params` of a zod issue. */
export interface CellFault {
  readonly code: IssueCode;
  readonly expected: string;
}

/** A schema for one cell: text in, value or fault out. The fault reaches the reader in zod's `params`. */
export function cell<T>(parse: (text: string) => T | CellFault) {
  return z.pipe(
    z.string(),
    z.transform((text, context) => {
      const parsed = parse(text.trim());
      if (typeof parsed === 'object' && parsed !== null && 'code' in parsed) {
        context.issues.push({ code: 'custom', input: text, params: parsed });
        return z.NEVER;
      }
      return parsed as T;
    }),
  );
}

const missing = (expected: string): CellFault => ({ code: 'value-missing', expected });

export const text = cell<string>((value) => value || missing('text'));
/** Empty text is unknown: null. */
export const optionalText = cell<string | null>((value) => value || null);

export const id = cell<string>((value) => {
  if (!value) return missing('id');
  return /^[\w.-]+$/u.test(value) ? value : { code: 'not-allowed', expected: 'A-Z a-z 0-9 _ - .' };
});

/** Empty is unknown: null. */
export const optionalId = cell<string | null>((value) => {
  if (!value) return null;
  return /^[\w.-]+$/u.test(value) ? value : { code: 'not-allowed', expected: 'A-Z a-z 0-9 _ - .' };
});

export const ids = cell<readonly string[]>((value) => (value ? value.split(';').map((part) => part.trim()) : []));

function parseNumber(value: string): number | CellFault {
  return /^-?\d+(\.\d+)?$/u.test(value) ? Number(value) : { code: 'not-a-number', expected: '1234.5' };
}

/** Empty is unknown: null, never 0. */
export const optionalNumber = cell<number | null>((value) => (value ? parseNumber(value) : null));

export const number = cell<number>((value) => (value ? parseNumber(value) : missing('1234.5')));

export const integer = cell<number>((value) => {
  if (!value) return missing('1, 2, 3');
  return /^-?\d+$/u.test(value) ? Number(value) : { code: 'not-an-integer', expected: '1, 2, 3' };
});

export const boolean = cell<boolean>((value) => {
  if (value === 'true' || value === 'false') return value === 'true';
  return value ? { code: 'not-a-boolean', expected: 'true, false' } : missing('true, false');
});

/** A month as `YYYY-MM`; compares as text. */
export const month = cell<string>((value) => {
  if (!value) return missing('2021-01');
  return /^\d{4}-(0[1-9]|1[0-2])$/u.test(value) ? value : { code: 'not-a-month', expected: '2021-01' };
});

const isDate = (value: string): boolean => {
  if (!/^\d{4}-\d{2}(-\d{2})?$/u.test(value)) return false;
  const whole = value.length === 7 ? `${value}-01` : value;
  const parsed = new Date(`${whole}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(whole);
};

/** A day `YYYY-MM-DD`, or a month `YYYY-MM` where the day is not known. */
export const date = cell<string>((value) => {
  if (!value) return missing('2022-05-31');
  return isDate(value) ? value : { code: 'not-a-date', expected: '2022-05-31' };
});
export const optionalDate = cell<string | null>((value) => {
  if (!value) return null;
  return isDate(value) ? value : { code: 'not-a-date', expected: '2022-05-31' };
});

export const year = cell<string>((value) => {
  if (!value) return missing('2025');
  return /^\d{4}$/u.test(value) ? value : { code: 'not-a-year', expected: '2025' };
});

/** Empty is unknown: null. */
export const optionalYear = cell<string | null>((value) => {
  if (!value) return null;
  return /^\d{4}$/u.test(value) ? value : { code: 'not-a-year', expected: '2025' };
});

/** Empty is unknown: null. */
export function optionalOneOf<const T extends readonly string[]>(values: T) {
  return cell<T[number] | null>((value) => {
    if (!value) return null;
    return values.includes(value) ? (value as T[number]) : { code: 'not-allowed', expected: values.join(', ') };
  });
}

export function oneOf<const T extends readonly string[]>(values: T) {
  const expected = values.join(', ');
  return cell<T[number]>((value) => {
    if (!value) return missing(expected);
    return values.includes(value) ? (value as T[number]) : { code: 'not-allowed', expected };
  });
}

function quantity(unit: string, known: (unit: string) => boolean, toCanonical: (value: number) => number) {
  return cell<number | null>((value) => {
    if (!value) return null;
    if (!known(unit)) return { code: 'unknown-unit', expected: 'mu, ha, km2, m2; unit, wan, million, yi' };
    const parsed = parseNumber(value);
    if (typeof parsed !== 'number') return parsed;
    return parsed < 0 ? { code: 'out-of-range', expected: '≥ 0' } : toCanonical(parsed);
  });
}

/** Land in the pack's unit, read as mu; empty is null. */
export const landMu = (unit: string) => quantity(unit, isLandUnit, (value) => convertLand(value, unit, 'mu'));
/** A large area in the pack's unit, read as km²; empty is null. */
export const areaKm2 = (unit: string) => quantity(unit, isLandUnit, (value) => convertLand(value, unit, 'km2'));
/** Money in the pack's scale, read as 10 000 currency units; empty is null. */
export const moneyWan = (unit: string) => quantity(unit, isMoneyUnit, (value) => convertMoney(value, unit, 'wan'));

/** Columns `name_zh`, `name_en` … reach the schema gathered as `name: { zh, en }`. */
export const localized = z.record(z.string(), z.string()).check(
  z.refine((texts) => Object.values(texts).some((value) => value !== ''), {
    params: { code: 'value-missing', expected: 'text' } satisfies CellFault,
  }),
);
export const optionalLocalized = z.optional(z.record(z.string(), z.string()));

export const provenance = { source: id, locator: text };
