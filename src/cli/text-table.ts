const isWide = (character: string): boolean =>
  /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/u.test(character);

/** Columns of a terminal that the text takes: an East Asian character takes two. */
export const displayWidth = (text: string): number =>
  [...text].reduce((sum, character) => sum + (isWide(character) ? 2 : 1), 0);

function padded(text: string, width: number, isNumber: boolean): string {
  const space = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return isNumber ? space + text : text + space;
}

/** Breaks at spaces, and between East Asian characters, so that no line is wider unless a single word is. */
function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.match(/[\u2e80-\u9fff\uff00-\uff60]|[^\s\u2e80-\u9fff\uff00-\uff60]+\s*|\s+/gu) ?? []) {
    if (line && displayWidth((line + word).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += word;
  }
  return [...lines, line.trimEnd()];
}

/** A table for a terminal: first column left, the others right, headings over several lines. */
export function textTable(heading: readonly string[], rows: readonly (readonly string[])[], headingWidth = 14): string {
  const headings = heading.map((text) => wrapped(text, headingWidth));
  const height = Math.max(...headings.map((lines) => lines.length));
  const head = Array.from({ length: height }, (_, line) =>
    headings.map((lines) => lines[line - height + lines.length] ?? ''),
  );
  const widths = heading.map((_, column) =>
    Math.max(...[...head, ...rows].map((cells) => displayWidth(cells[column] ?? ''))),
  );
  const line = (cells: readonly string[]) =>
    cells.map((cell, column) => padded(cell, widths[column] ?? 0, column > 0)).join('  ');
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return [...head.map(line), rule, ...rows.map(line)].map((text) => text.trimEnd()).join('\n');
}
