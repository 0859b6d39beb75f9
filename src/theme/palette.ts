/** Colours of map and charts in one theme. Industries: Okabe and Ito's eight, colour-blind safe; grey for other. */
export interface Palette {
  readonly land: string;
  readonly city: string;
  readonly water: string;
  readonly coast: string;
  readonly ink: string;
  readonly muted: string;
  readonly halo: string;
  readonly line: string;
  readonly paper: string;
  readonly accent: string;
  readonly hatch: string;
  /** Choropleth classes, low to high; darker paper is more in light, brighter is more in dark. */
  readonly ramp: readonly [string, string, string, string, string];
  /** Planned locations of an industry. */
  readonly planned: string;
  /** By the industry's order in the pack, 1-based, less one; the last is for `other`. */
  readonly industries: readonly string[];
}

const okabeIto = ['#e69f00', '#0072b2', '#d55e00', '#009e73', '#cc79a7', '#56b4e9', '#f0e442', '#8a63c9'];

export const lightPalette: Palette = {
  land: '#eeebe3',
  city: '#fdfcf8',
  water: '#dae5ec',
  coast: '#c3d5df',
  ink: '#1b2430',
  muted: '#626873',
  halo: '#fffefa',
  line: '#d8d3c6',
  paper: '#fcfbf6',
  accent: '#b93a22',
  hatch: '#b9b5ab',
  ramp: ['#f2e9d5', '#e0cda3', '#c8aa6a', '#a67f3d', '#7a5a24'],
  planned: '#b93a22',
  industries: okabeIto.with(6, '#c2b500').concat('#8b9099'),
};

export const darkPalette: Palette = {
  land: '#171d25',
  city: '#212a35',
  water: '#0c131a',
  coast: '#1b2b38',
  ink: '#ece7da',
  muted: '#a2a9b3',
  halo: '#10161d',
  line: '#37414d',
  paper: '#141a21',
  accent: '#ff8a70',
  hatch: '#4a5563',
  ramp: ['#3d3a30', '#5f5638', '#8d7840', '#bd9c52', '#ecd394'],
  planned: '#ff8a70',
  industries: okabeIto.with(1, '#3d9be0').with(6, '#e3d83c').with(7, '#a98be0').concat('#9aa1ab'),
};

/** Colour of an industry by its order in the pack (1-based). */
export const industryColour = (palette: Palette, order: number): string =>
  palette.industries[Math.min(order, palette.industries.length) - 1] ?? palette.muted;
