import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { PlacedFeature } from '../../../src/exchange/ground/place-layer.ts';
import { type GroundPlan, type GroundWord, planGround } from '../../../src/exchange/ground/plan-ground.ts';
import { ellipsoidalMu } from '../../../src/geo/measure.ts';
import { gaussKruger } from '../../../src/model/datum.ts';
import type { Edit } from '../../../src/model/edit.ts';
import type { EffectivePack } from '../../../src/model/effective-pack.ts';
import type { Shape } from '../../../src/model/ground.ts';
import type { Pack } from '../../../src/model/pack.ts';
import { effectivePack } from '../../../src/pack/effective-pack.ts';
import { rectangleAt, squareAt } from '../../geo/squares.ts';
import { cityReader, packOf } from '../../pack/packs.ts';

let base: Pack;
let empty: EffectivePack;
beforeAll(async () => {
  base = await packOf(cityReader);
  empty = effectivePack(base);
});

const middle = [121.3, 30.2] as const;
const at = (east: number, side = 100): Shape => rectangleAt([middle[0] + east / 1000, middle[1]], side, side);
const feature = (number: number, shape: Shape, name = ''): PlacedFeature => ({
  number,
  shape,
  attributes: name ? { 宗地号: name } : {},
  areaMu: 15,
});

type Owner = { readonly kind: 'project' | 'area' | 'platform'; readonly id: string };
const owners = (...list: readonly (readonly [number, Owner])[]): GroundWord['assigned'] => new Map(list);
const project = (id: string): Owner => ({ kind: 'project', id });
const area = (id: string): Owner => ({ kind: 'area', id });

const word = (more: Partial<GroundWord> = {}): GroundWord => ({
  role: 'parcels',
  basis: 'surveyed',
  authority: '慈溪市测绘院',
  accuracyM: '0.05',
  source: '宗地2021.zip',
  cameIn: gaussKruger(120, true),
  lineKind: null,
  nameColumn: '宗地号',
  assigned: new Map(),
  ...more,
});

/** The pack with a plan's edits, which leave nothing to complain of. */
function taken(plan: GroundPlan, earlier: readonly Edit[] = []): EffectivePack {
  const next = effectivePack(base, [...earlier, ...plan.edits]);
  expect(next.join.issues).toEqual(empty.join.issues);
  return next;
}
const standing = ({ added, replaced, unchanged, left }: GroundPlan) => ({ added, replaced, unchanged, left });

