import { readMonth } from '../components/read-month.ts';

/**
 * A day or month as a person may write it, as `YYYY-MM-DD` or `YYYY-MM`: 2021-05-31, 2021.5.31, 2021/5/31, 2021年5月31日,
 * 20210531, and whatever is a month. null for what is none, such as 2021-02-30.
 */
export function readDate(text: string): string | null {
  const plain = text.normalize('NFKC').trim();
  const match =
    /^(\d{4})[-./\s年](\d{1,2})[-./\s月](\d{1,2})日?$/u.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/u.exec(plain);
  if (!match) return readMonth(plain);
  const [year = '', month = '', day = ''] = match.slice(1);
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date) ? date : null;
}
