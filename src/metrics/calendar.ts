/** Months since year 0 of a date that begins `YYYY-MM`. */
export const monthNumber = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;

export const monthOf = (date: string): string => date.slice(0, 7);
export const yearOf = (date: string): string => date.slice(0, 4);

/** The day by whose end a date `YYYY-MM-DD` or month `YYYY-MM` is over. */
export function lastDay(date: string): string {
  if (date.length > 7) return date;
  const next = new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 0));
  return next.toISOString().slice(0, 10);
}

/** The day so many months later; the last of the month for a date without day, and where the month has no such day. */
export function monthsLater(date: string, months: number): string {
  const month = monthNumber(date) + months;
  const end = lastDay(
    `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`,
  );
  const wanted = date.length > 7 ? `${monthOf(end)}${date.slice(7)}` : end;
  return wanted < end ? wanted : end;
}

/** Months from the first to the last, both included. */
export const monthCount = (first: string, last: string): number => monthNumber(last) - monthNumber(first) + 1;
