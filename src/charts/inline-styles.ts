import type { ChartMarkup } from './compose-picture.ts';

/** Properties that children take from their parent, written where they differ from it. */
const inherited = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'font-family',
  'font-size',
  'font-weight',
  'font-variant-numeric',
  'text-anchor',
  'paint-order',
  'visibility',
] as const;
/** Properties of an element alone, with the value that need not be written. */
const ofItself = { opacity: '1', 'dominant-baseline': 'auto', 'clip-path': 'none', 'mask-type': 'luminance' } as const;

/** `color(srgb 1 0.5 0)`, which browsers compute from mixed colours and other programs do not read, as `rgb()`. */
export function plainColour(value: string): string {
  const parts = /^color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)(?: \/ ([\d.e-]+))?\)$/u.exec(value);
  if (!parts) return value;
  const [red, green, blue] = parts.slice(1, 4).map((part) => Math.round(Number(part) * 255));
  return parts[4] === undefined ? `rgb(${red}, ${green}, ${blue})` : `rgba(${red}, ${green}, ${blue}, ${parts[4]})`;
}

function inlineInto(copy: Element, shown: Element, parent: CSSStyleDeclaration | null): void {
  const style = getComputedStyle(shown);
  if (style.display === 'none' || shown.localName === 'style') {
    copy.remove();
    return;
  }
  const written = [
    ...inherited.filter((name) => style.getPropertyValue(name) !== parent?.getPropertyValue(name)),
    ...Object.entries(ofItself).flatMap(([name, usual]) => (style.getPropertyValue(name) === usual ? [] : [name])),
  ].map((name) => `${name}:${plainColour(style.getPropertyValue(name))}`);
  const children = [...shown.children];
  const copies = [...copy.children];
  children.forEach((child, index) => {
    const own = copies[index];
    if (own) inlineInto(own, child, style);
  });
  for (const name of ['class', 'style', 'tabindex', 'role']) copy.removeAttribute(name);
  copy.setAttribute('style', written.join(';'));
}

/** An svg of the page as one that looks the same with no style sheet: every computed style on its element. */
export function withInlineStyles(svg: SVGSVGElement): ChartMarkup {
  const { width, height } = svg.getBoundingClientRect();
  const copy = svg.cloneNode(true) as SVGSVGElement;
  inlineInto(copy, svg, null);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.setAttribute('overflow', 'visible');
  return { markup: new XMLSerializer().serializeToString(copy), width, height };
}
