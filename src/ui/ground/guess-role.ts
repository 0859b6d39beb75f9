import type { Match, MatchKind } from '../../exchange/ground/match.ts';
import type { GroundRole } from '../../exchange/ground/plan-ground.ts';
import type { ControlLineKind } from '../../model/boundary.ts';

export interface RoleGuess {
  readonly role: GroundRole;
  /** Of control lines. */
  readonly lineKind: ControlLineKind | null;
  /** What speaks for it; `nothing`: parcels are taken for granted. */
  readonly by: 'file-name' | 'names' | 'nothing';
}

const lineWords: readonly (readonly [ControlLineKind, RegExp])[] = [
  ['permanent-basic-farmland', /基本农田|farmland/iu],
  ['ecological-red-line', /生态.*红线|红线|red.?line/iu],
  ['industrial-land-line', /工业.*(?:控制线|区块线|保护线)|industrial.*line/iu],
  ['urban-growth-boundary', /开发边界|growth.?boundary/iu],
];

/** Less than this share of names that are found says nothing. */
const leastShare = 0.5;

/** Whether a layer has one shape to each of what it names, as boundaries have and parcels have not. */
function namesEachOnce(matches: readonly Match[]): boolean {
  const ids = matches.flatMap(({ found }) => (found && found.by !== 'location' ? [found.id] : []));
  return ids.length >= matches.length * leastShare && ids.length > 0 && new Set(ids).size === ids.length;
}

/** What a layer may be, by the names of file and layer and by what its features are called; the user has the last word. */
export function guessRole(
  names: string,
  matches: Readonly<Record<Exclude<MatchKind, 'project'>, readonly Match[]>>,
): RoleGuess {
  const line = lineWords.find(([, word]) => word.test(names));
  if (line) return { role: 'control-lines', lineKind: line[0], by: 'file-name' };
  if (namesEachOnce(matches.area)) return { role: 'area-boundaries', lineKind: null, by: 'names' };
  if (namesEachOnce(matches.platform)) return { role: 'platform-boundaries', lineKind: null, by: 'names' };
  return { role: 'parcels', lineKind: null, by: 'nothing' };
}
