import { beforeAll, expect, test } from 'vitest';
import type { EffectivePack } from '../../src/model/effective-pack.ts';
import { defaultView } from '../../src/state/default-view.ts';
import {
  emptyHistory,
  type History,
  recorded,
  redone,
  type Step,
  undoablePart,
  undone,
} from '../../src/state/history.ts';
import { cityPack } from '../pack/packs.ts';

let pack: EffectivePack;
beforeAll(async () => {
  pack = await cityPack();
});

const step = (label: string): Step => ({ kind: 'edit', edits: [], label });
const labels = (steps: readonly Step[]) => steps.map(({ label }) => label).join('');
const after = (...steps: readonly string[]): History =>
  steps.reduce((history, label) => recorded(history, step(label)), emptyHistory);

test('an undone step can be done again', () => {
  const back = undone(after('a', 'b'));
  expect([back?.step.label, labels(back?.history.past ?? []), labels(back?.history.future ?? [])]).toEqual([
    'b',
    'a',
    'b',
  ]);
  expect(redone(back?.history ?? emptyHistory)).toEqual({ history: after('a', 'b'), step: step('b') });
});

test('a new step forgets what was undone', () => {
  const back = undone(after('a', 'b'))?.history ?? emptyHistory;
  expect(recorded(back, step('c'))).toEqual(after('a', 'c'));
});

test('there is nothing to undo or redo at either end', () => {
  expect([undone(emptyHistory), redone(after('a'))]).toEqual([null, null]);
});

test('of very many steps the oldest changes of view are forgotten, and no edit', () => {
  const part = undoablePart(defaultView(pack.info, 'zh'));
  const viewStep = (label: string): Step => ({ kind: 'view', before: part, after: part, label });
  const steps = Array.from({ length: 300 }, (_, index) => (index % 3 ? viewStep(`${index};`) : step(`${index};`)));
  const { past } = steps.reduce(recorded, emptyHistory);
  expect(past).toHaveLength(200);
  expect(past.at(-1)?.label).toBe('299;');
  expect(past.filter(({ kind }) => kind === 'edit')).toHaveLength(100);
  expect(steps.filter(({ kind }) => kind === 'edit').reduce(recorded, { past, future: [] }).past).toHaveLength(200);
});

test('undo covers the filter, and leaves language and camera as they are', () => {
  const keys = Object.keys(undoablePart(defaultView(pack.info, 'zh')));
  expect(keys).toContain('filter');
  expect(keys).not.toContain('language');
  expect(keys).not.toContain('camera');
});
