import { withoutGuard } from '../csv-text.ts';

const two = (text: string): string => text.padStart(2, '0');

/** What a spreadsheet makes of 2022.10 typed as a number is what it makes of 2022.1: no month can be told. */
const isDoubtful = (text: string): boolean => /^\d{4}\.1$/u.test(text);

/** 2022/5/31, 2022.5, 2022年5月31日 and the like as `YYYY-MM-DD` or `YYYY-MM`; any other text as it is. */
export function dateText(text: string): string {
  if (isDoubtful(text)) return text;
  const found = /^(\d{4})[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?$/u.exec(text);
  if (!found) return text;
  const [, year = '', month = '', day] = found;
  return [year, two(month), ...(day ? [two(day)] : [])].join('-');
}

/** A number without the commas between its thousands; any other text as it is. */
export function numberText(text: string): string {
  const plain = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/u.test(text) ? text.replaceAll(',', '') : text;
  // 12.50 and 12.5 are the same record.
  return /^-?\d+(\.\d+)?$/u.test(plain) && Number.isSafeInteger(Math.trunc(Number(plain)))
    ? String(Number(plain))
    : plain;
}

export const yearText = (text: string): string => text.replace(/^(\d{4})年$/u, '$1');

/** As typed, save for what a file adds to keep a text from being a formula. */
export const plainText = (text: string): string => withoutGuard(text.trim());

/** Digits and signs in their full width, as an input method leaves them, as the usual ones. */
export const halfWidth = (text: string): string => text.normalize('NFKC').trim();
