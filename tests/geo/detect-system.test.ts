import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { fromWgs84 } from '../../src/geo/coordinate-system.ts';
import { detectSystem } from '../../src/geo/detect-system.ts';
import { type CoordinateSystem, readSystemId, systemId } from '../../src/model/datum.ts';
import type { Bounds } from '../../src/model/geometry.ts';

/** Of Cixi's outline. */
const city: Bounds = [121.088939, 30.039283, 121.61933, 30.370423];

const ground = (lng: number, lat: number): readonly Position[] =>
  Array.from(
    { length: 400 },
    (_, index): Position => [lng + (index % 20) * 0.005, lat + Math.floor(index / 20) * 0.005],
  );
const inCity = ground(121.25, 30.15);

const named = (id: string): CoordinateSystem => {
  const system = readSystemId(id);
  if (!system) throw new Error(`no system ${id}`);
  return system;
};
const inSystem = (id: string, positions: readonly Position[] = inCity) => positions.map(fromWgs84(named(id)));
const found = (positions: readonly Position[]) => {
  const { standing, candidates } = detectSystem(positions, city);
  return { standing, ids: candidates.map(({ system }) => systemId(system)) };
};

describe('the system of coordinates', () => {
  const planes = [117, 120, 123].flatMap((meridian) => [`gauss-kruger-${meridian}`, `gauss-kruger-${meridian}-zone`]);

  test.each(planes.flatMap((id) => [id, `${id}.north-east`]))('is certain for metres: %s', (id) => {
    const positions = inSystem(id);
    expect(found(positions)).toEqual({ standing: 'only-one', ids: [id] });
    const [best] = detectSystem(positions, city).candidates;
    expect(best?.insideShare).toBe(1);
    expect(best?.distanceKm).toBeLessThan(20);
  });

  test.each(['wgs84', 'gcj02', 'bd09'])('is doubtful for degrees, which may be shifted or not: %s', (id) => {
    expect(found(inSystem(id))).toEqual({ standing: 'doubtful', ids: ['wgs84', 'gcj02', 'bd09'] });
    const swapped = ['wgs84.north-east', 'gcj02.north-east', 'bd09.north-east'];
    expect(found(inSystem(`${id}.north-east`))).toEqual({ standing: 'doubtful', ids: swapped });
  });

  test('is doubtful where some of the positions are metres and some degrees', () => {
    const { standing, ids } = found([...inCity.slice(100), ...inSystem('gauss-kruger-120').slice(0, 100)]);
    expect(standing).toBe('doubtful');
    expect(ids).toEqual(['wgs84', 'gcj02', 'bd09', 'gauss-kruger-120']);
  });

  test('is doubtful where only a corner of what the file covers lies in the city', () => {
    const province = Array.from(
      { length: 400 },
      (_, index): Position => [119 + (index % 20) * 0.15, 28.5 + Math.floor(index / 20) * 0.12],
    );
    const { standing, candidates } = detectSystem(inSystem('gauss-kruger-120', province), city);
    expect(standing).toBe('doubtful');
    expect(candidates[0]?.insideShare).toBeLessThan(0.1);
    expect(candidates.map(({ system }) => systemId(system))).toContain('gauss-kruger-120');
  });

  test('of a place elsewhere is none; the nearest come first, and metres are never among degrees', () => {
    const shanghai = ground(121.45, 31.2);
    expect(found(shanghai)).toEqual({ standing: 'none', ids: ['wgs84', 'gcj02', 'bd09'] });
    const metres = detectSystem(inSystem('gauss-kruger-120', shanghai), city);
    expect(metres.standing).toBe('none');
    expect(metres.candidates.map(({ system }) => systemId(system))).toEqual([
      'gauss-kruger-120',
      'gauss-kruger-117',
      'gauss-kruger-123',
    ]);
    expect(metres.candidates[0]?.distanceKm).toBeGreaterThan(100);
  });

  test('of degrees that can only be swapped, but lie elsewhere, is none with the order turned round', () => {
    expect(found(inSystem('wgs84.north-east', ground(121.45, 31.2))).ids[0]).toBe('wgs84.north-east');
  });

  test('leaves no candidate for numbers of a system that is not known', () => {
    const sixDegrees = inSystem('gauss-kruger-123').map(([x = 0, y = 0]): Position => [21e6 + x, y]);
    const local = inCity.map((_, index): Position => [4200 + index, 8800 + index]);
    for (const positions of [sixDegrees, local, [], [[Number.NaN, 3]]]) {
      expect(found(positions)).toEqual({ standing: 'none', ids: [] });
    }
  });

  test('reaches a little beyond the bounds, since an outline may be schematic', () => {
    expect(found(ground(121.65, 30.1).slice(0, 3)).standing).toBe('doubtful');
    expect(found(ground(121.7, 30.1).slice(0, 3)).standing).toBe('none');
  });

  test('of 200,000 positions is known in well under a second', () => {
    const positions = Array.from({ length: 500 }, () => inSystem('gauss-kruger-120')).flat();
    const start = performance.now();
    expect(found(positions).standing).toBe('only-one');
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
