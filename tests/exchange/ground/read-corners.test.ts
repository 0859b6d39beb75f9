import { describe, expect, test } from 'vitest';
import { readCorners } from '../../../src/exchange/ground/read-corners.ts';
import { gaussKruger, wgs84 } from '../../../src/model/datum.ts';

describe('corners that are typed', () => {
  test('are a closed ring, whatever stands between and before the numbers', () => {
    const read = readCorners('J1 121.5 30.1\nJ2,121.6，30.1\n 121.6\t30.2 ', wgs84, true);
    expect(read).toEqual({
      ok: true,
      strokes: [
        {
          positions: [
            [121.5, 30.1],
            [121.6, 30.1],
            [121.6, 30.2],
            [121.5, 30.1],
          ],
          isOpen: false,
        },
      ],
    });
  });

  test('of a survey put north first', () => {
    const read = readCorners('3345000 500000\n3345100 500000', gaussKruger(120, false, 'north-east'), false);
    const [lng, lat] = read.ok ? (read.strokes[0]?.positions[0] ?? []) : [];
    expect(lng).toBeCloseTo(120, 8);
    expect(lat).toBeGreaterThan(30.2);
    expect(lat).toBeLessThan(30.3);
  });

  test('begin another ring after an empty line', () => {
    const read = readCorners('0 0\n1 0\n1 1\n\n5 5\n6 5\n6 6\n', wgs84, true);
    expect(read.ok && read.strokes.map(({ positions }) => positions.length)).toEqual([4, 4]);
  });

  test('that are none are named by line and value', () => {
    expect(readCorners('121.5 30.1\nabc', wgs84, true)).toEqual({ ok: false, row: 2, value: 'abc' });
    expect(readCorners('121.3 30.2 5.0', wgs84, true)).toEqual({ ok: false, row: 1, value: '121.3 30.2 5.0' });
    expect(readCorners('3345000 500000', wgs84, true)).toEqual({ ok: false, row: 1, value: '3345000 500000' });
  });
});
