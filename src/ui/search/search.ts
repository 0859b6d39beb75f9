import { type SearchEntry, searchKinds } from './search-index.ts';

/** Letters and digits alone, in lower case and half width: how names and queries are compared. */
export const normalized = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const squeezed = (text: string): string => normalized(text).replaceAll(' ', '');

/** How well a name answers a query, 0 for not at all: whole name, its beginning, a word's beginning, anywhere. */
function nameScore(name: string, query: string): number {
  const [plain, wanted] = [normalized(name), normalized(query)];
  const [tight, tightWanted] = [squeezed(name), squeezed(query)];
  if (tight === tightWanted) return 100;
  if (tight.startsWith(tightWanted)) return 80;
  if (` ${plain}`.includes(` ${wanted}`)) return 70;
  // One Latin letter in the middle of a word says nothing.
  if (/^[a-z0-9]{1,2}$/u.test(tightWanted)) return 0;
  return tight.includes(tightWanted) ? 55 : 0;
}

function initialsScore(initials: string | null, query: string): number {
  const wanted = squeezed(query);
  if (!initials || !/^[a-z0-9]+$/u.test(wanted)) return 0;
  const known = squeezed(initials);
  if (known === wanted) return 75;
  if (known.startsWith(wanted)) return 65;
  return wanted.length >= 3 && known.includes(wanted) ? 40 : 0;
}

function scoreOf(entry: SearchEntry, query: string): number {
  const whole = (text: string) => (squeezed(text) === squeezed(query) ? 90 : 0);
  const names = Object.values(entry.name).map((name) => nameScore(name, query));
  // An alias that is a number or a code is meant only as a whole.
  const aliases = entry.aliases.map((alias) =>
    /^\w*\d+$/u.test(alias) ? whole(alias) : nameScore(alias, query) * 0.95,
  );
  return Math.max(0, ...names, ...aliases, initialsScore(entry.initials, query));
}

/** All words of the query must be found; the least of their scores counts, unless the query as a whole does better. */
function matchScore(entry: SearchEntry, query: string): number {
  const words = normalized(query).split(' ');
  const wholeScore = scoreOf(entry, query);
  if (words.length < 2) return wholeScore;
  return Math.max(wholeScore, 0.9 * Math.min(...words.map((word) => scoreOf(entry, word))));
}

const shortest = ({ name }: SearchEntry): number => Math.min(...Object.values(name).map((text) => text.length));

/** What a result leads to, so that a project found by name and by company is shown once. */
const keyOf = ({ target }: SearchEntry): string => JSON.stringify(target);

/**
 * The entries that answer a query, best first: by how the name matches, then by kind, then the shorter name.
 * A query matches names in any language of the pack, pinyin initials, aliases and numbers. An empty query finds nothing.
 */
export function search(index: readonly SearchEntry[], query: string, limit = 12): readonly SearchEntry[] {
  if (squeezed(query) === '') return [];
  const found = index
    .map((entry, order) => ({ entry, order, score: matchScore(entry, query) }))
    .filter(({ score }) => score > 0)
    .sort(
      (a, b) =>
        b.score - a.score ||
        searchKinds.indexOf(a.entry.kind) - searchKinds.indexOf(b.entry.kind) ||
        shortest(a.entry) - shortest(b.entry) ||
        a.order - b.order,
    )
    .map(({ entry }) => entry);
  const first = new Map<string, SearchEntry>();
  for (const entry of found) if (!first.has(keyOf(entry))) first.set(keyOf(entry), entry);
  return [...first.values()].slice(0, limit);
}
