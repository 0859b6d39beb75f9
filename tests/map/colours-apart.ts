import { expect } from 'vitest';
import { colourViews, seen } from '../theme/colour-vision.ts';

/** Blue cones are missing in few, and blue apart from green is not asked of palettes of many colours. */
const commonViews = colourViews.filter((view) => view !== 'tritanopia');

/** Every colour differs from every other and from the grounds by more than so much, in each view (CIE76). */
export function expectApart(colours: readonly string[], grounds: readonly string[], least: number): void {
  for (const view of commonViews) {
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
