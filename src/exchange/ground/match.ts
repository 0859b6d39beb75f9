import type { EffectivePack } from '../../model/effective-pack.ts';
import type { GeometryBasis } from '../../model/geometry.ts';
import type { PlacedFeature } from './place-layer.ts';

/** What features or rows may belong to. Townships and zones are both areas. */
export const matchKinds = ['project', 'area', 'platform'] as const;
export type MatchKind = (typeof matchKinds)[number];

/** `user`: chosen by hand. */
export type MatchBasis = 'code' | 'name' | 'similar-name' | 'location' | 'user';

export interface Suggestion {
  readonly id: string;
  readonly by: MatchBasis;
  /** 0 to 1; 1 for an equal code or name. */
  readonly score: number;
  /** Of a match by location alone: how the boundary is known in which the feature lies. */
  readonly boundaryBasis?: GeometryBasis;
}

/** What one feature or row belongs to. */
export interface Match {
  /** Row or feature number in the file. */
  readonly number: number;
  /** The text that was looked up; empty where there is none. */
  readonly text: string;
  /** Taken without asking: one code or one name equal but for script, width, spaces and 镇 or 街道. Else null. */
  readonly found: Suggestion | null;
  /** Best first; for the user to accept. */
  readonly suggestions: readonly Suggestion[];
}

export interface MatchInput {
  readonly number: number;
  /** Values of the columns that may hold a code or a name. */
  readonly texts: readonly string[];
  /** null for a row of a table. */
  readonly feature: PlacedFeature | null;
}

/** `info` tells the city's own name, which files put before those of its townships. */
export type MatchedPack = Pick<EffectivePack, 'info' | 'tables' | 'geometry'>;

/** Meets rows or features with the pack's projects, areas or platforms by code, name and place. */
export function matchRows(_pack: MatchedPack, _kind: MatchKind, _rows: readonly MatchInput[]): readonly Match[] {
  throw new Error('not built yet');
}

/** The columns of a file that look most like holding names or codes of the kind, best first. */
export function guessColumns(
  _pack: MatchedPack,
  _kind: MatchKind,
  _columns: readonly string[],
  _rows: readonly Readonly<Record<string, string>>[],
): readonly string[] {
  throw new Error('not built yet');
}
