import { beforeAll, expect, test } from 'vitest';
import type { EffectivePack } from '../../../src/model/effective-pack.ts';
import { ledgerGroups } from '../../../src/model/ledger.ts';
import { createAtlas } from '../../../src/state/atlas.ts';
import { defaultView } from '../../../src/state/default-view.ts';
import { ledgerSections, targetRows } from '../../../src/ui/ledger/sections.ts';
import { cityPack } from '../../pack/packs.ts';

let pack: EffectivePack;
beforeAll(async () => {
  pack = await cityPack();
});

const ledgerBy = (group: string) =>
  createAtlas(pack, defaultView(pack.info, 'zh'), `#v=1&table=ledger&by=${group}`).ledger.value;

test.each(ledgerGroups)('sections by %s hold each row once', (group) => {
  const ledger = ledgerBy(group);
  const rows = ledgerSections(ledger, pack).flatMap((section) => section.rows);
  expect(new Set(rows)).toEqual(new Set(ledger.rows));
  expect(rows).toHaveLength(ledger.rows.length);
});

test('zones stand apart from townships, the larger planned land first and areas without a project last', () => {
  const [zones, townships] = ledgerSections(ledgerBy('area'), pack);
  expect(zones?.rows.map(({ id }) => id)).toEqual(['binhai', 'gaoxin']);
  const counts = townships?.rows.map(({ projects }) => projects.length) ?? [];
  expect(counts.slice(0, 5).every((count) => count > 0)).toBe(true);
  expect(counts.slice(5).every((count) => count === 0)).toBe(true);
});

test('what has no platform bears no target', () => {
  const { rows } = ledgerBy('platform');
  expect(rows.at(-1)?.id).toBe('none');
  expect(targetRows(rows).size).toBe(rows.length - 1);
});
