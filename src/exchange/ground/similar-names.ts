export interface SimilarName {
  readonly id: string;
  /** 0 to 1. */
  readonly score: number;
}

/** Each two characters that follow each other, with the ends marked: a name of two characters has three pairs. */
function pairsOf(name: string): ReadonlySet<string> {
  const characters = ['^', ...name, '$'];
  return new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`));
}

const sum = (values: Iterable<number>): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};

/**
 * Finds the names most like a text: Dice's coefficient of their pairs of characters, where a pair weighs the less the more
 * names have it. So 街道 and 生产线项目, which many share, say little, and 坎敦 is like 坎墩 although nothing but their
 * beginning is the same. Jaro-Winkler would see that too, but scatters over names of thirty characters, and has no index:
 * this one touches only names that share a pair. L. R. Dice, Ecology 26 (1945), 297–302.
 */
export function similarNames(things: readonly { readonly id: string; readonly names: readonly string[] }[]) {
  const names = things.flatMap((thing) => thing.names.map((name) => ({ id: thing.id, pairs: pairsOf(name) })));
  const having = new Map<string, { readonly ids: Set<string>; readonly names: number[] }>();
  names.forEach(({ id, pairs }, number) => {
    for (const pair of pairs) {
      const entry = having.get(pair) ?? { ids: new Set(), names: [] };
      having.set(pair, entry);
      entry.ids.add(id);
      entry.names.push(number);
    }
  });
  const weightOf = (pair: string): number => Math.log((1 + things.length) / (having.get(pair)?.ids.size ?? 1));
  const weights = names.map(({ pairs }) => sum([...pairs].map(weightOf)));

  /** Best first; those that are less like than `least` are none. */
  return (text: string, most: number, least: number): readonly SimilarName[] => {
    const pairs = pairsOf(text);
    const shared = new Map<number, number>();
    for (const pair of pairs) {
      for (const name of having.get(pair)?.names ?? []) shared.set(name, (shared.get(name) ?? 0) + weightOf(pair));
    }
    const own = sum([...pairs].map(weightOf));
    const best = new Map<string, number>();
    for (const [number, weight] of shared) {
      const id = names[number]?.id ?? '';
      best.set(id, Math.max(best.get(id) ?? 0, (2 * weight) / (own + (weights[number] ?? 0))));
    }
    return [...best]
      .map(([id, score]) => ({ id, score }))
      .filter(({ score }) => score >= least)
      .toSorted((one, other) => other.score - one.score)
      .slice(0, most);
  };
}
