import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Edit } from '../../../src/model/edit.ts';
import { applyEdits } from '../../../src/pack/apply-edits.ts';
import { effectivePack } from '../../../src/pack/effective-pack.ts';
import { cellKey, netEdits } from '../../../src/state/changes/net-edits.ts';
import { rebased } from '../../../src/state/changes/rebase.ts';
import { editsOf, emptyHistory, type History, recorded, redone, undone } from '../../../src/state/history.ts';
import { rowEdits } from '../../../src/state/row-edits.ts';
import { packOf, tinyReader } from '../../pack/packs.ts';

const pack = await packOf(tinyReader);
const blank = { scopeKind: '', scopeId: '', measure: '', year: '', span: '', value: '', basis: '', source: '' };
const whole = { scopeKind: 'area', scopeId: 'vast', measure: 'supplied', span: 'annual', basis: 'own', source: 'me' };

/** A row as it is to stand: a project's land, a target there is, or one that comes into being and goes. */
const wish = fc.oneof(
  fc
    .tuple(fc.constantFrom('a', 'b'), fc.constantFrom('2', '3', '4'))
    .map(([id, plannedNewLand]) => ({ table: 'projects' as const, id, cells: { plannedNewLand } })),
  fc
    .tuple(fc.constantFrom('4', '5', ''), fc.constantFrom('2031', '2032'))
    .map(([value, year]) => ({ table: 'targets' as const, id: 't-ost', cells: { value, year } })),
  fc.option(fc.tuple(fc.constantFrom('7', '8'), fc.constantFrom('2031', '2032'))).map((set) => ({
    table: 'targets' as const,
    id: 't9',
    cells: set ? { ...whole, value: set[0], year: set[1] } : blank,
  })),
);
type Wish = typeof wish extends fc.Arbitrary<infer T> ? T : never;

/** The edits that lead to the wish from where the edits before have led. */
const editsTo = (before: readonly Edit[], { table, id, cells }: Wish): readonly Edit[] =>
  rowEdits(effectivePack(pack, before), table, id, cells);

const move = fc.oneof({ weight: 3, arbitrary: wish }, { weight: 1, arbitrary: fc.constantFrom('undo', 'redo') });

function historyOf(moves: readonly (Wish | string)[]): History {
  return moves.reduce<History>((history, next) => {
    if (typeof next === 'string') return (next === 'undo' ? undone(history) : redone(history))?.history ?? history;
    const edits = editsTo(editsOf(history), next);
    return edits.length === 0 ? history : recorded(history, { kind: 'edit', label: 'edit', edits });
  }, emptyHistory);
}

/** Every state that undo and redo can lead to. */
function states(history: History): readonly History[] {
  const back = undone(history)?.history;
  return back ? [...states(back), history] : [history];
}
const end = (history: History): History => {
  const next = redone(history)?.history;
  return next ? end(next) : history;
};

test('whatever a newer pack holds, all steps that stay can be undone and done again over it', () => {
  fc.assert(
    fc.property(fc.array(move, { maxLength: 6 }), fc.array(wish, { maxLength: 3 }), (moves, meanwhile) => {
      const newer = applyEdits(pack, editsOf(historyOf(meanwhile))).pack;
      const before = { history: historyOf(moves), held: [] };
      const after = rebased(before, effectivePack(newer));
      const issues = states(end(after.history)).map((history) => applyEdits(newer, editsOf(history)).issues);
      expect(issues.flat()).toEqual([]);
      expect(rebased(after, effectivePack(newer))).toEqual(after);
      const held = new Set(after.held.map(cellKey));
      const { cellsOf } = effectivePack(newer, editsOf(after.history));
      for (const wanted of netEdits(editsOf(before.history)).filter((edit) => !held.has(cellKey(edit)))) {
        const { table, id, field, to } = wanted;
        expect([id, field, cellsOf(table as Wish['table'], id)?.[field] ?? '']).toEqual([id, field, to]);
      }
    }),
    { numRuns: 300, seed: 5 },
  );
});
