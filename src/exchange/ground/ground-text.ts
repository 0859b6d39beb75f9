import { decodeText } from '../import/decode-text.ts';

export type GroundText =
  | { readonly ok: true; readonly text: string }
  /** `row`: the line with the first bytes that are no text. */
  | { readonly ok: false; readonly row: number; readonly value: string };

const replacement = '\ufffd';

function utf8Text(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Text in UTF-8 or GB18030, or in UTF-16 by its mark. A file in UTF-8 with a few damaged bytes would pass for GB18030 and give
 * wrong characters throughout: where more of it is sound than damaged the damage is told instead.
 */
export function groundText(bytes: Uint8Array): GroundText {
  const whole = utf8Text(bytes);
  if (whole !== null && !whole.includes('\0')) return { ok: true, text: whole };
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const text = decodeText(bytes);
  if (whole !== null || isWide) return text === null ? { ok: false, row: 1, value: '' } : { ok: true, text };
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const lossy = new TextDecoder('utf-8').decode(bytes);
  const damaged = lossy.split(replacement).length - 1;
  const sound = lossy.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0;
  if (text !== null && !hasMark && damaged > sound) return { ok: true, text };
  const before = lossy.slice(0, lossy.indexOf(replacement));
  return { ok: false, row: before.split('\n').length, value: before.slice(before.lastIndexOf('\n') + 1).slice(-20) };
}
