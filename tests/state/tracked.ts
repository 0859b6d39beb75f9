import type { Edit } from '../../src/model/edit.ts';
import type { ViewState } from '../../src/model/view-state.ts';
import { effectivePack } from '../../src/pack/effective-pack.ts';
import { type Atlas, createAtlas } from '../../src/state/atlas.ts';
import { defaultView } from '../../src/state/default-view.ts';
import { cityReader, packOf } from '../pack/packs.ts';

const pack = await packOf(cityReader);

const rowOf = (table: Edit['table'], id: string, cells: Readonly<Record<string, string>>): readonly Edit[] =>
  Object.entries(cells).map(([field, to]) => ({ table, id, field, from: '', to }));

/** Edits that set an area a cumulative target for supplied land, mu, for the end of a year. */
export const targetOf = (areaId: string, mu: number, year = 2025, id = `t-${areaId}-${mu}`): readonly Edit[] =>
  rowOf('targets', id, {
    scopeKind: 'area',
    scopeId: areaId,
    measure: 'supplied',
    year: String(year),
    span: 'cumulative',
    value: String(mu),
    basis: 'own',
    source: 'a test',
  });

/** Edits that supply land, mu, to every project of an area: all of it to the first, to the others none. */
export function supplied(areaId: string, mu: number, date = '2021-06-30'): readonly Edit[] {
  const own = pack.tables.projects.filter((project) => project.areaId === areaId);
  return own.flatMap(({ id }, index) => [
    ...rowOf('parcels', `p-${id}`, { projectId: id, name: 'plot' }),
    ...rowOf('land-records', `l-${id}`, {
      parcelId: `p-${id}`,
      stage: 'supplied',
      date,
      land: index === 0 ? String(mu) : '0',
    }),
  ]);
}

/** The city's atlas with these edits made; throws where one does not hold. */
export function trackedAtlas(edits: readonly Edit[], view: Partial<ViewState> = {}): Atlas {
  const plain = effectivePack(pack);
  const atlas = createAtlas(plain, { ...defaultView(plain.info, 'zh'), asOf: '2023-06', ...view }, '', {
    packWith: (made) => effectivePack(pack, made),
  });
  const wrong = atlas.actions.edit('test', edits);
  if (wrong.length > 0) throw new Error(JSON.stringify(wrong));
  return atlas;
}
