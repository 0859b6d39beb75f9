import type { Language } from '../model/language.ts';
import { cardMessages } from './messages/cards.ts';
import { issueMessages } from './messages/issues.ts';
import { mapMessages } from './messages/map.ts';
import { metricMessages } from './messages/metrics.ts';
import { startMessages } from './messages/start.ts';
import { uiMessages } from './messages/ui.ts';
import { wordMessages } from './messages/words.ts';

/** Both languages of a message stand side by side, so that neither can be missing. `{name}` is filled from params. */
export const messages = {
  ...wordMessages,
  ...metricMessages,
  ...issueMessages,
  ...mapMessages,
  ...uiMessages,
  ...startMessages,
  ...cardMessages,
};
export type MessageKey = keyof typeof messages;
export type Params = Readonly<Record<string, string | number>>;

export type Translate = (key: MessageKey, params?: Params) => string;

/** The translator of a language. A parameter that is not given stays visible as `{name}`. */
export function translator(language: Language): Translate {
  return (key, params = {}) =>
    messages[key][language].replace(/\{(\w+)\}/gu, (whole, name: string) => String(params[name] ?? whole));
}
