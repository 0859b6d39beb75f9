import type { Palette } from '../theme/palette.ts';
import { type ImageId, imageIds } from './ids.ts';

/** Device pixels of the images for one CSS pixel. */
export const imagePixelRatio = 2;

function drawn(sizePx: number, draw: (context: CanvasRenderingContext2D, size: number) => void): ImageData {
  const canvas = document.createElement('canvas');
  canvas.width = sizePx * imagePixelRatio;
  canvas.height = sizePx * imagePixelRatio;
  // The pixels are read at once: drawn by the processor, they need not come back from the graphics card.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no 2D canvas for the map’s patterns');
  context.scale(imagePixelRatio, imagePixelRatio);
  draw(context, sizePx);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

const hatch = (colour: string) => (context: CanvasRenderingContext2D, size: number) => {
  context.strokeStyle = colour;
  context.lineWidth = 1.1;
  // Once more on either side, so that the tile's corners are met.
  for (const shift of [-size, 0, size]) {
    context.beginPath();
    context.moveTo(shift, size);
    context.lineTo(shift + size, 0);
    context.stroke();
  }
};

const dots = (colour: string) => (context: CanvasRenderingContext2D, size: number) => {
  context.fillStyle = colour;
  for (const [x, y] of [
    [0.25, 0.25],
    [0.75, 0.75],
  ] as const) {
    context.beginPath();
    context.arc(x * size, y * size, 1, 0, 2 * Math.PI);
    context.fill();
  }
};

const diamond = (palette: Palette, weight: number) => (context: CanvasRenderingContext2D, size: number) => {
  const middle = size / 2;
  const reach = middle - 2;
  context.beginPath();
  context.moveTo(middle, middle - reach);
  context.lineTo(middle + reach, middle);
  context.lineTo(middle, middle + reach);
  context.lineTo(middle - reach, middle);
  context.closePath();
  context.fillStyle = palette.halo;
  context.fill();
  context.strokeStyle = palette.ink;
  context.lineWidth = weight;
  context.setLineDash([3, 1.8]);
  context.stroke();
};

const ring =
  (colour: string, weight: number, dash: readonly number[]) => (context: CanvasRenderingContext2D, size: number) => {
    context.beginPath();
    context.arc(size / 2, size / 2, size / 2 - weight, 0, 2 * Math.PI);
    context.strokeStyle = colour;
    context.lineWidth = weight;
    context.lineCap = 'round';
    context.setLineDash([...dash]);
    context.stroke();
  };

/** Patterns and symbols in the colours of a palette. */
export function drawImages(palette: Palette): Record<ImageId, ImageData> {
  return {
    [imageIds.hatch]: drawn(7, hatch(palette.hatch)),
    [imageIds.noData]: drawn(6, dots(palette.hatch)),
    [imageIds.clear]: drawn(4, () => undefined),
    [imageIds.majorPlatform]: drawn(24, diamond(palette, 2.2)),
    [imageIds.platform]: drawn(18, diamond(palette, 1.6)),
    [imageIds.layoutRing]: drawn(26, ring(palette.planned, 2.6, [])),
    [imageIds.platformRing]: drawn(38, ring(palette.planned, 2.8, [0.1, 5.1])),
  };
}
