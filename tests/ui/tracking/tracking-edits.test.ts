import { beforeAll, describe, expect, test } from 'vitest';
import type { Edit } from '../../../src/model/edit.ts';
import type { EffectivePack } from '../../../src/model/effective-pack.ts';
import type { Pack } from '../../../src/model/pack.ts';
import { effectivePack } from '../../../src/pack/effective-pack.ts';
import {
  landInField,
  landText,
  newParcelEdits,
  newRecordEdits,
  parcelRemovalEdits,
} from '../../../src/ui/tracking/tracking-edits.ts';
import { cityReader, packOf } from '../../pack/packs.ts';

let read: Pack;
let pack: EffectivePack;
beforeAll(async () => {
  read = await packOf(cityReader);
  pack = effectivePack(read);
});

/** The pack after edits that are made one after another, each on what those before have left. */
function packAfter(...makers: readonly ((pack: EffectivePack) => readonly Edit[])[]): EffectivePack {
  const edits: Edit[] = [];
  for (const make of makers) edits.push(...make(effectivePack(read, edits)));
  return effectivePack(read, edits);
}

const firstParcel = ({ tables }: EffectivePack): string => tables.parcels[0]?.id ?? '';

const approval = { stage: 'approved', date: '2021-05', land: '30', source: '' };
const supply = { stage: 'supplied', date: '2021-08-01', land: '12', source: '' };

describe('the edits of a record', () => {
  test('make the project’s first parcel with it', () => {
    const changed = packAfter((before) => newRecordEdits(before, 'P01', null, approval));
    expect(changed.tables.parcels).toMatchObject([{ projectId: 'P01', name: null }]);
    expect(changed.tables['land-records']).toMatchObject([
      { parcelId: firstParcel(changed), landMu: 30, source: null },
    ]);
    expect(changed.join.issues).toEqual([]);
  });

  test('add to the parcel that is named, under ids that no row has', () => {
    const changed = packAfter(
      (before) => newRecordEdits(before, 'P01', null, approval),
      (before) => newRecordEdits(before, 'P01', firstParcel(before), supply),
      (before) => newRecordEdits(before, 'P02', null, approval),
    );
    const [one, other] = changed.tables.parcels;
    expect([one?.projectId, other?.projectId, changed.tables.parcels.length]).toEqual(['P01', 'P02', 2]);
    expect(changed.tables['land-records'].map(({ parcelId }) => parcelId)).toEqual([one?.id, one?.id, other?.id]);
    expect(new Set(changed.tables['land-records'].map(({ id }) => id)).size).toBe(3);
  });

  test('leave cells that stay empty alone', () => {
    expect(newRecordEdits(pack, 'P01', 'p1', approval).map(({ field }) => field)).toEqual([
      'parcelId',
      'stage',
      'date',
      'land',
    ]);
  });
});

test('a parcel of which nothing is known belongs to its project all the same', () => {
  expect(packAfter((before) => newParcelEdits(before, 'P01', {})).tables.parcels).toHaveLength(1);
});

test('a removed parcel takes its records along, and no other’s', () => {
  const changed = packAfter(
    (before) => newRecordEdits(before, 'P01', null, approval),
    (before) => newRecordEdits(before, 'P01', firstParcel(before), supply),
    (before) => newRecordEdits(before, 'P02', null, supply),
    (before) => parcelRemovalEdits(before, firstParcel(before)),
  );
  expect(changed.tables.parcels.map(({ projectId }) => projectId)).toEqual(['P02']);
  expect(changed.tables['land-records'].map(({ parcelId }) => parcelId)).toEqual([firstParcel(changed)]);
  expect(changed.join.issues).toEqual([]);
});

describe('land', () => {
  test('is written in the table’s unit exactly: 1 ha is 15 mu', () => {
    expect([landText(pack, 1, 'ha'), landText(pack, 2.37, 'ha'), landText(pack, 0.05, 'km2')]).toEqual([
      '15',
      '35.55',
      '75',
    ]);
    expect([landText(pack, 44.22, 'mu'), landText(pack, 0, 'ha'), landText(pack, null, 'mu')]).toEqual([
      '44.22',
      '0',
      '',
    ]);
  });

  test('comes back as it was written, in whatever unit', () => {
    for (const [text, unit] of [
      ['2.37', 'ha'],
      ['0.0295', 'km2'],
      ['44.22', 'mu'],
    ] as const) {
      expect(landInField(Number(landText(pack, Number(text), unit)), unit)).toBe(text);
    }
    expect(landInField(null, 'ha')).toBe('');
  });
});
