import { expect, test } from 'vitest';
import { watchGround } from '../../src/main/watch-ground.ts';
import type { Edit } from '../../src/model/edit.ts';
import { effectivePack } from '../../src/pack/effective-pack.ts';
import { composeGround } from '../../src/pack/ground/compose-ground.ts';
import type { ComposeGround } from '../../src/pack/ground/composition.ts';
import { createAtlas } from '../../src/state/atlas.ts';
import { defaultView } from '../../src/state/default-view.ts';
import { boundary, box, parcel, star } from '../pack/ground/ground-edits.ts';
import { cityReader, packOf } from '../pack/packs.ts';

const pack = await packOf(cityReader);
const arrived = () => new Promise((resolve) => setTimeout(resolve));

/** An atlas as the page has it: without the code that composes until that is loaded. */
function watched() {
  let compose: ComposeGround | undefined;
  const packWith = (edits: readonly Edit[]) => effectivePack(pack, edits, compose);
  const plain = packWith([]);
  const atlas = createAtlas(plain, defaultView(plain.info, 'zh'), '', { packWith });
  let asked = 0;
  watchGround(
    atlas,
    (code) => {
      compose = code;
      atlas.actions.setBase(packWith([]));
    },
    async () => {
      asked += 1;
      return { composeGround };
    },
  );
  return { atlas, asked: () => asked };
}

const ofP12 = parcel('p-1', box(121.55, 30.1, 0.002, 0.001), { projectId: 'P12' });
const siteBasis = ({ atlas }: ReturnType<typeof watched>) =>
  atlas.pack.geometry.sites.features.find(({ id }) => id === 'P12')?.properties.geometryBasis;

test('what composes ground is fetched with the first ground, once, and everything follows', async () => {
  const page = watched();
  page.atlas.actions.edit('a', [{ table: 'projects', id: 'P12', field: 'platformId', from: '', to: 'binhai-edz' }]);
  await arrived();
  expect([page.asked(), siteBasis(page)]).toEqual([0, 'schematic']);
  expect(page.atlas.actions.edit('a', ofP12)).toEqual([]);
  await arrived();
  expect([page.asked(), siteBasis(page), page.atlas.pack.parcels.features.length]).toEqual([1, 'surveyed', 1]);
  page.atlas.actions.undo();
  expect(siteBasis(page)).toBe('schematic');
  page.atlas.actions.redo();
  await arrived();
  expect([page.asked(), siteBasis(page)]).toEqual([1, 'surveyed']);
});

test('ground that an earlier visit left is composed', async () => {
  const page = watched();
  page.atlas.actions.restore({ past: [{ kind: 'edit', edits: ofP12, label: 'a' }], future: [] });
  await arrived();
  expect([page.asked(), siteBasis(page)]).toEqual([1, 'surveyed']);
});

test('a boundary without room for its sites is taken, and the report names them', async () => {
  const page = watched();
  page.atlas.actions.edit('a', ofP12);
  await arrived();
  expect(page.atlas.actions.edit('b', boundary('binhai', star([121.57, 30.12], [0.003, 0.003, 0.003])))).toEqual([]);
  expect(page.atlas.pack.join.issues.map(({ code }) => code)).toContain('no-room');
  const second = boundary('binhai', box(121.5, 30.1, 0.1, 0.1)).map((edit) => ({ ...edit, id: 'b-2' }));
  expect(page.atlas.actions.edit('c', second)).toMatchObject([{ code: 'conflict', params: { value: 'b-2' } }]);
});
