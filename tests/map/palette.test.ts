import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { shownStatuses } from '../../src/state/choropleth.ts';
import {
  choroplethColours,
  classColour,
  contrast,
  darkPalette,
  industryColour,
  inkOn,
  lightPalette,
  luminance,
  type Palette,
} from '../../src/theme/palette.ts';

const palettes: readonly (readonly [string, Palette])[] = [
  ['light', lightPalette],
  ['dark', darkPalette],
];

/** Linear sRGB as a person without one kind of cone sees it (Machado, Oliveira and Fernandes 2009, severity 1). */
const views: Readonly<Record<string, readonly (readonly number[])[]>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
};

function linear(colour: string): number[] {
  return [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
}

/** CIELAB under D65. */
function lab([red = 0, green = 0, blue = 0]: readonly number[]): [number, number, number] {
  const [x, y, z] = [
    (0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047,
    0.2126729 * red + 0.7151522 * green + 0.072175 * blue,
    (0.0193339 * red + 0.119192 * green + 0.9503041 * blue) / 1.08883,
  ].map((value) => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116)) as [number, number, number];
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function seen(colour: string, view: string): [number, number, number] {
  const light = linear(colour);
  const rows = views[view] ?? [];
  return lab(
    rows.map((row) =>
      Math.min(
        1,
        Math.max(
          0,
          row.reduce((sum, weight, index) => sum + weight * (light[index] ?? 0), 0),
        ),
      ),
    ),
  );
}

/** Every colour differs from every other and from the grounds by more than so much, in each view (CIE76). */
function expectApart(colours: readonly string[], grounds: readonly string[], least: number): void {
  for (const view of Object.keys(views)) {
    colours.forEach((colour, index) => {
      for (const other of [...colours.slice(index + 1), ...grounds]) {
        const [a, b] = [seen(colour, view), seen(other, view)];
        expect(Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]), `${colour} and ${other} in ${view}`).toBeGreaterThan(
          least,
        );
      }
    });
  }
}

test.each(palettes)('text is readable on every ground it stands on (%s)', (_, palette) => {
  for (const ground of [palette.paper, palette.city, palette.halo, palette.land]) {
    expect(contrast(palette.ink, ground)).toBeGreaterThan(7);
    expect(contrast(palette.muted, ground)).toBeGreaterThan(4.5);
    expect(contrast(palette.accent, ground)).toBeGreaterThan(4.5);
    expect(contrast(palette.planned, ground)).toBeGreaterThan(4.5);
  }
  expect(contrast(palette.waterInk, palette.water)).toBeGreaterThan(4);
});

test.each(palettes)('numbers are readable on every industry’s colour (%s)', (_, palette) => {
  for (const colour of palette.industries) expect(contrast(inkOn(colour), colour)).toBeGreaterThan(4.5);
});

test('more is darker on light paper and brighter on dark paper, without exception', () => {
  for (const [palette, sign] of [
    [lightPalette, -1],
    [darkPalette, 1],
  ] as const) {
    const steps = [palette.city, palette.zero, ...palette.ramp].map((colour) => sign * luminance(colour));
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
  }
});

test('fewer classes than colours still span the ramp, and no two share a colour', () => {
  for (const count of [2, 3, 4, 5]) {
    const colours = Array.from({ length: count }, (_, index) => classColour(lightPalette, index, count));
    expect(new Set(colours).size).toBe(count);
    expect([colours[0], colours.at(-1)]).toEqual([lightPalette.ramp[0], lightPalette.ramp[4]]);
  }
});

test.each(palettes)('industries can be told apart, also without red or green cones (%s)', (_, palette) => {
  expect(palette.industries).toHaveLength(9);
  expectApart(palette.industries, [], 14);
});

test.each(palettes)(
  'statuses can be told apart and from areas without one, also without red or green cones (%s)',
  (_, palette) => {
    expect(palette.statuses).toHaveLength(shownStatuses.length);
    expectApart(palette.statuses, [palette.city, palette.land, palette.zero], 20);
  },
);

test('a choropleth of statuses has their colours, and any other the ramp’s', () => {
  const classes = [1, 2, 3];
  expect(choroplethColours(lightPalette, { classes: [], statusByArea: new Map() })).toEqual(lightPalette.statuses);
  expect(choroplethColours(lightPalette, { classes, statusByArea: null })).toEqual(
    classes.map((_, index) => classColour(lightPalette, index, 3)),
  );
});

test('an order beyond the palette gets the last colour, that of other', () => {
  expect(industryColour(lightPalette, 40)).toBe(lightPalette.industries.at(-1));
});

test('the page’s tokens are the palette’s colours', () => {
  const css = readFileSync(new URL('../../src/theme/tokens.css', import.meta.url), 'utf8');
  const blocks = css
    .split('}')
    .map((block) => [...block.matchAll(/--(\w+): (#\w{6})/gu)].map(([, name, value]) => [name, value]));
  const tokens = ['paper', 'ink', 'muted', 'line', 'accent', 'water', 'land', 'city', 'halo', 'planned'] as const;
  const expected = (palette: Palette) => tokens.map((name) => [name, palette[name]]);
  const sets = blocks.filter((block) => block.length > 0).map((block) => block.sort());
  expect(sets).toEqual([lightPalette, darkPalette, darkPalette].map((palette) => expected(palette).sort()));
});
