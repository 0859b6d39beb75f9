const longest = 60;

/** A value as JSON; `[…]` for what is nested so deep that no engine can write it. */
export function jsonText(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch (error) {
    if (error instanceof RangeError) return '[…]';
    throw error;
  }
}

/** A value as a message shows it: in one line, and no longer than 60 characters. */
export function shortText(value: unknown): string {
  const text = (typeof value === 'string' ? value : jsonText(value)).replaceAll(/\s+/gu, ' ').trim();
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
