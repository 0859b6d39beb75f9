import { describe, expect, test } from 'vitest';
import '../../../src/i18n/later-messages.ts';
import type { DeclaredSystem } from '../../../src/exchange/ground/source-layer.ts';
import { translator } from '../../../src/i18n/translate.ts';
import { type CoordinateSystem, gaussKruger, systemId, wgs84 } from '../../../src/model/datum.ts';
import { systemWords } from '../../../src/ui/ground/system-words.ts';
import { askSystem } from '../../../src/ui/ground/systems.ts';

const city = [120.95, 29.95, 121.75, 30.45] as const;
const zone40 = gaussKruger(120, true);
const survey40 = gaussKruger(120, true, 'north-east');
const shifted: CoordinateSystem = { ...wgs84, datum: 'gcj02' };

const declared = (system: CoordinateSystem | null, by: DeclaredSystem['by'] = 'prj'): DeclaredSystem => ({
  system,
  words: 'CGCS2000_3_Degree_GK_Zone_40',
  by,
});
const detected = (standing: 'only-one' | 'doubtful' | 'none', ...systems: CoordinateSystem[]) => ({
  standing,
  candidates: systems.map((system) => ({ system, insideShare: 1, distanceKm: 1 })),
});
const asked = (said: DeclaredSystem | null, fits: ReturnType<typeof detected>) =>
  askSystem({ declared: said, isContradicted: false }, fits, city);

describe('what is preselected', () => {
  test('is what the file declares, where it leads into the city', () => {
    const { declared: chosen, doubt } = asked(declared(zone40), detected('only-one', zone40));
    expect(chosen).toEqual(zone40);
    expect(doubt).toBe('none');
  });

  test('is what the file declares even where others fit too, and the doubt is told', () => {
    const { declared: chosen, doubt } = asked(declared(wgs84, 'crs'), detected('doubtful', wgs84, shifted));
    expect(chosen).toEqual(wgs84);
    expect(doubt).toBe('several');
  });

  test('is nothing where only the rule of the format speaks', () => {
    const { declared: chosen, doubt } = asked(declared(wgs84, 'format'), detected('doubtful', wgs84, shifted));
    expect(chosen).toBeNull();
    expect(doubt).toBe('format-only');
  });

  test('is nothing where the file is silent, though one system alone fits', () => {
    const { declared: chosen, doubt, fitting } = asked(null, detected('only-one', zone40));
    expect(chosen).toBeNull();
    expect(doubt).toBe('undeclared');
    expect(fitting).toEqual([zone40]);
  });

  test('is nothing where what the file declares leads out of the city', () => {
    const { declared: chosen, doubt } = asked(declared(zone40), detected('doubtful', wgs84, shifted));
    expect(chosen).toBeNull();
    expect(doubt).toBe('disagrees');
  });

  test('is nothing where what the file declares is not understood', () => {
    const { declared: chosen, doubt } = asked(declared(null), detected('only-one', zone40));
    expect(chosen).toBeNull();
    expect(doubt).toBe('not-understood');
  });
});

test('exchanged axes are offered, and not taken', () => {
  const { declared: chosen, swapped } = asked(declared(zone40), detected('only-one', survey40));
  expect(chosen).toBeNull();
  expect(swapped).toEqual(survey40);
  expect(asked(declared(zone40), detected('only-one', wgs84)).swapped).toBeNull();
});

test('an exchange is offered where the reader has found that the coordinates cannot be as declared', () => {
  const told = { declared: declared(null, 'crs'), isContradicted: true };
  const swapped = askSystem(told, detected('only-one', survey40), city);
  expect(swapped).toMatchObject({ declared: null, doubt: 'disagrees', swapped: survey40 });
  expect(askSystem(told, detected('only-one', zone40), city).swapped).toBeNull();
});

test('geographic CGCS2000 and WGS84 are one place: the one that is declared stands though the other was found', () => {
  const geographic: CoordinateSystem = { ...wgs84, datum: 'cgcs2000' };
  const { declared: chosen, doubt } = asked(declared(geographic), detected('only-one', wgs84));
  expect(chosen).toEqual(geographic);
  expect(doubt).toBe('none');
});

test('every system can be chosen once, what fits first', () => {
  const { fitting, others } = asked(declared(survey40), detected('only-one', survey40));
  const ids = [...fitting, ...others].map(systemId);
  expect(ids[0]).toBe('gauss-kruger-120-zone.north-east');
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ['wgs84', 'cgcs2000', 'gcj02', 'bd09', 'gauss-kruger-120', 'gauss-kruger-123-zone']) {
    expect(ids).toContain(id);
  }
});

test('what fits nowhere leaves all systems to choose from', () => {
  const { fitting, others } = asked(null, detected('none', wgs84));
  expect(fitting).toEqual([]);
  expect(others.map(systemId)).toContain('wgs84');
});

test('a system is named with its zone, and north first is said plainly', () => {
  const [zh, en] = [translator('zh'), translator('en')];
  expect(systemWords(survey40, zh)).toBe('CGCS2000 三度带 120°，带号 40 · 北在前（X 北 Y 东）');
  expect(systemWords(gaussKruger(123, false), en)).toBe('CGCS2000 3° zone at 123°E, without zone number · east first');
  expect(systemWords({ ...wgs84, axes: 'north-east' }, zh)).toBe('WGS84 经纬度 · 纬度在前');
});
