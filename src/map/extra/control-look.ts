import type { ControlLineKind } from '../../model/boundary.ts';
import { darkPalette, type Palette } from '../../theme/palette.ts';

/** How a control line is drawn. Each has its own pattern besides its colour, so that neither is needed to tell them apart. */
export interface ControlLook {
  readonly colour: string;
  /** In widths of the line; empty for a whole one. */
  readonly dash: readonly number[];
  /** Px between the two lines of a double one; 0 for a single one. */
  readonly gapPx: number;
  readonly widthPx: number;
}

// None is the accent, which says what is selected. Apart from each other also without red or green cones.
const light: Readonly<Record<ControlLineKind, string>> = {
  'urban-growth-boundary': '#58318f',
  'industrial-land-line': '#1f7f8e',
  'permanent-basic-farmland': '#236812',
  'ecological-red-line': '#8c0b4e',
};
const dark: Readonly<Record<ControlLineKind, string>> = {
  'urban-growth-boundary': '#a97ff2',
  'industrial-land-line': '#7fe0f2',
  'permanent-basic-farmland': '#bce35c',
  'ecological-red-line': '#ff4f93',
};

const patterns: Readonly<Record<ControlLineKind, Omit<ControlLook, 'colour'>>> = {
  'urban-growth-boundary': { dash: [6, 2, 1, 2], gapPx: 0, widthPx: 2 },
  'industrial-land-line': { dash: [], gapPx: 2.4, widthPx: 1.2 },
  'permanent-basic-farmland': { dash: [0.1, 1.9], gapPx: 0, widthPx: 2.8 },
  'ecological-red-line': { dash: [2.5, 1], gapPx: 0, widthPx: 2.4 },
};

export const controlLook = (palette: Palette, kind: ControlLineKind): ControlLook => ({
  colour: (palette === darkPalette ? dark : light)[kind],
  ...patterns[kind],
});
