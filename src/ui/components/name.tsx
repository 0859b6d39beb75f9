import type { Localized } from '../../model/language.ts';
import { useSpeech } from '../context.ts';

/** A text of the pack, marked with its language where that is not the reader's. */
export function Name({ of }: { readonly of: Localized | undefined }) {
  const { name, options } = useSpeech();
  const { text, lang } = name(of);
  return lang === options.language ? text : <span lang={lang}>{text}</span>;
}
