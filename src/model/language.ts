/** The two languages of the interface. A pack may be written in others. */
export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

/** One text in the pack's languages, by BCP 47 tag. A pack need not have the interface's languages. */
export type Localized = Readonly<Record<string, string>>;

export interface LocalizedText {
  readonly text: string;
  /** The language the text is really in, for the `lang` attribute. */
  readonly lang: string;
}

/** The text in the wanted language, else in the pack's first language that has one, with the language it is in. */
export function localize(text: Localized, language: string): LocalizedText {
  const wanted = text[language];
  if (wanted) return { text: wanted, lang: language };
  const first = Object.entries(text).find(([, value]) => value !== '');
  return first ? { text: first[1], lang: first[0] } : { text: '', lang: language };
}
