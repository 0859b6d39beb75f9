import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Language, languages } from '../model/language.ts';

/** The folder of this repository, which is the city pack. */
export const cityPackFolder = fileURLToPath(new URL('../..', import.meta.url));

/** A folder named on the command line, seen from where npm was called. */
export const folderOf = (text: string | undefined): string =>
  text === undefined ? cityPackFolder : resolve(process.env.INIT_CWD ?? process.cwd(), text);

/** The value if it is one of those that are known; else the process ends and says which they are. */
export function choiceOf<T extends string>(option: string, text: string, known: readonly T[]): T {
  const found = known.find((candidate) => candidate === text);
  if (found !== undefined) return found;
  console.error(`--${option} ${text}: one of ${known.join(', ')}`);
  process.exit(2);
}

/** A month `YYYY-MM`; else the process ends. */
export function monthOf(option: string, text: string): string {
  if (/^\d{4}-(0[1-9]|1[0-2])$/u.test(text)) return text;
  console.error(`--${option} ${text}: a month such as 2023-12`);
  process.exit(2);
}

export const languageOf = (text: string): Language => choiceOf('lang', text, languages);
