import * as z from 'zod/mini';
import { type ChangeSetFile, changeSetFormat, changeSetVersion } from '../model/change-set.ts';
import type { Result } from '../model/issue.ts';
import { parseJson, shapeIssues } from './read-json.ts';

const edit = z.strictObject({
  table: z.string().check(z.minLength(1)),
  id: z.string().check(z.regex(/^[\w.-]+$/u)),
  field: z.string().check(z.minLength(1)),
  from: z.string(),
  to: z.string(),
});

const changeSet = z.strictObject({
  format: z.literal(changeSetFormat),
  version: z.literal(changeSetVersion),
  pack: z.strictObject({ name: z.string(), version: z.string() }),
  savedAt: z.iso.datetime(),
  edits: z.array(edit),
});

// What a file of another format or version holds is no fault of its parts: only the head is named.
const head = z.object({ format: z.literal(changeSetFormat), version: z.literal(changeSetVersion) });

/**
 * Reads a change-set file. With a pack's name, a file made over another pack is refused. Issues name the path in the
 * file, the value and what would be right; `file` is the name they give it.
 */
export function parseChangeSet(text: string, packName?: string, file = 'change-set.json'): Result<ChangeSetFile> {
  const json = parseJson(text.replace(/^\u{FEFF}/u, ''), file);
  if (!json.ok) return json;
  const front = head.safeParse(json.value);
  if (!front.success) return { ok: false, issues: shapeIssues(front.error, json.value, file) };
  const read = changeSet.safeParse(json.value);
  if (!read.success) return { ok: false, issues: shapeIssues(read.error, json.value, file) };
  const value = read.data;
  if (packName !== undefined && value.pack.name !== packName) {
    const params = { value: value.pack.name, expected: packName };
    return { ok: false, issues: [{ code: 'not-allowed', file, field: 'pack.name', params }] };
  }
  return { ok: true, value, issues: [] };
}

/** The text of a change-set file: one edit a line, so that two files can be compared. */
export function writeChangeSet({ edits, ...rest }: Omit<ChangeSetFile, 'format' | 'version'>): string {
  const front = JSON.stringify({ format: changeSetFormat, version: changeSetVersion, ...rest }, null, 2);
  const lines = edits.map(({ table, id, field, from, to }) => `    ${JSON.stringify({ table, id, field, from, to })}`);
  return `${front.slice(0, -2)},\n  "edits": [${lines.length > 0 ? `\n${lines.join(',\n')}\n  ` : ''}]\n}\n`;
}
