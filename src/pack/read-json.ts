import type * as z from 'zod/mini';
import type { Issue, Result } from '../model/issue.ts';

const longestValue = 60;

/** A value short enough to stand in a message; `—` where there is none. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '—');
  return text.length > longestValue ? `${text.slice(0, longestValue)}…` : text;
}

/** The parsed text of a JSON file, not yet checked. */
export function parseJson(text: string, file: string): Result<unknown> {
  try {
    return { ok: true, value: JSON.parse(text), issues: [] };
  } catch (error) {
    const value = error instanceof Error ? error.message : String(error);
    return { ok: false, issues: [{ code: 'not-json', file, params: { value, expected: 'JSON' } }] };
  }
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, key) => Object(inner)[key], value);
}

function expectedOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected;
    case 'invalid_value':
      return issue.values.join(', ');
    case 'invalid_format':
      return issue.pattern ?? issue.format;
    case 'unrecognized_keys':
      return '—';
    case 'too_small':
      return `≥ ${issue.minimum}`;
    default:
      return issue.code;
  }
}

/** What a schema found wrong in a JSON value, each with its path in the file. */
export function shapeIssues(error: z.core.$ZodError, value: unknown, file: string, row?: number): readonly Issue[] {
  return error.issues.map((issue) => {
    const found = issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : valueAt(value, issue.path);
    return {
      code: 'json-shape',
      file,
      ...(row === undefined ? {} : { row }),
      field: issue.path.map(String).join('.'),
      params: { value: shown(found), expected: expectedOf(issue) },
    };
  });
}
