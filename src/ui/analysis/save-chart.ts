import { composePicture, type Picture, type PictureText } from '../../charts/compose-picture.ts';
import { withInlineStyles } from '../../charts/inline-styles.ts';
import type { Palette } from '../../theme/palette.ts';
import { saveFile } from '../exchange/save-file.ts';

const svgType = 'image/svg+xml';
/** Picture px to a CSS px. */
const scale = 2;

/** The chart among the svgs of a box: the largest. null where none is drawn. */
export function largestSvg(box: Element): SVGSVGElement | null {
  const size = (svg: SVGSVGElement) => svg.clientWidth * svg.clientHeight;
  const [first = null] = [...box.querySelectorAll<SVGSVGElement>('svg:not(.icon)')].toSorted(
    (a, b) => size(b) - size(a),
  );
  return first;
}

/** What an element says in one line: a number and its unit, apart by their style alone on the page, apart by a space. */
export function spacedText(element: Element): string {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const parts: string[] = [];
  while (texts.nextNode()) parts.push(texts.currentNode.nodeValue ?? '');
  return parts.join(' ').replaceAll(/\s+/gu, ' ').trim();
}

function pictureOf(svg: SVGSVGElement, text: PictureText, palette: Palette): Picture {
  const context = document.createElement('canvas').getContext('2d');
  const family = getComputedStyle(svg).fontFamily;
  const measure = (content: string, px: number): number => {
    if (!context) return content.length * px;
    context.font = `${px}px ${family}`;
    return context.measureText(content).width;
  };
  return composePicture(withInlineStyles(svg), text, palette, measure);
}

export function saveChartSvg(name: string, svg: SVGSVGElement, text: PictureText, palette: Palette): void {
  saveFile(`${name}.svg`, pictureOf(svg, text, palette).svg, svgType);
}

/** Saves the chart with two px to each CSS px. Rejects where the browser cannot draw it. */
export async function saveChartPng(
  name: string,
  svg: SVGSVGElement,
  text: PictureText,
  palette: Palette,
): Promise<void> {
  const picture = pictureOf(svg, text, palette);
  const url = URL.createObjectURL(new Blob([picture.svg], { type: svgType }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = picture.width * scale;
    canvas.height = picture.height * scale;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!blob) throw new Error(`the browser made no picture of ${canvas.width} × ${canvas.height} px`);
    saveFile(`${name}.png`, new Uint8Array(await blob.arrayBuffer()), 'image/png');
  } finally {
    URL.revokeObjectURL(url);
  }
}
