/** A month as a person may write it, as `YYYY-MM`: 2021-01, 2021.1, 2021/01, 2021年1月, 202101. null for what is none. */
export function readMonth(text: string): string | null {
  const match = /^(\d{4})(?:[-./\s年]?(\d{2})|[-./\s年](\d))月?$/u.exec(text.normalize('NFKC').trim());
  const [year, month] = [match?.[1], (match?.[2] ?? match?.[3])?.padStart(2, '0')];
  return year && month && Number(month) >= 1 && Number(month) <= 12 ? `${year}-${month}` : null;
}

/** The month so many months later, or earlier where negative. */
export function addMonths(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const months = year * 12 + number - 1 + count;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
}
