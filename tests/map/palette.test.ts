import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { shownStatuses } from '../../src/state/choropleth.ts';
import {
  choroplethColours,
  contrast,
  darkPalette,
  industryColour,
  inkOn,
  lightPalette,
  type Palette,
} from '../../src/theme/palette.ts';
import { expectApart } from './colours-apart.ts';

const palettes: readonly (readonly [string, Palette])[] = [
  ['light', lightPalette],
  ['dark', darkPalette],
];

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
  const usual = { classification: { ramp: 'ochre' }, divergence: null } as const;
  const statuses = choroplethColours(lightPalette, { ...usual, classes: [], statusByArea: new Map() });
  expect(statuses).toEqual(lightPalette.statuses);
  const five = choroplethColours(lightPalette, { ...usual, classes: [1, 2, 3, 4, 5], statusByArea: null });
  expect(five).toEqual(lightPalette.ramps.ochre);
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
