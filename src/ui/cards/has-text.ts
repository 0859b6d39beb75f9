import type { Localized } from '../../model/language.ts';

/** Whether an optional text of the pack says anything, in any language. */
export const hasText = (text: Localized | undefined): text is Localized =>
  text !== undefined && Object.values(text).some((value) => value !== '');
