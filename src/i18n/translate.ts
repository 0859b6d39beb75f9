import type { Language } from '../model/language.ts';
import { issueMessages } from './messages/issues.ts';
import type { laterMessages } from './messages/later.ts';
import { mapMessages } from './messages/map.ts';
import { metricMessages } from './messages/metrics.ts';
import { startMessages } from './messages/start.ts';
import { uiMessages } from './messages/ui.ts';
import { wordMessages } from './messages/words.ts';

/** Both languages of a message stand side by side, so that neither can be missing. `{name}` is filled from params. */
export const firstMessages = {
  ...wordMessages,
  ...metricMessages,
  ...issueMessages,
  ...mapMessages,
  ...uiMessages,
  ...startMessages,
};
export type MessageKey = keyof typeof firstMessages | keyof typeof laterMessages;
export type Params = Readonly<Record<string, string | number>>;

export type Translate = (key: MessageKey, params?: Params) => string;

type Message = Readonly<Record<Language, string>>;
const messages: Record<string, Message> = { ...firstMessages };

/** Lets the translator speak what the first screen does not say; comes with the code that says it. */
export function addMessages(more: Readonly<Record<string, Message>>): void {
  Object.assign(messages, more);
}

export const isMessage = (key: string): key is MessageKey => key in messages;

/** The translator of a language. A parameter that is not given stays visible as `{name}`. Throws where a message's code has not come. */
export function translator(language: Language): Translate {
  return (key, params = {}) => {
    const message = messages[key];
    if (!message) throw new Error(`no message ${key}: import later-messages.ts`);
    return message[language].replace(/\{(\w+)\}/gu, (whole, name: string) => String(params[name] ?? whole));
  };
}