describe('parcels', () => {
  test('come in with who says so, how exactly, and in which system', () => {
    const plan = planGround(empty, [feature(3, at(0), 'A-1')], word({ assigned: owners([3, project('P05')]) }));
    expect(standing(plan)).toEqual({ added: [3], replaced: [], unchanged: [], left: [] });
    expect(taken(plan).tables.parcels).toMatchObject([
      {
        projectId: 'P05',
        areaId: null,
        name: 'A-1',
        geometryBasis: 'surveyed',
        authority: '慈溪市测绘院',
        accuracyM: 0.05,
        cameIn: 'gauss-kruger-120-zone',
        source: '宗地2021.zip',
        locator: '#3',
        shape: { type: 'Polygon' },
      },
    ]);
  });

  test('that belong to nothing known are kept, and so are those of an area', () => {
    const assigned = owners([2, area('kandun')]);
    const next = taken(planGround(empty, [feature(1, at(0)), feature(2, at(1))], word({ assigned })));
    expect(next.tables.parcels.map(({ projectId, areaId }) => [projectId, areaId])).toEqual([
      [null, null],
      [null, 'kandun'],
    ]);
  });

  test('of one project are as many as the file has, even of one name, one corner or one shape', () => {
    const features = [
      feature(1, at(0), 'A'),
      feature(2, at(1), 'A'),
      feature(3, at(0), 'A'),
      feature(4, at(2)),
      feature(5, { type: 'Polygon', coordinates: [[...(at(2).coordinates[0] ?? [])].toReversed()] } as Shape),
    ];
    const all = word({ assigned: new Map(features.map(({ number }) => [number, project('P05')])) });
    const plan = planGround(empty, features, all);
    expect(plan.added).toEqual([1, 2, 3, 4, 5]);
    const next = taken(plan);
    expect(next.tables.parcels).toHaveLength(5);
    expect(planGround(next, features, all)).toMatchObject({ edits: [], unchanged: [1, 2, 3, 4, 5] });
  });

  test('of a project’s name take the place of an earlier shape, and what was said of that does not stay', () => {
    const assigned = owners([1, project('P05')]);
    const first = planGround(empty, [feature(1, at(0), 'A')], word({ assigned }));
    const before = taken(first);
    const newer = word({ assigned, basis: 'official', authority: '自然资源局', accuracyM: '' });
    const plan = planGround(before, [feature(1, at(1), 'A')], newer);
    expect(standing(plan)).toEqual({ added: [], replaced: [1], unchanged: [], left: [] });
    const [parcel, ...others] = taken(plan, first.edits).tables.parcels;
    expect(others).toEqual([]);
    expect(parcel).toMatchObject({ id: before.tables.parcels[0]?.id, geometryBasis: 'official', accuracyM: null });
    expect(parcel?.shape?.coordinates).not.toEqual(before.tables.parcels[0]?.shape?.coordinates);
  });

  test('fill a parcel that was entered without a shape', () => {
    const entered: readonly Edit[] = [
      { table: 'parcels', id: 'p-x', field: 'projectId', from: '', to: 'P05' },
      { table: 'parcels', id: 'p-x', field: 'name', from: '', to: 'A' },
      { table: 'parcels', id: 'p-x', field: 'contractNo', from: '', to: '合同7' },
    ];
    const before = effectivePack(base, entered);
    const plan = planGround(before, [feature(1, at(0), 'A')], word({ assigned: owners([1, project('P05')]) }));
    expect(plan.replaced).toEqual([1]);
    expect(taken(plan, entered).tables.parcels).toMatchObject([
      { id: 'p-x', contractNo: '合同7', shape: { type: 'Polygon' } },
    ]);
  });

  test('do not take the place of one among several of a name', () => {
    const two = [feature(1, at(0), 'A'), feature(2, at(1), 'A')];
    const assigned = new Map([1, 2, 3].map((number) => [number, project('P05')]));
    const first = planGround(empty, two, word({ assigned }));
    const plan = planGround(taken(first), [feature(3, at(2), 'A')], word({ assigned }));
    expect(standing(plan)).toEqual({ added: [3], replaced: [], unchanged: [], left: [] });
  });

  test('without a name do not take the place of a neighbour with the same first corner', () => {
    const [a, b] = [rectangleAt([...middle], 100, 100), rectangleAt([...middle], 100, 100)];
    const [corner = [], ...rest] = b.coordinates[0] ?? [];
    const other: Shape = { type: 'Polygon', coordinates: [[corner, ...rest.toReversed().slice(1), corner]] };
    const first = planGround(empty, [feature(1, a)], word());
    const plan = planGround(taken(first), [feature(1, other)], word());
    expect(plan.added).toEqual([1]);
    expect(taken(plan, first.edits).tables.parcels).toHaveLength(2);
  });

  test('drawn twice are two, even where one was there before', () => {
    const twins = [feature(1, at(0), 'A'), feature(2, at(0), 'A')];
    const first = planGround(empty, twins.slice(0, 1), word());
    const plan = planGround(taken(first), twins, word());
    expect(standing(plan)).toEqual({ added: [2], replaced: [], unchanged: [1], left: [] });
  });

  test('of one shape under two projects each stay with their own', () => {
    const twins = [feature(1, at(0), 'A'), feature(2, at(0), 'A')];
    const assigned = owners([1, project('P05')], [2, project('P06')]);
    const first = planGround(empty, twins, word({ assigned }));
    const plan = planGround(taken(first), twins.slice(1), word({ assigned }));
    expect(plan).toMatchObject({ edits: [], unchanged: [2] });
  });

  test('of the same shape keep what was known of it and is not said again', () => {
    const first = planGround(empty, [feature(1, at(0), 'A')], word());
    const plan = planGround(taken(first), [feature(7, at(0), 'A')], word({ accuracyM: '', basis: 'official' }));
    expect(plan.edits).toMatchObject([{ field: 'geometryBasis', from: 'surveyed', to: 'official' }]);
    expect(plan.replaced).toEqual([7]);
  });

  test('that come back as they went out stay as they were known, whatever is said of the whole layer', () => {
    const drawn = planGround(
      empty,
      [feature(1, at(0), 'A')],
      word({ basis: 'schematic', authority: '', accuracyM: '' }),
    );
    const before = taken(drawn);
    const [parcel] = before.tables.parcels;
    const back = (basis: string, shape = at(0)): PlacedFeature => ({
      ...feature(1, shape, 'A'),
      attributes: { id: parcel?.id ?? '', basis, 宗地号: 'A' },
    });
    expect(planGround(before, [back('schematic')], word()).edits).toEqual([]);
    const moved = planGround(before, [back('schematic', at(1))], word());
    expect(taken(moved, drawn.edits).tables.parcels).toMatchObject([{ geometryBasis: 'surveyed' }]);
    const renamed = planGround(before, [back('surveyed')], word());
    expect(taken(renamed, drawn.edits).tables.parcels).toMatchObject([{ geometryBasis: 'surveyed' }]);
  });

  test('keep the project that they were given by hand when their file, which names none, comes again', () => {
    const features = [feature(1, at(0), 'A')];
    const first = planGround(empty, features, word());
    const [parcel] = taken(first).tables.parcels;
    const byHand: Edit = { table: 'parcels', id: parcel?.id ?? '', field: 'projectId', from: '', to: 'P07' };
    const before = effectivePack(base, [...first.edits, byHand]);
    expect(planGround(before, features, word())).toMatchObject({ edits: [], unchanged: [1] });
  });
});

