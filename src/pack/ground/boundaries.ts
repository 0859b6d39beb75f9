import type { Area } from '../../model/area.ts';
import type { Boundary } from '../../model/boundary.ts';
import type { PackFeature, PackFeatures } from '../../model/geometry.ts';
import type { Issue } from '../../model/issue.ts';
import type { Pack } from '../../model/pack.ts';
import { collections, groundFeature, type ShapeFeature } from './ground-features.ts';

export type ReplacedRole = 'townships' | 'zones' | 'platforms';

/** Boundaries by the id of what they are of, with those of one thing that contradict each other. */
export interface Boundaries {
  readonly byRole: Readonly<Record<ReplacedRole, ReadonlyMap<string, ShapeFeature>>>;
  readonly issues: readonly Issue[];
}

function roleOf({ scopeKind, scopeId }: Boundary, areas: readonly Area[], platforms: ReadonlySet<string>) {
  if (scopeKind === 'platform') return platforms.has(scopeId) ? 'platforms' : null;
  const kind = areas.find(({ id }) => id === scopeId)?.kind;
  return kind ? (kind === 'township' ? 'townships' : 'zones') : null;
}

/** The boundaries that are to stand in the place of the pack's own. Of two of one thing neither is taken. */
export function readBoundaries({ tables, descriptions }: Pick<Pack, 'tables' | 'descriptions'>): Boundaries {
  const platforms = new Set(tables.platforms.map(({ id }) => id));
  const first = new Map<string, Boundary>();
  const rivals = new Map<string, Issue>();
  for (const row of tables.boundaries.filter(({ shape }) => shape !== null)) {
    const key = `${row.scopeKind} ${row.scopeId}`;
    const other = first.get(key);
    if (!other) first.set(key, row);
    else {
      const file = descriptions.boundaries?.file ?? 'data/boundaries.csv';
      rivals.set(key, { code: 'conflict', file, field: 'scopeId', params: { value: row.id, expected: other.id } });
    }
  }
  const byRole = { townships: new Map(), zones: new Map(), platforms: new Map() } satisfies Record<
    ReplacedRole,
    Map<string, ShapeFeature>
  >;
  for (const [key, row] of first) {
    const role = roleOf(row, tables.areas, platforms);
    const feature = groundFeature(row, tables.sources, row.scopeId);
    if (role && feature && !rivals.has(key)) byRole[role].set(row.scopeId, feature);
  }
  return { byRole, issues: [...rivals.values()] };
}

const made = { townships: collections(), zones: collections(), platforms: collections() };

/** The pack's features with boundaries in their place; those of what has none come last. */
export function withBoundaries(
  role: ReplacedRole,
  own: PackFeatures,
  boundaries: ReadonlyMap<string, ShapeFeature>,
): PackFeatures {
  const known = new Set(own.features.map(({ id }) => id));
  const added: readonly PackFeature[] = [...boundaries.values()].filter(({ id }) => !known.has(id));
  return made[role]([...own.features.map((feature) => boundaries.get(feature.id) ?? feature), ...added], own);
}
