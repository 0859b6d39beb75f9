import { roundLength } from './round-length.ts';

/** A scale bar of at most so many px: how long it is drawn, and the length it stands for as text. */
export function scaleBar(metresPerPx: number, mostPx: number): { readonly px: number; readonly text: string } {
  const { metres, px } = roundLength(metresPerPx, mostPx);
  return { px, text: metres >= 1000 ? `${metres / 1000} km` : `${metres} m` };
}
