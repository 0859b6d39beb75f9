import type { EffectivePack } from '../../model/effective-pack.ts';
import { nameNormaliser } from './normalise-name.ts';
import { type SimilarName, similarNames } from './similar-names.ts';

type NamedPack = Pick<EffectivePack, 'info' | 'tables'>;
type NamedTable = 'areas' | 'platforms' | 'projects';

/** What a row of a table may be called by. */
interface Named {
  readonly id: string;
  readonly codes: readonly string[];
  /** Its number in a list, which counts only where nothing else is said. */
  readonly number: number | null;
  readonly names: readonly string[];
  /** First letters of pinyin: equal or not, never alike. */
  readonly initials: readonly string[];
}

export interface ExactNames {
  readonly ids: readonly string[];
  readonly by: 'code' | 'name';
  /** Whether nothing but a number was given, as 12 for the twelfth project. */
  readonly isNumber: boolean;
}

/** Finds what texts mean. Texts are as files hold them. */
export interface NameIndex {
  /** All that is called so; of no id for nothing. */
  readonly exact: (text: string) => ExactNames;
  /** What is called most like it, best first. */
  readonly similar: (text: string) => readonly SimilarName[];
}

const mostSimilar = 3;
/**
 * Below it two names are taken for different. A township of two characters with one of them wrong reaches 0.34, or 0.26
 * where three share the other; so does one in five of the neighbouring counties' townships: what is alike is only suggested.
 */
const leastSimilarity = 0.25;

const texts = (localized: Readonly<Record<string, string>> | undefined): readonly string[] =>
  Object.values(localized ?? {}).flatMap((text) => text.split(/[;；]/u).filter(Boolean));
const present = (...values: readonly (string | null)[]): readonly string[] =>
  values.filter((value) => value !== null && value !== '') as readonly string[];

/** A name, and what is before its brackets: 观海卫工业西区（智能家电聚集区） is also called 观海卫工业西区. */
const withoutBrackets = (name: string): readonly string[] => [name, name.replace(/[（(][^）)]*[）)]$/u, '')];

function namedThings({ tables }: NamedPack, table: NamedTable): readonly Named[] {
  if (table === 'areas') {
    return tables.areas.map(({ id, code, name, shortName, pinyin }) => ({
      id,
      // The statistical bureau's codes have three digits more, for villages.
      codes: present(id, code, code && `${code}000`),
      number: null,
      names: [...texts(name), ...texts(shortName)],
      initials: present(pinyin),
    }));
  }
  if (table === 'platforms') {
    return tables.platforms.map(({ id, name, alias, pinyin }) => ({
      id,
      codes: [id],
      number: null,
      names: [...texts(name), ...texts(alias)].flatMap(withoutBrackets),
      initials: present(pinyin),
    }));
  }
  return tables.projects.map(({ id, no, name, company, pinyin, companyPinyin }) => ({
    id,
    codes: [id, id.replace(/(?<=\D)0+(?=\d)/u, '')],
    number: no,
    names: [...texts(name), ...texts(company)],
    initials: present(pinyin, companyPinyin),
  }));
}

const codeText = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\s+/gu, '')
    // As a spreadsheet writes a code that it takes for a number.
    .replace(/^(\d+)\.0+$/u, '$1');

/** 12, 第12号, 项目12, No. 12; null for anything else. */
function listNumber(code: string): number | null {
  const found = /^(?:项目|項目|project|no|第|#)?[.#:：-]?0*(\d{1,6})(?:号|號|项|項)?$/u.exec(code);
  return found ? Number(found[1]) : null;
}

/** 坎墩 for 坎墩镇, 滨海 for 滨海区. */
const stemOf = (name: string): readonly string[] => (/^.{2,}[镇区]$/u.test(name) ? [name.slice(0, -1)] : []);

function indexed(entries: readonly (readonly [text: string, id: string])[]) {
  const ids = new Map<string, Set<string>>();
  for (const [text, id] of entries) ids.set(text, (ids.get(text) ?? new Set()).add(id));
  return (text: string): readonly string[] => (text ? [...(ids.get(text) ?? [])] : []);
}

/** An index over all that a table's rows may be called: ids and codes, names in every language, and first letters of pinyin. */
export function nameIndex(pack: NamedPack, table: NamedTable): NameIndex {
  const normalise = nameNormaliser(Object.values(pack.info.city));
  const things = namedThings(pack, table).map((thing) => {
    const names = thing.names.map(normalise);
    return { ...thing, names: [...new Set(table === 'areas' ? [...names, ...names.flatMap(stemOf)] : names)] };
  });
  const byCode = indexed(things.flatMap(({ id, codes }) => codes.map((code) => [codeText(code), id] as const)));
  const byNumber = indexed(
    things.flatMap(({ id, number }) => (number === null ? [] : [[String(number), id] as const])),
  );
  const byName = indexed(
    things.flatMap(({ id, names, initials }) =>
      [...names, ...initials.map(normalise)].map((name) => [name, id] as const),
    ),
  );
  const findSimilar = similarNames(things);

  return {
    exact: (text) => {
      const code = codeText(text);
      const coded = byCode(code);
      if (coded.length > 0) return { ids: coded, by: 'code', isNumber: false };
      const named = byName(normalise(text));
      if (named.length > 0) return { ids: named, by: 'name', isNumber: false };
      const number = listNumber(code);
      return { ids: number === null ? [] : byNumber(String(number)), by: 'code', isNumber: /^\d+$/u.test(code) };
    },
    similar: (text) => {
      const name = normalise(text);
      return /\p{L}/u.test(name) ? findSimilar(name, mostSimilar, leastSimilarity) : [];
    },
  };
}
