import type { Match, MatchBasis, MatchKind, Suggestion } from '../../exchange/ground/match.ts';

/** What a feature or row belongs to. */
export interface Owner {
  readonly kind: MatchKind;
  readonly id: string;
}

/** The user's own word, by row number; null: it belongs to nothing known. */
export type ByHand = ReadonlyMap<number, Owner | null>;

export type OwnerSuggestion = Suggestion & Owner;

/**
 * `matched`: found, or chosen by the user; `suggested`: waits for the user; `area-only`: of a parcel, the area is found and
 * no project; `unmatched`: nothing is known of it; `none`: the user says that it belongs to nothing here.
 */
export const standings = ['suggested', 'unmatched', 'area-only', 'matched', 'none'] as const;
export type Standing = (typeof standings)[number];

export interface BelongingRow {
  readonly number: number;
  /** The text that was looked up. */
  readonly text: string;
  readonly owner: Owner | null;
  /** How the owner is known; null without owner. */
  readonly by: MatchBasis | null;
  readonly suggestions: readonly OwnerSuggestion[];
  readonly standing: Standing;
  /** What it was before the user's word: rows keep their place while they are looked at. */
  readonly before: Standing;
}

const owned = (kind: MatchKind, { id }: Suggestion): Owner => ({ kind, id });

function standingOf(found: Owner | null, first: MatchKind, hasSuggestions: boolean): Standing {
  if (found?.kind === first) return 'matched';
  if (hasSuggestions) return 'suggested';
  return found ? 'area-only' : 'unmatched';
}

/**
 * Meets what was found with the user's own word. With several kinds the first found one owns a row, and only a find of the
 * first kind settles it: a parcel whose area alone is known may still belong to a project.
 */
export function belongingRows(
  kinds: readonly (readonly [MatchKind, readonly Match[]])[],
  byHand: ByHand,
): readonly BelongingRow[] {
  const [first] = kinds;
  if (!first) return [];
  const others = kinds
    .slice(1)
    .map(([kind, matches]) => [kind, new Map(matches.map((match) => [match.number, match]))] as const);
  return first[1].map((match): BelongingRow => {
    const { number, text } = match;
    const all = [
      [first[0], match] as const,
      ...others.flatMap(([kind, byNumber]) => {
        const other = byNumber.get(number);
        return other ? [[kind, other] as const] : [];
      }),
    ];
    const suggestions = all.flatMap(([kind, { suggestions: ofKind }]) => ofKind.map((one) => ({ ...one, kind })));
    const hit = all.find(([, { found }]) => found !== null);
    const found = hit?.[1].found ? owned(hit[0], hit[1].found) : null;
    const before = standingOf(found, first[0], (found ? match : { suggestions }).suggestions.length > 0);
    const chosen = byHand.get(number);
    const row = { number, text, suggestions, before };
    if (chosen === undefined) return { ...row, owner: found, by: hit?.[1].found?.by ?? null, standing: before };
    return chosen
      ? { ...row, owner: chosen, by: 'user', standing: 'matched' }
      : { ...row, owner: null, by: null, standing: 'none' };
  });
}

export type StandingCounts = Readonly<Record<Standing, number>>;

export function countStandings(rows: readonly BelongingRow[]): StandingCounts {
  const counts: Record<Standing, number> = { suggested: 0, unmatched: 0, 'area-only': 0, matched: 0, none: 0 };
  for (const { standing } of rows) counts[standing] += 1;
  return counts;
}

/** What waited for the user first, then what nobody had found; rows keep their order within. */
export const waitingFirst = (rows: readonly BelongingRow[]): readonly BelongingRow[] =>
  standings.flatMap((standing) => rows.filter((row) => row.before === standing));

const mostOffered = 3;

/** What a row is offered: its best suggestion, and those that equal it. */
export function offered({ standing, suggestions }: BelongingRow): readonly OwnerSuggestion[] {
  if (standing !== 'suggested') return [];
  return suggestions.filter(({ score }) => score === suggestions[0]?.score).slice(0, mostOffered);
}

/** The suggestion that a row may be given with all others: one that no other equals. Of equals the user chooses. */
export function clearSuggestion(row: BelongingRow): Owner | null {
  const [best, equal] = offered(row);
  return best && !equal ? { kind: best.kind, id: best.id } : null;
}

/** The user's word after all clear suggestions have been accepted. */
export function acceptAll(rows: readonly BelongingRow[], byHand: ByHand): ByHand {
  const accepted = rows.flatMap((row) => {
    const owner = clearSuggestion(row);
    return owner ? [[row.number, owner] as const] : [];
  });
  return new Map([...byHand, ...accepted]);
}
