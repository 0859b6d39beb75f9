import type { FormatOptions } from '../i18n/format.ts';
import { metricName } from '../i18n/metric-name.ts';
import { translator } from '../i18n/translate.ts';
import { extraOf } from '../map/extra-of.ts';
import {
  classText,
  legendEntries,
  measureSource,
  measureSpan,
  measureUnit,
  reasonsText,
  statusTexts,
} from '../map/legend-entries.ts';
import type { SiteScale } from '../map/look.ts';
import { localize } from '../model/language.ts';
import type { Atlas } from '../state/atlas.ts';
import { showsLand } from '../state/land-on-map.ts';
import { choroplethColours, industryColour, type Palette } from '../theme/palette.ts';
import { textFont } from './text-font.ts';

type Sign =
  | { readonly kind: 'fill'; readonly colour: string; readonly pattern?: 'hatch' | 'dots'; readonly edge?: string }
  | {
      readonly kind: 'line';
      readonly colour: string;
      readonly dash?: readonly number[];
      readonly width?: number;
      readonly gap?: number;
    }
  | { readonly kind: 'patch'; readonly fill: string; readonly edge: string; readonly isDashed: boolean }
  | {
      readonly kind: 'circle';
      readonly fill?: string;
      readonly stroke: string;
      readonly dash?: readonly number[];
      readonly width: number;
    }
  | { readonly kind: 'diamond' };

/** A row of the legend: a sign with its meaning, or a heading. */
export interface LegendLine {
  readonly sign: Sign | null;
  readonly text: string;
}

const rowHeight = 17;
const padding = 11;
const signWidth = 33;
const textPx = 11.5;

const fontOf = ({ sign }: LegendLine): string => textFont(textPx, sign ? 400 : 600);

/** Width and height of the legend's box, CSS px. */
export function legendSize(
  context: CanvasRenderingContext2D,
  lines: readonly LegendLine[],
): { readonly width: number; readonly height: number } {
  const widths = lines.map((line) => {
    context.font = fontOf(line);
    return context.measureText(line.text).width + (line.sign ? signWidth : 0);
  });
  return { width: Math.ceil(Math.max(...widths)) + 2 * padding, height: lines.length * rowHeight + 2 * padding - 4 };
}

/** The signs in sight on a sheet, class by class. */
export function legendLines(atlas: Atlas, scale: SiteScale, palette: Palette, options: FormatOptions): LegendLine[] {
  const t = translator(options.language);
  const { quantity } = atlas.choropleth.value;
  const entries = legendEntries(atlas, scale);
  const { classes, planned } = entries;
  const source = measureSource(atlas, options);
  const colours = choroplethColours(palette, atlas.choropleth.value);
  const measured = [measureUnit(atlas, options), measureSpan(atlas, t)].filter(Boolean).join(' · ');
  const line = (shown: boolean, text: string, sign: Sign): LegendLine[] => (shown ? [{ sign, text }] : []);
  return [
    { sign: null, text: `${metricName(atlas.metric.value, atlas.statistic.value, t)}${measured && ` (${measured})`}` },
    ...(source ? [{ sign: null, text: source }] : []),
    ...(entries.statuses ? statusTexts(atlas, t) : []).map(
      (text, index): LegendLine => ({ sign: { kind: 'fill', colour: palette.statuses[index] ?? palette.city }, text }),
    ),
    ...classes.map(
      (_, index): LegendLine => ({
        sign: { kind: 'fill', colour: colours[index] ?? palette.city },
        text: classText(classes, index, quantity, options),
      }),
    ),
    ...((classes.length > 0 && extraOf(atlas)?.classNotes(atlas, options)) || []).map(
      (text): LegendLine => ({ sign: null, text }),
    ),
    ...line(entries.zero, t(showsLand(atlas) || atlas.statistic.value ? 'map.zeroEntered' : 'map.zero'), {
      kind: 'fill',
      colour: palette.zero,
    }),
    ...line(entries.blank.length > 0, reasonsText(entries.blank, t), { kind: 'fill', colour: palette.city }),
    ...line(entries.dots.length > 0, reasonsText(entries.dots, t), {
      kind: 'fill',
      colour: palette.city,
      pattern: 'dots',
    }),
    ...line(entries.outOfScope, t('word.outOfScope'), { kind: 'fill', colour: palette.land, pattern: 'hatch' }),
    ...line(entries.border, t('map.schematicBorder'), { kind: 'line', colour: palette.muted }),
    ...line(entries.zone, t('map.zoneBorder'), { kind: 'fill', colour: palette.city, edge: palette.ink }),
    ...line(entries.bubble, t('map.bubble'), { kind: 'circle', stroke: palette.ink, width: 1.3 }),
    ...line(entries.platforms, t('map.platformUnknown'), { kind: 'diamond' }),
    ...line(entries.platformExtent, t('map.platformExtent'), {
      kind: 'circle',
      stroke: palette.ink,
      width: 1.4,
      dash: [3, 2],
    }),
    ...line(planned !== null, t('map.plannedLayout'), { kind: 'circle', stroke: palette.planned, width: 2.2 }),
    ...line(planned !== null, t('map.plannedPlatform'), {
      kind: 'circle',
      stroke: palette.planned,
      width: 2.2,
      dash: [0.1, 3.6],
    }),
    ...line(entries.sites, t('map.schematicSite'), { kind: 'circle', stroke: palette.ink, width: 1.2, dash: [2, 2] }),
    ...(extraOf(atlas)?.extraEntries(atlas, scale) ?? []).map(
      ({ sign, text }): LegendLine => ({
        sign:
          sign.kind === 'patch'
            ? sign
            : sign.kind === 'point'
              ? { kind: 'circle', fill: sign.fill, stroke: sign.edge, width: 1.5 }
              : {
                  kind: 'line',
                  colour: sign.colour,
                  dash: sign.dash.map((part) => part * sign.widthPx),
                  width: sign.widthPx,
                  gap: sign.gapPx,
                },
        text,
      }),
    ),
    ...entries.industries.map(
      ({ order, name }): LegendLine => ({
        sign: { kind: 'circle', fill: industryColour(palette, order), stroke: palette.ink, width: 0.6 },
        text: localize(name, options.language).text,
      }),
    ),
  ];
}

