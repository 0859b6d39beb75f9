import { expect, test } from 'vitest';
import { parseChangeSet, writeChangeSet } from '../../src/pack/change-set.ts';

const edits = [
  { table: 'targets', id: 't1', field: 'value', from: '', to: '120' },
  { table: 'rules', id: 'r1', field: 'parameter', from: '10', to: '12' },
];
const text = writeChangeSet({
  pack: { name: 'ekby', version: '1.0.0' },
  savedAt: '2026-01-02T03:04:05.000Z',
  edits,
});
const issuesOf = (changed: string, packName?: string) => {
  const parsed = parseChangeSet(changed, packName, 'mine.json');
  return parsed.ok ? [] : parsed.issues.map(({ code, field, params }) => [code, field, params.value, params.expected]);
};

test('a change set is read back as it was written', () => {
  const parsed = parseChangeSet(text, 'ekby');
  expect(parsed).toMatchObject({ ok: true, value: { version: 1, pack: { name: 'ekby' }, edits } });
  expect(parseChangeSet(`\u{FEFF}${text}`)).toMatchObject({ ok: true });
});

test('a file holds one edit a line, and may hold none', () => {
  expect(text.split('\n').filter((line) => line.includes('"table"'))).toHaveLength(2);
  const empty = writeChangeSet({ pack: { name: 'ekby', version: '1' }, savedAt: '2026-01-02T03:04:05Z', edits: [] });
  expect(parseChangeSet(empty)).toMatchObject({ ok: true, value: { edits: [] } });
});

test('what is wrong is named by its path, with what would be right', () => {
  expect(issuesOf(text.replace('"to":"120"', '"to":120'))).toEqual([['json-shape', 'edits.0.to', '120', 'string']]);
  expect(issuesOf(text.replace('"id":"r1",', ''))).toEqual([['json-shape', 'edits.1.id', '—', 'string']]);
  expect(issuesOf(text.replace('"id":"r1",', '"id":"r1","who":"me",'))).toEqual([
    ['json-shape', 'edits.1', 'who', '—'],
  ]);
  expect(issuesOf('{')[0]?.[0]).toBe('not-json');
  expect(issuesOf('[]')[0]?.[0]).toBe('json-shape');
});

test('a file of a later version is refused for its version alone', () => {
  const later = text.replace('"version": 1', '"version": 2').replace('"edits"', '"changes"');
  expect(issuesOf(later)).toEqual([['json-shape', 'version', '2', '1']]);
});

test('a file that is no change set is named so', () => {
  expect(issuesOf('{"type":"FeatureCollection"}')[0]?.slice(0, 2)).toEqual(['json-shape', 'format']);
});

test('a change set of another pack is refused by the pack’s name', () => {
  expect(issuesOf(text, 'cixi')).toEqual([['not-allowed', 'pack.name', 'ekby', 'cixi']]);
});
