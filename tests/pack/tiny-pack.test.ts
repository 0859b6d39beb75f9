import { beforeAll, describe, expect, test } from 'vitest';
import { summarize } from '../../src/metrics/summary.ts';
import type { EffectivePack } from '../../src/model/effective-pack.ts';
import { localize } from '../../src/model/language.ts';
import { tinyPack } from './packs.ts';

let pack: EffectivePack;
beforeAll(async () => {
  pack = await tinyPack();
});

describe('a foreign pack: Swedish, hectares, million kronor, few tables', () => {
  test('is sound', () => {
    expect(pack.join.issues).toEqual([]);
  });

  test('reads hectares as mu and million as ten thousands', () => {
    const sawmill = pack.projectById.get('a');
    expect([sawmill?.plannedNewLandMu, sawmill?.plannedInvestmentWan]).toEqual([expect.closeTo(30, 9), 3000]);
    expect(pack.areaById.get('ost')?.publishedAreaKm2).toBe(2.5);
  });

  test('keeps the unknown unknown, and says how many are known', () => {
    const { plannedNewLandMu, plannedInvestmentWan, plannedInvestmentPerMu } = summarize(pack.tables.projects);
    expect(plannedInvestmentWan).toEqual({ value: 5100, known: 3, of: 4 });
    expect(plannedNewLandMu).toEqual({ value: expect.closeTo(112.5, 9), known: 3, of: 4 });
    // Sawmill and nursery alone have both: 39 million on 3.5 ha.
    expect(plannedInvestmentPerMu).toBeCloseTo(3900 / 52.5, 9);
  });

  test('needs no site for a project whose land is unknown', () => {
    const sites = pack.join.parts.find(({ geometry }) => geometry === 'geodata/sites.geojson');
    expect(sites).toMatchObject({ matched: 3, withoutGeometryByDesign: ['c'] });
  });

  test('has names in its own languages, and says which language one is in', () => {
    const north = pack.areaById.get('norr')?.name ?? {};
    expect(localize(north, 'en')).toEqual({ text: 'Norra Ekby', lang: 'sv' });
    expect(localize(pack.info.title, 'sv').text).toBe('Näringskarta för Ekby');
  });

  test('has empty tables where it has no file', () => {
    expect([pack.tables.platforms, pack.tables.figures, pack.geometry.land.features]).toEqual([[], [], []]);
  });
});