describe('boundaries', () => {
  const boundaries = (assigned: GroundWord['assigned'], role: GroundWord['role'] = 'area-boundaries') =>
    word({ role, basis: 'official', nameColumn: null, assigned });

  test('are one to an area or platform, and what belongs to none is listed', () => {
    const features = [feature(1, at(0)), feature(2, at(1)), feature(3, at(2))];
    const assigned = owners([1, area('kandun')], [2, { kind: 'platform', id: 'binhai-edz' }]);
    const ofAreas = planGround(empty, features, boundaries(assigned));
    expect(standing(ofAreas)).toEqual({ added: [1], replaced: [], unchanged: [], left: [2, 3] });
    const next = taken(ofAreas);
    expect(next.tables.boundaries).toMatchObject([{ id: 'area-kandun', scopeKind: 'area', scopeId: 'kandun' }]);
    const ofPlatforms = planGround(next, features, boundaries(assigned, 'platform-boundaries'));
    expect(ofPlatforms.left).toEqual([1, 3]);
    expect(taken(ofPlatforms, ofAreas.edits).tables.boundaries.map(({ id }) => id)).toEqual([
      'area-kandun',
      'platform-binhai-edz',
    ]);
  });

  test('replace the earlier one', () => {
    const assigned = owners([1, area('kandun')]);
    const first = planGround(empty, [feature(1, at(0))], boundaries(assigned));
    const plan = planGround(taken(first), [feature(1, at(1))], boundaries(assigned));
    expect(plan.replaced).toEqual([1]);
    expect(taken(plan, first.edits).tables.boundaries).toHaveLength(1);
  });

  const three = owners([1, area('kandun')], [2, area('kandun')], [3, area('kandun')]);
  const joined = (...shapes: readonly Shape[]) => {
    const features = shapes.map((shape, index) => feature(index + 1, shape));
    const plan = planGround(empty, features, boundaries(three));
    const next = taken(plan);
    expect(planGround(next, features, boundaries(three)).edits).toEqual([]);
    return next.tables.boundaries[0]?.shape ?? null;
  };

  test('of several features are one shape of several parts', () => {
    const shape = joined(at(0), at(10), at(20));
    expect(shape?.type).toBe('MultiPolygon');
    expect(shape?.coordinates).toHaveLength(3);
  });

  test('of neighbouring features count no ground twice and show no border between them', () => {
    const wide = squareAt([...middle], 1000);
    const [left, right] = [rectangleAt([middle[0] - 0.002, middle[1]], 800, 300), at(0, 200)];
    expect(joined(wide, right)?.type).toBe('Polygon');
    expect(ellipsoidalMu(joined(wide, right) as Shape)).toBeCloseTo(ellipsoidalMu(wide), 3);
    const both = ellipsoidalMu(left) + ellipsoidalMu(right);
    expect(ellipsoidalMu(joined(left, right) as Shape)).toBeLessThan(both);
  });
});

