import type { MatchedPack, MatchKind } from '../../exchange/ground/match.ts';
import type { EffectivePack } from '../../model/effective-pack.ts';
import type { GroundAsk, GroundClient } from '../../worker/ground-client.ts';

type Cells = Readonly<Record<string, string>>;

/** What it takes to meet rows with the pack; the rest of it is functions, which do not travel to a worker. */
export const matchedPack = ({ info, tables, geometry }: EffectivePack): MatchedPack => ({ info, tables, geometry });

/** Names are told from other columns by so many of their texts. */
const mostSampled = 300;

/** Rows of the first different texts of each column, side by side: few parcels of thousands may name a project. */
export function sampleRows(columns: readonly string[], rows: readonly Cells[]): readonly Cells[] {
  const texts = columns.map((column) => {
    const found = new Set<string>();
    for (const row of rows) {
      const text = row[column] ?? '';
      if (text) found.add(text);
      if (found.size === mostSampled) break;
    }
    return [...found];
  });
  const length = Math.max(0, ...texts.map((found) => found.length));
  return Array.from({ length }, (_, index) =>
    Object.fromEntries(columns.map((column, place) => [column, texts[place]?.[index] ?? ''])),
  );
}

/** The columns that look most like holding names or codes of a kind, best first. */
export const textColumns = (
  ask: GroundClient,
  pack: MatchedPack,
  kind: MatchKind,
  columns: readonly string[],
  rows: readonly Cells[],
  options: GroundAsk = {},
): Promise<readonly string[]> => ask('columns', { pack, kind, columns, rows: sampleRows(columns, rows) }, options);
