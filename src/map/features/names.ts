import { type Language, type Localized, languages, localize } from '../../model/language.ts';

export type Names = Readonly<Record<`name:${Language}`, string>>;

/** Property of a feature that holds its name in a language. */
export const nameKey = (language: Language): keyof Names => `name:${language}`;

/** The names of a feature in both languages, so that a change of language needs no new data. */
export const namesOf = (text: Localized, change: (name: string) => string = (name) => name): Names =>
  Object.fromEntries(
    languages.map((language) => {
      const name = localize(text, language);
      return [nameKey(language), change(name.text)];
    }),
  ) as Names;

// In either language's names: a pack may give a foreign company's name as it is.
const legalForms = [
  /(股份|集团|有限责任|有限)*公司$/u,
  /,?\s*(Group\s+)?((Co|Corp|Inc|Ltd|LLC)\b\.?,?\s*)+$/iu,
  /Inc\.$/u,
];

/** A company's name as a map has room for it: without its legal form, and without the place in front where the pack names that place. */
export function shortCompanyName(name: string, places: readonly string[]): string {
  const bare = legalForms.reduce((rest, form) => rest.replace(form, ''), name).trim();
  const place = places.find((candidate) => bare.startsWith(candidate) && bare.length > candidate.length + 1);
  return (place ? bare.slice(place.length).replace(/^[市省县\s]+/u, '') : bare) || name;
}