function drawPattern(
  context: CanvasRenderingContext2D,
  pattern: 'hatch' | 'dots',
  colour: string,
  x: number,
  y: number,
): void {
  context.save();
  context.beginPath();
  context.rect(x, y, 24, 12);
  context.clip();
  context.strokeStyle = colour;
  context.fillStyle = colour;
  context.lineWidth = 1.1;
  context.beginPath();
  for (let at = -12; at < 24; at += 6) {
    if (pattern === 'hatch') {
      context.moveTo(x + at, y + 12);
      context.lineTo(x + at + 12, y);
    } else {
      context.rect(x + at + 12, y + 2, 1.6, 1.6);
      context.rect(x + at + 15, y + 7, 1.6, 1.6);
    }
  }
  if (pattern === 'hatch') context.stroke();
  else context.fill();
  context.restore();
}

function drawSign(context: CanvasRenderingContext2D, sign: Sign, x: number, y: number, palette: Palette): void {
  context.setLineDash([]);
  if (sign.kind === 'fill') {
    context.fillStyle = sign.colour;
    context.fillRect(x, y, 24, 12);
    if (sign.pattern) drawPattern(context, sign.pattern, palette.hatch, x, y);
    context.strokeStyle = sign.edge ?? palette.muted;
    context.lineWidth = 0.8;
    context.setLineDash([3, 2]);
    context.strokeRect(x, y, 24, 12);
  } else if (sign.kind === 'line') {
    const { colour, dash = [4, 3], width = 1.3, gap = 0 } = sign;
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.lineCap = dash[0] && dash[0] < width ? 'round' : 'butt';
    context.setLineDash([...dash]);
    context.beginPath();
    for (const shift of gap > 0 ? [-(gap + width) / 2, (gap + width) / 2] : [0]) {
      context.moveTo(x, y + 6 + shift);
      context.lineTo(x + 24, y + 6 + shift);
    }
    context.stroke();
    context.lineCap = 'butt';
  } else if (sign.kind === 'patch') {
    context.beginPath();
    for (const [dx, dy] of [
      [2, 3],
      [9, 0],
      [23, 2],
      [21, 11],
      [4, 12],
    ] as const)
      context.lineTo(x + dx, y + dy);
    context.closePath();
    if (sign.fill !== 'none') {
      context.globalAlpha = 0.28;
      context.fillStyle = sign.fill;
      context.fill();
      context.globalAlpha = 1;
    }
    context.strokeStyle = sign.edge;
    context.lineWidth = 1.2;
    context.setLineDash(sign.isDashed ? [3.2, 2.4] : []);
    context.stroke();
  } else {
    context.beginPath();
    if (sign.kind === 'circle') context.arc(x + 12, y + 6, 5.2, 0, 2 * Math.PI);
    else
      for (const [dx, dy] of [
        [12, 0],
        [18, 6],
        [12, 12],
        [6, 6],
        [12, 0],
      ] as const)
        context.lineTo(x + dx, y + dy);
    context.fillStyle = sign.kind === 'circle' ? (sign.fill ?? 'transparent') : palette.halo;
    context.fill();
    context.strokeStyle = sign.kind === 'circle' ? sign.stroke : palette.ink;
    context.lineWidth = sign.kind === 'circle' ? sign.width : 1.4;
    context.lineCap = 'round';
    context.setLineDash(sign.kind === 'circle' ? [...(sign.dash ?? [])] : [3, 2]);
    context.stroke();
    context.lineCap = 'butt';
  }
  context.setLineDash([]);
}

/** The legend as a box with its upper left corner at a point. */
export function drawLegend(
  context: CanvasRenderingContext2D,
  lines: readonly LegendLine[],
  x: number,
  y: number,
  palette: Palette,
): void {
  const { width, height } = legendSize(context, lines);
  context.fillStyle = palette.paper;
  context.strokeStyle = palette.line;
  context.lineWidth = 1;
  context.beginPath();
  context.roundRect(x, y, width, height, 8);
  context.fill();
  context.stroke();
  lines.forEach((line, index) => {
    const { sign, text } = line;
    const top = y + padding + index * rowHeight;
    if (sign) drawSign(context, sign, x + padding, top - 1, palette);
    context.fillStyle = sign ? palette.muted : palette.ink;
    context.font = fontOf(line);
    context.fillText(text, x + padding + (sign ? signWidth : 0), top + 9);
  });
}
