/** A length of 1, 2 or 5 times a power of ten, and how long it is drawn. */
export interface RoundLength {
  readonly metres: number;
  readonly px: number;
}

/** The longest round length that takes at most so many px. */
export function roundLength(metresPerPx: number, mostPx: number): RoundLength {
  const most = metresPerPx * mostPx;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = ([5, 2, 1].find((step) => step * power <= most) ?? 1) * power;
  return { metres, px: metres / metresPerPx };
}
