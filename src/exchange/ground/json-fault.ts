import { shortText } from './short-text.ts';
import type { GroundIssue } from './source-layer.ts';

/** Where engines say that JSON breaks: `position 11`, `line 2 column 5`, or, where it only ends early, nothing. */
function placeOf(text: string, message: string): number {
  const position = /position (\d+)/u.exec(message)?.[1];
  if (position !== undefined) return Number(position);
  const [, line, column] = /line (\d+) column (\d+)/u.exec(message) ?? [];
  if (line === undefined) return text.length;
  const before = text.split('\n').slice(0, Number(line) - 1);
  return before.reduce((sum, { length }) => sum + length + 1, Number(column) - 1);
}

/** The issue of text that is no JSON: line and column (1-based), and the text just before. */
export function jsonFault(text: string, error: SyntaxError): Omit<GroundIssue, 'file'> {
  const lines = text.slice(0, placeOf(text, error.message)).trimEnd().split('\n');
  const last = lines.at(-1) ?? '';
  return {
    code: 'unreadable',
    row: lines.length,
    field: `${lines.length}:${last.length + 1}`,
    params: { value: shortText(last.slice(-40)), expected: 'JSON', line: lines.length, column: last.length + 1 },
  };
}