describe('control lines', () => {
  const lines = word({ role: 'control-lines', basis: 'official', lineKind: 'permanent-basic-farmland' });

  test('are a row to each feature, of the kind that the user says', () => {
    const plan = planGround(empty, [feature(1, at(0), '永农'), feature(2, at(1), '永农')], lines);
    expect(taken(plan).tables['control-lines']).toMatchObject([
      { kind: 'permanent-basic-farmland', name: '永农', authority: '慈溪市测绘院' },
      { kind: 'permanent-basic-farmland', name: '永农' },
    ]);
  });

  test('of another kind stand beside them, even where they are the same', () => {
    const features = [feature(1, at(0))];
    const first = planGround(empty, features, lines);
    const other = planGround(taken(first), features, { ...lines, lineKind: 'ecological-red-line' });
    expect(other.added).toEqual([1]);
    expect(taken(other, first.edits).tables['control-lines']).toHaveLength(2);
  });
});

test('whatever is taken twice changes nothing the second time, and every feature is accounted for', () => {
  const owner = fc.constantFrom<Owner | null>(null, project('P05'), project('P06'), area('kandun'), area('hushan'), {
    kind: 'platform',
    id: 'binhai-edz',
  });
  const layer = fc
    .array(
      fc.record({ east: fc.nat(3), side: fc.constantFrom(100, 150), name: fc.constantFrom('', 'A', 'B'), owner }),
      {
        maxLength: 6,
      },
    )
    .map((list) => ({
      features: list.map(({ east, side, name }, index) => feature(index + 1, at(east, side), name)),
      assigned: new Map(list.map((one, index) => [index + 1, one.owner] as const)),
    }));
  const role = fc.constantFrom(...(['parcels', 'area-boundaries', 'platform-boundaries', 'control-lines'] as const));
  const lineKind = 'urban-growth-boundary';
  fc.assert(
    fc.property(fc.array(fc.record({ layer, role }), { minLength: 1, maxLength: 3 }), (imports) => {
      let edits: readonly Edit[] = [];
      let pack = empty;
      for (const { layer, role } of imports) {
        const said = word({ role, lineKind, assigned: layer.assigned });
        const plan = planGround(pack, layer.features, said);
        const numbers = [...plan.added, ...plan.replaced, ...plan.unchanged, ...plan.left];
        expect(numbers.toSorted()).toEqual(layer.features.map(({ number }) => number));
        pack = taken(plan, edits);
        edits = [...edits, ...plan.edits];
        const again = planGround(pack, layer.features, said);
        expect(again).toEqual({ edits: [], added: [], replaced: [], unchanged: again.unchanged, left: plan.left });
        expect(again.unchanged).toHaveLength(numbers.length - plan.left.length);
      }
    }),
    { numRuns: 60 },
  );
});
