import { beforeAll, describe, expect, test } from 'vitest';
import type { EffectivePack } from '../../../src/model/effective-pack.ts';
import type { Target } from '../../../src/model/target.ts';
import { effectivePack } from '../../../src/pack/effective-pack.ts';
import { fieldsOf, type TargetFields, targetEdits, targetsOf } from '../../../src/ui/ledger/target-edits.ts';
import { cityReader, packOf } from '../../pack/packs.ts';

const scope = { kind: 'area', id: 'binhai' } as const;
const written: TargetFields = {
  value: '1,500',
  year: '2025',
  span: 'cumulative',
  measure: 'supplied',
  basis: 'official',
  source: '甬资规〔2021〕2号',
  locator: '',
};

let empty: EffectivePack;
let withEdits: (edits: ReturnType<typeof targetEdits>) => EffectivePack;
beforeAll(async () => {
  const pack = await packOf(cityReader);
  empty = effectivePack(pack);
  withEdits = (edits) => effectivePack(pack, edits);
});

describe('a target as it is written', () => {
  test('becomes a row of the table in mu, whatever unit it was written in', () => {
    const valuesIn = (fields: TargetFields, unit: 'mu' | 'ha') =>
      withEdits(targetEdits(empty, scope, null, fields, unit)).tables.targets.map(({ valueMu }) => valueMu);
    expect(valuesIn(written, 'mu')).toEqual([1500]);
    expect(valuesIn({ ...written, value: '100' }, 'ha')).toEqual([1500]);
  });

  test('is kept to its very number where only something else is changed, in a unit that rounds it', () => {
    const pack = withEdits(targetEdits(empty, scope, null, { ...written, value: '1000.01' }, 'mu'));
    const [target] = targetsOf(pack.tables.targets, scope) as [Target];
    const edits = targetEdits(pack, scope, target, { ...fieldsOf(target, 'km2'), year: '2026' }, 'km2');
    expect(edits.map(({ field, to }) => [field, to])).toEqual([['year', '2026']]);
  });

  test('is refused by the table where its value is no number, and stands as it was written', () => {
    const { join, tables } = withEdits(targetEdits(empty, scope, null, { ...written, value: '三百' }, 'mu'));
    expect(tables.targets).toEqual([]);
    expect(join.issues.map(({ field, code, params }) => [field, code, params.value])).toEqual([
      ['value', 'not-a-number', '三百'],
    ]);
  });

  test('makes no edit where nothing is changed', () => {
    const pack = withEdits(targetEdits(empty, scope, null, written, 'mu'));
    const [target] = targetsOf(pack.tables.targets, scope) as [Target];
    expect(targetEdits(pack, scope, target, fieldsOf(target, 'ha'), 'ha')).toEqual([]);
  });
});
