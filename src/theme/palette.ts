import type { RampId } from '../model/classification.ts';

/** Colours of map and charts in one theme. Industries: Okabe and Ito's eight, colour-blind safe; grey for other. */
export interface Palette {
  readonly land: string;
  readonly city: string;
  readonly water: string;
  readonly coast: string;
  /** Names of waters, and the graticule's figures. */
  readonly waterInk: string;
  readonly ink: string;
  readonly muted: string;
  readonly halo: string;
  readonly line: string;
  readonly paper: string;
  /** What is selected, and nothing else on the map. */
  readonly accent: string;
  readonly hatch: string;
  /** The border of the city. */
  readonly outline: string;
  /** A known value of 0, which belongs to no class. */
  readonly zero: string;
  /**
   * Choropleth classes, low to high, as stops between which colours are mixed: darker is more in light, brighter is more in
   * dark. The middle stop of a diverging ramp is its middle, and both ends are more.
   */
  readonly ramps: Readonly<Record<RampId, readonly string[]>>;
  /** Statuses of targets: short, on the way, met, over. None is green, and none is on a ramp. */
  readonly statuses: readonly [string, string, string, string];
  /** Planned locations of an industry. */
  readonly planned: string;
  /** By the industry's order in the pack, 1-based, less one; the last is for `other`. */
  readonly industries: readonly string[];
}

export const lightPalette: Palette = {
  land: '#ece9e0',
  city: '#fdfcf8',
  water: '#d9e5ec',
  coast: '#bccfda',
  waterInk: '#4d7188',
  ink: '#1b2430',
  muted: '#5f6570',
  halo: '#fffefa',
  line: '#d8d3c6',
  paper: '#fcfbf6',
  accent: '#b93a22',
  hatch: '#b5b0a4',
  outline: '#2b3542',
  zero: '#f8f4e9',
  ramps: {
    ochre: ['#f1e6cd', '#dfca9c', '#c8a969', '#a67f3f', '#7d5a24'],
    blue: ['#dfe9f1', '#b3cde2', '#7fabcf', '#4a80b0', '#1f4f7f'],
    plum: ['#f2e1ea', '#dfb9d0', '#c388ae', '#9b5788', '#64305c'],
    'blue-orange': ['#1d5a92', '#6c9fca', '#b7d0e4', '#dedbd3', '#eec792', '#d08b3f', '#8f5009'],
    'purple-green': ['#5f3583', '#9a78b8', '#c6aedb', '#dfdcd4', '#a9ca9f', '#61a067', '#1c6129'],
  },
  statuses: ['#bf7434', '#efd083', '#7dbcc0', '#5470b5'],
  planned: '#1f4380',
  industries: ['#e69f00', '#0072b2', '#d55e00', '#009e73', '#cc79a7', '#56b4e9', '#ecdc2e', '#2c323c', '#6f747c'],
};

// Okabe and Ito's black is for white paper: on dark paper it becomes ivory, and blue, vermilion, green and pink are raised.
export const darkPalette: Palette = {
  land: '#171d25',
  city: '#222b36',
  water: '#0c131a',
  coast: '#20323f',
  waterInk: '#7d9db3',
  ink: '#ece7da',
  muted: '#a2a9b3',
  halo: '#10161d',
  line: '#37414d',
  paper: '#141a21',
  accent: '#ff8a70',
  hatch: '#46515f',
  outline: '#cfd3d4',
  zero: '#2a313a',
  ramps: {
    ochre: ['#403c31', '#62573a', '#8d7741', '#bd9b51', '#ecd394'],
    blue: ['#2b3f52', '#33597c', '#437fae', '#6fa9d6', '#b9dbf5'],
    plum: ['#503a4d', '#774c70', '#975b8b', '#c583b3', '#f0bcde'],
    'blue-orange': ['#9fd0fa', '#5795cb', '#38628a', '#47494b', '#83591f', '#c28434', '#f7c377'],
    'purple-green': ['#d9bcf5', '#9d7cc4', '#644f80', '#47494b', '#3f6a44', '#63a268', '#a9e3a6'],
  },
  statuses: ['#984e1c', '#cfb055', '#35858f', '#8fa0ee'],
  planned: '#a9c6ff',
  industries: ['#e69f00', '#2a86d6', '#d9601a', '#0fae84', '#e39ac4', '#7cc9f5', '#f0e442', '#f4f1e8', '#6d747e'],
};

/** Colour of an industry by its order in the pack (1-based). */
export const industryColour = (palette: Palette, order: number): string =>
  palette.industries[Math.min(order, palette.industries.length) - 1] ?? palette.muted;

/** Colour at 0 ≤ `share` ≤ 1 of the way from the first stop to the last. */
function mixed(stops: readonly string[], share: number): string {
  const position = share * (stops.length - 1);
  const [low = '', high = ''] = [stops[Math.floor(position)], stops[Math.ceil(position)]];
  const channels = [1, 3, 5].map((at) => {
    const [from, to] = [low, high].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16)) as [number, number];
    return Math.round(from + (position % 1) * (to - from))
      .toString(16)
      .padStart(2, '0');
  });
  return `#${channels.join('')}`;
}

/** Colours of classes by the side of the middle they lie on, each further from it the further out its class is. */
function divergingColours(stops: readonly string[], sides: readonly number[]): readonly string[] {
  const [below, above] = [-1, 1].map((side) => sides.filter((each) => each === side).length) as [number, number];
  const most = Math.max(below, above, 1);
  return sides.map((side, index) => {
    const steps = side < 0 ? index - below : side > 0 ? above - (sides.length - 1 - index) : 0;
    return mixed(stops, (1 + steps / most) / 2);
  });
}

/** What decides the colours of a choropleth. */
interface Coloured {
  readonly classes: readonly unknown[];
  readonly classification: { readonly ramp: RampId };
  readonly divergence: { readonly sides: readonly number[] } | null;
  readonly statusByArea: unknown;
}

/** Colours of a choropleth's classes in their order: of statuses where it shows these, else from the whole of its ramp. */
export function choroplethColours(
  palette: Palette,
  { classes, classification, divergence, statusByArea }: Coloured,
): readonly string[] {
  if (statusByArea) return palette.statuses;
  const stops = palette.ramps[classification.ramp];
  if (divergence) return divergingColours(stops, divergence.sides);
  return classes.map((_, index) => mixed(stops, classes.length < 2 ? 0.75 : index / (classes.length - 1)));
}

/** Relative luminance of a `#rrggbb` colour (WCAG 2.2). */
export function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2). */
export function contrast(a: string, b: string): number {
  const [lighter, darker] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

const darkInk = '#14181e';
const lightInk = '#ffffff';

/** The better readable of near black and white on a colour. */
export const inkOn = (colour: string): string =>
  contrast(darkInk, colour) >= contrast(lightInk, colour) ? darkInk : lightInk;
