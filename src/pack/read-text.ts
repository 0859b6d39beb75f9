import type { Issue, Result } from '../model/issue.ts';
import type { PackReader } from './reader.ts';

const failed = (issue: Issue): Result<string> => ({ ok: false, issues: [issue] });

/** The text of a pack's file, its byte order mark taken off. Missing, unreadable and not UTF-8 are issues. */
export async function readText(reader: PackReader, file: string): Promise<Result<string>> {
  let bytes: Uint8Array | null;
  try {
    bytes = await reader(file);
  } catch (error) {
    const value = error instanceof Error ? error.message : String(error);
    return failed({ code: 'file-unreadable', file, params: { value, expected: 'UTF-8' } });
  }
  if (!bytes) return failed({ code: 'file-missing', file, params: { value: file, expected: file } });
  try {
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true }).decode(bytes), issues: [] };
  } catch {
    return failed({ code: 'file-unreadable', file, params: { value: '\uFFFD', expected: 'UTF-8' } });
  }
}
