export interface PictureText {
  readonly title: string;
  /** What is selected. */
  readonly selection: string;
  readonly note: string;
  readonly source: string;
}

export interface PictureColours {
  readonly paper: string;
  readonly ink: string;
  readonly muted: string;
}

export interface ChartMarkup {
  /** An svg element that needs no style sheet. */
  readonly markup: string;
  readonly width: number;
  readonly height: number;
}

export interface Picture {
  readonly svg: string;
  /** CSS px. */
  readonly width: number;
  readonly height: number;
}

/** Width of a text in CSS px at a font size. */
export type Measure = (text: string, px: number) => number;

const margin = 20;
const family = 'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Pieces that a line may not break: a word with the space after it, or a Chinese character with its punctuation. */
const pieces = (text: string): readonly string[] =>
  text.match(/\p{Script=Han}[，。；：、）》”]*|[^\s\p{Script=Han}]+\s*|\s+/gu) ?? [];

/** The text in lines no wider than `width`; a piece that is wider by itself has a line of its own. */
export function wrapped(text: string, width: number, widthOf: (text: string) => number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text)) {
    if (line !== '' && widthOf((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}

/** A picture that stands by itself: title and selection above the chart, note and source below it, on paper. */
export function composePicture(
  chart: ChartMarkup,
  text: PictureText,
  colours: PictureColours,
  measure: Measure,
): Picture {
  const inner = Math.max(chart.width, 320);
  let y = margin;
  const paragraph = (content: string, px: number, colour: string, weight = 400): string => {
    const lines = wrapped(content, inner, (piece) => measure(piece, px));
    return lines
      .map((line) => {
        y += px * 1.5;
        return `<text x="${margin}" y="${y - px * 0.4}" font-size="${px}" font-weight="${weight}" fill="${colour}">${escaped(line)}</text>`;
      })
      .join('');
  };
  const head = paragraph(text.title, 16, colours.ink, 650) + paragraph(text.selection, 12, colours.muted);
  y += 8;
  const body = `<g transform="translate(${margin} ${y})">${chart.markup}</g>`;
  y += chart.height + 6;
  const foot = paragraph(text.note, 11, colours.muted) + paragraph(text.source, 11, colours.muted);
  const width = inner + 2 * margin;
  const height = Math.ceil(y + margin - 6);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escaped(family)}"><title>${escaped(text.title)}</title><rect width="${width}" height="${height}" fill="${colours.paper}"/>${head}${body}${foot}</svg>`;
  return { svg, width, height };
}
