import type { EffectivePack } from '../../model/effective-pack.ts';
import type { TableName } from '../../model/pack.ts';

export type NamedPack = Pick<EffectivePack, 'info' | 'tables' | 'cellsOf' | 'columnsOf'>;

/** The row that a text means, by its id or its exact name in any language; several ids where more than one is called so. */
export type Found = { readonly id: string } | { readonly several: readonly string[] } | null;

export interface Names {
  readonly find: (text: string) => Found;
  readonly add: (id: string, names: readonly string[]) => void;
}

/** An index of rows by id and by name. */
export function namesOf(rows: readonly (readonly [id: string, names: readonly string[]])[]): Names {
  const ids = new Set<string>();
  const byName = new Map<string, Set<string>>();
  const add = (id: string, names: readonly string[]) => {
    ids.add(id);
    for (const name of names) {
      if (name) byName.set(name, (byName.get(name) ?? new Set()).add(id));
    }
  };
  for (const [id, names] of rows) add(id, names);
  return {
    add,
    find: (text) => {
      if (ids.has(text)) return { id: text };
      const found = [...(byName.get(text) ?? [])];
      if (found.length > 1) return { several: found };
      return found[0] === undefined ? null : { id: found[0] };
    },
  };
}

/** The names of what targets are set for, parcels belong to and actuals are of. */
export function packNames({ info, tables }: NamedPack): Readonly<Partial<Record<TableName | 'city', Names>>> {
  const named = (rows: readonly { readonly id: string; readonly name: Readonly<Record<string, string>> }[]) =>
    namesOf(rows.map(({ id, name }) => [id, Object.values(name)]));
  return {
    city: namesOf([[info.name, Object.values(info.city)]]),
    areas: named(tables.areas),
    platforms: named(tables.platforms),
    industries: named(tables.industries),
    projects: named(tables.projects),
    chains: named(tables.chains),
    indicators: named(tables.indicators),
    figures: namesOf(tables.figures.map(({ id, measure }) => [id, Object.values(measure)])),
    parcels: namesOf(tables.parcels.map(({ id, name }) => [id, name ? [name] : []])),
  };
}
