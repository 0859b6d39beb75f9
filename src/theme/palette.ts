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
  /** Choropleth classes, low to high; darker paper is more in light, brighter is more in dark. */
  readonly ramp: readonly [string, string, string, string, string];
  /** Statuses of targets: short, on the way, met, over. None is green, and none is on the ramp. */
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
  ramp: ['#f1e6cd', '#dfca9c', '#c8a969', '#a67f3f', '#7d5a24'],
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
  ramp: ['#403c31', '#62573a', '#8d7741', '#bd9b51', '#ecd394'],
  statuses: ['#984e1c', '#cfb055', '#35858f', '#8fa0ee'],
  planned: '#a9c6ff',
  industries: ['#e69f00', '#2a86d6', '#d9601a', '#0fae84', '#e39ac4', '#7cc9f5', '#f0e442', '#f4f1e8', '#6d747e'],
};

/** Colour of an industry by its order in the pack (1-based). */
export const industryColour = (palette: Palette, order: number): string =>
  palette.industries[Math.min(order, palette.industries.length) - 1] ?? palette.muted;

/** Colour of one of `count` classes, low to high. Fewer classes than colours still span the whole ramp. */
export function classColour(palette: Palette, index: number, count: number): string {
  const last = palette.ramp.length - 1;
  const step = count < 2 ? last - 1 : Math.round((index * last) / (Math.min(count, last + 1) - 1));
  return palette.ramp[Math.min(last, step)] ?? palette.ramp[0];
}

/** Colours of a choropleth's classes in their order: of statuses where it shows these, else from the ramp. */
export function choroplethColours(
  palette: Palette,
  { classes, statusByArea }: { readonly classes: readonly unknown[]; readonly statusByArea: unknown },
): readonly string[] {
  return statusByArea ? palette.statuses : classes.map((_, index) => classColour(palette, index, classes.length));
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
