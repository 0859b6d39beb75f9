import type { MatchKind } from '../../exchange/ground/match.ts';
import type { EffectivePack } from '../../model/effective-pack.ts';
import type { Speech } from '../context.ts';
import type { Owner } from './belonging.ts';

/** Name of what a row may belong to: a project's number stands before its name, which is long. */
export function ownerName({ kind, id }: Owner, pack: EffectivePack, { name }: Speech): string {
  switch (kind) {
    case 'project': {
      const project = pack.projectById.get(id);
      return project ? `${project.no} ${name(project.name).text}` : id;
    }
    case 'area':
      return name(pack.areaById.get(id)?.name).text || id;
    case 'platform':
      return name(pack.platformById.get(id)?.name).text || id;
  }
}

const tableOf = { project: 'projects', area: 'areas', platform: 'platforms' } as const;

/** Everything of a kind that a row may belong to, in the pack's order. */
export const ownersOf = (kind: MatchKind, { tables }: EffectivePack): readonly Owner[] =>
  tables[tableOf[kind]].map(({ id }) => ({ kind, id }));

/** As the value of an option; empty for nothing. */
export const ownerValue = (owner: Owner | null): string => (owner ? `${owner.kind}:${owner.id}` : '');
