import type { MatchedPack, MatchKind } from '../../exchange/ground/match.ts';
import type { EffectivePack } from '../../model/effective-pack.ts';
import type { GroundAsk, GroundClient } from '../../worker/ground-client.ts';

/** What it takes to meet rows with the pack; the rest of it is functions, which do not travel to a worker. */
export const matchedPack = ({ info, tables, geometry }: EffectivePack): MatchedPack => ({ info, tables, geometry });

/** Names are told from other columns by so many rows. */
const mostSampled = 300;

/** The columns that look most like holding names or codes of a kind, best first. */
export const textColumns = (
  ask: GroundClient,
  pack: MatchedPack,
  kind: MatchKind,
  columns: readonly string[],
  rows: readonly Readonly<Record<string, string>>[],
  options: GroundAsk = {},
): Promise<readonly string[]> => ask('columns', { pack, kind, columns, rows: rows.slice(0, mostSampled) }, options);
