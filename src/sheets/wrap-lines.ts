/** Chinese may break after any sign; other words stay whole. */
const pieces = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]|[^\s\p{Script=Han}\u3000-\u303f\uff00-\uffef]+\s*|\s+/gu;

/** A text in at most so many lines that `measure` finds no wider than `width`; one that is longer ends in an ellipsis. */
export function wrapLines(
  text: string,
  width: number,
  most: number,
  measure: (line: string) => number,
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.trim().match(pieces) ?? []) {
    if (line && measure(line + piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  if (line.trim()) lines.push(line.trimEnd());
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  let last = kept[most - 1] ?? '';
  while (last && measure(`${last}…`) > width) last = last.slice(0, -1);
  return [...kept.slice(0, -1), `${last}…`];
}
