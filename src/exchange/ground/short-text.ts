const longest = 60;

/** A value as a message shows it: in one line, and no longer than 60 characters. */
export function shortText(value: unknown): string {
  const text = (typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))).replaceAll(/\s+/gu, ' ');
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
