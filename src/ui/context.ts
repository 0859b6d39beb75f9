import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type FormatOptions, type Formatted, format, formatDate, formatMonth } from '../i18n/format.ts';
import { type Translate, translator } from '../i18n/translate.ts';
import { type Localized, type LocalizedText, localize } from '../model/language.ts';
import type { Quantity } from '../model/unit.ts';
import type { Atlas } from '../state/atlas.ts';

export const AtlasContext = createContext<Atlas | null>(null);

export function useAtlas(): Atlas {
  const atlas = useContext(AtlasContext);
  if (!atlas) throw new Error('no atlas above this component');
  return atlas;
}

export interface Speech {
  readonly t: Translate;
  readonly options: FormatOptions;
  readonly format: (value: number | null, quantity: Quantity) => Formatted;
  readonly month: (month: string) => string;
  /** A day, or a month where the day is not known. */
  readonly date: (date: string) => string;
  /** A text of the pack in the reader's language, or the one it has. */
  readonly name: (text: Localized | undefined) => LocalizedText;
}

/** Translator and formatters in the language and units of the view; a component that calls it follows them. */
export function useSpeech(): Speech {
  const atlas = useAtlas();
  const language = atlas.language.value;
  const options: FormatOptions = { language, units: atlas.units.value, currency: atlas.pack.info.currency };
  return {
    t: translator(language),
    options,
    format: (value, quantity) => format(value, quantity, options),
    month: (month) => formatMonth(month, language),
    date: (date) => formatDate(date, language),
    name: (text) => localize(text ?? {}, language),
  };
}
