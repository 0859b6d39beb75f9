import { describe, expect, test } from 'vitest';
import { divergingRamps, fewestClasses, mostClasses, type RampId, rampIds } from '../../src/model/classification.ts';
import { choroplethColours, darkPalette, lightPalette, luminance, type Palette } from '../../src/theme/palette.ts';
import { ciede2000 } from './ciede2000.ts';
import { colourViews, seen } from './colour-vision.ts';

const palettes: readonly (readonly [string, Palette])[] = [
  ['light', lightPalette],
  ['dark', darkPalette],
];
const sequentialRamps = rampIds.filter((ramp) => !divergingRamps.includes(ramp));
const counts = Array.from({ length: mostClasses - fewestClasses + 1 }, (_, index) => fewestClasses + index);

const sequential = (palette: Palette, ramp: RampId, count: number) =>
  choroplethColours(palette, {
    classes: Array(count).fill(0),
    classification: { ramp },
    divergence: null,
    statusByArea: null,
  });

const diverging = (palette: Palette, ramp: RampId, sides: readonly number[]) =>
  choroplethColours(palette, { classes: sides, classification: { ramp }, divergence: { sides }, statusByArea: null });

/** The least CIEDE2000 of two neighbours, over every kind of colour vision. */
const leastStep = (colours: readonly string[]): number =>
  Math.min(
    ...colourViews.flatMap((view) =>
      colours.slice(1).map((colour, index) => ciede2000(seen(colours[index] ?? '', view), seen(colour, view))),
    ),
  );

const leastFrom = (colours: readonly string[], grounds: readonly string[]): number =>
  Math.min(
    ...colourViews.flatMap((view) =>
      colours.flatMap((colour) => grounds.map((ground) => ciede2000(seen(colour, view), seen(ground, view)))),
    ),
  );

/** Rows of table 1 of Sharma, Wu and Dalal (2005), 'The CIEDE2000 color-difference formula'. */
test('the colour difference is that of its published examples', () => {
  const rows = [
    [50, 2.6772, -79.7751, 50, 0, -82.7485, 2.0425],
    [50, -1, 2, 50, 0, 0, 2.3669],
    [50, 2.49, -0.001, 50, -2.49, 0.0009, 7.1792],
    [50, 2.5, 0, 56, -27, -3, 31.903],
    [60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387, 1.2644],
    [2.0776, 0.0795, -1.135, 0.9033, -0.0636, -0.5514, 0.9082],
  ] as const;
  for (const [l1, a1, b1, l2, a2, b2, expected] of rows)
    expect(ciede2000([l1, a1, b1], [l2, a2, b2])).toBeCloseTo(expected, 4);
});

describe.each(palettes)('on %s paper', (theme, palette) => {
  test.each(sequentialRamps)(
    'of %s more is further from the paper, and furthest from zero, with every class',
    (ramp) => {
      const sign = theme === 'light' ? -1 : 1;
      for (const count of counts) {
        const steps = sequential(palette, ramp, count).map((colour) => sign * luminance(colour));
        expect(new Set(steps).size).toBe(count);
        expect([sign * luminance(palette.zero), ...steps]).toEqual(
          [...steps, sign * luminance(palette.zero)].sort((a, b) => a - b),
        );
      }
    },
  );

  test.each(sequentialRamps)('neighbours of %s can be told apart with any colour vision', (ramp) => {
    for (const count of counts) {
      const colours = sequential(palette, ramp, count);
      expect(leastStep(colours)).toBeGreaterThan(5);
      expect(leastFrom(colours, [palette.city, palette.zero])).toBeGreaterThan(5);
    }
  });

  test.each(divergingRamps)('neighbours of %s can be told apart with any colour vision', (ramp) => {
    const balanced = [
      [-1, 1],
      [-1, 0, 1],
      [-1, -1, 1, 1],
      [-1, -1, 0, 1, 1],
      [-1, -1, -1, 1, 1, 1],
      [-1, -1, -1, 0, 1, 1, 1],
    ];
    for (const sides of balanced) expect(leastStep(diverging(palette, ramp, sides))).toBeGreaterThan(8);
    const oneSided = [0, 1, 1, 1, 1, 1, 1];
    for (const sides of [oneSided, oneSided.map((side) => -side).reverse()])
      expect(leastStep(diverging(palette, ramp, sides))).toBeGreaterThan(4.5);
    const colours = diverging(palette, ramp, [-1, -1, -1, 0, 1, 1, 1]);
    expect(leastFrom(colours, [palette.city, palette.zero])).toBeGreaterThan(5);
    expect(leastFrom(colours.slice(0, 1), colours.slice(-1))).toBeGreaterThan(30);
  });

  test.each(divergingRamps)('both ends of %s are further from the paper than its middle', (ramp) => {
    const sign = theme === 'light' ? -1 : 1;
    const steps = diverging(palette, ramp, [-1, -1, -1, 0, 1, 1, 1]).map((colour) => sign * luminance(colour));
    const falls = steps.slice(0, 4);
    expect(falls).toEqual([...falls].sort((a, b) => b - a));
    expect(steps.slice(3)).toEqual(steps.slice(3).sort((a, b) => a - b));
  });
});

test('classes as far from the middle are as strong, whatever lies on the other side', () => {
  const colours = diverging(lightPalette, 'blue-orange', [-1, 0, 1, 1]);
  const stops = lightPalette.ramps['blue-orange'];
  expect(colours[1]).toBe(stops[3]);
  expect(colours[3]).toBe(stops[6]);
  const [one, two] = [diverging(lightPalette, 'blue-orange', [-1, -1, 0, 1, 1]), colours];
  expect(one[1]).toBe(two[0]);
});

test('one class alone has a colour of its ramp', () => {
  expect(sequential(lightPalette, 'blue', 1)).toEqual([lightPalette.ramps.blue[3]]);
  expect(diverging(lightPalette, 'blue-orange', [0])).toEqual([lightPalette.ramps['blue-orange'][3]]);
});
