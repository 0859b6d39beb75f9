import type { GrowingTable } from '../../model/edit.ts';
import { type Shape, shapeText } from '../../model/ground.ts';
import { contentId } from '../import/content-id.ts';

/** What a feature would be as a row. */
export interface WantedGround {
  readonly number: number;
  /** The id that the file gives it; empty for none. */
  readonly ownId: string;
  readonly name: string;
  readonly shape: Shape;
  /** Whom it belongs to; empty for nobody known. */
  readonly owner: string;
  /** Whether another shape of one name and one owner is a newer shape of the same ground. */
  readonly isKnownByName: boolean;
}

/** A row as it is. */
export interface KnownGround {
  readonly id: string;
  readonly name: string;
  readonly shape: Shape | null;
  readonly owner: string;
}

const firstCorner = ({ type, coordinates }: Shape) =>
  type === 'Polygon' ? coordinates[0]?.[0] : coordinates[0]?.[0]?.[0];

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(item);
  }
  return groups;
}

/**
 * The id of the row that each feature is, by its number: the row that the file names by id, as one that came from here
 * does; else an earlier row of the same name and shape, so that a file taken
 * twice makes nothing twice; else the only earlier row of its name and owner, or of its name and first corner; else a new
 * row whose id comes from name and first corner. No row is taken for two features.
 */
export function groundIds(
  table: GrowingTable,
  scope: string,
  wanted: readonly WantedGround[],
  known: readonly KnownGround[],
): ReadonlyMap<number, string> {
  const sameShape = (name: string, shape: Shape) => JSON.stringify([name, shapeText(shape)]);
  const sameName = ({ name, owner }: Pick<KnownGround, 'name' | 'owner'>) => JSON.stringify([name, owner]);
  const byShape = grouped(
    known.filter(({ shape }) => shape),
    ({ name, shape }) => (shape ? sameShape(name, shape) : ''),
  );
  const byName = grouped(known, sameName);
  const byId = new Map(known.map((row) => [row.id, row]));
  const ids = new Map<number, string>();
  const taken = new Set<string>();
  const take = (number: number, id: string) => {
    ids.set(number, id);
    taken.add(id);
  };

  const keys = wanted.map(({ name, shape }) => sameShape(name, shape));
  for (const { number, ownId } of wanted) {
    if (byId.has(ownId) && !taken.has(ownId)) take(number, ownId);
  }
  // Those that also belong to the same owner choose first.
  for (const isOwn of [true, false]) {
    for (const [index, { number, owner }] of wanted.entries()) {
      if (ids.has(number)) continue;
      const rows = byShape.get(keys[index] ?? '') ?? [];
      const row = rows.find((one) => !taken.has(one.id) && (!isOwn || one.owner === owner));
      if (row) take(number, row.id);
    }
  }

  /** Whether an earlier row with this feature's own id is an older state of it, and no neighbour with the same corner. */
  const isOlder = (row: KnownGround, { name, owner }: WantedGround) =>
    name !== '' && (row.owner === owner || row.owner === '' || owner === '');

  for (const feature of wanted) {
    const { number, name, shape } = feature;
    if (ids.has(number)) continue;
    const namesakes = feature.isKnownByName && name ? (byName.get(sameName(feature)) ?? []) : [];
    const [namesake] = namesakes;
    if (namesake && namesakes.length === 1 && !taken.has(namesake.id)) {
      take(number, namesake.id);
      continue;
    }
    for (let turn = 0; !ids.has(number); turn += 1) {
      const id = contentId(table, JSON.stringify([scope, name, firstCorner(shape), ...(turn > 0 ? [turn] : [])]));
      const row = byId.get(id);
      if (!taken.has(id) && (!row || isOlder(row, feature))) take(number, id);
    }
  }
  return ids;
}
