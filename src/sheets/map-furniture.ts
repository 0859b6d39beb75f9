import { type FormatOptions, format, formatDate, formatMonth } from '../i18n/format.ts';
import { metricName } from '../i18n/metric-name.ts';
import { translator } from '../i18n/translate.ts';
import { measureUnit } from '../map/legend-entries.ts';
import { scaleBar } from '../map/scale-bar.ts';
import { siteScale } from '../map/site-scale.ts';
import type { Point, StillMap } from '../map/still-map.ts';
import { isEmptyFilter } from '../model/filter.ts';
import { localize } from '../model/language.ts';
import type { Atlas } from '../state/atlas.ts';
import { currentPalette } from '../theme/current-palette.ts';
import type { Palette } from '../theme/palette.ts';
import { drawLegend, legendLines, legendSize } from './map-legend.ts';
import { textFont } from './text-font.ts';
import { wrapLines } from './wrap-lines.ts';

/** What a saved view is called, and what was noted with it, as lines that fit the sheet. */
export interface SheetCaption {
  readonly name: string;
  readonly noteLines: readonly string[];
}

export interface SheetLayout {
  readonly width: number;
  readonly height: number;
  /** The map's frame, CSS px from the sheet's corner. */
  readonly map: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  /** What the city keeps clear of within the frame. */
  readonly margin: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
}

const edge = 22;
const head = 58;
const foot = 34;
/** Between the frame and what stands in its corners. */
const inset = 12;
/** A line of a note. */
const noteHeight = 17;
const notePx = 12.5;
const mostNoteLines = 3;

/** A note in lines that fit a sheet of so many CSS px. */
export function noteLines(context: CanvasRenderingContext2D, note: string, width: number): readonly string[] {
  context.font = textFont(notePx);
  return wrapLines(note, width - 2 * edge, mostNoteLines, (line) => context.measureText(line).width);
}

/** Where things stand on a sheet of so many CSS px: title and lines of a note above the map, notice and credits below it. */
export function sheetLayout(width: number, height: number, noteLines = 0): SheetLayout {
  const notes = noteLines * noteHeight;
  const map = {
    left: edge,
    top: edge + head - 14 + notes,
    width: width - 2 * edge,
    height: height - 2 * edge - head + 14 - foot + 10 - notes,
  };
  const aside = map.width > 900 ? 120 : 24;
  return { width, height, map, margin: { top: 40, right: aside, bottom: 44, left: aside } };
}

/** What the sheet shows, in a line: the metric with its unit, and how many projects the filter leaves. */
function subtitle(atlas: Atlas, options: FormatOptions): string {
  const t = translator(options.language);
  const { projectCount, plannedNewLandMu } = atlas.summary.value;
  const unit = measureUnit(atlas, options);
  const land = format(plannedNewLandMu.value, 'land', options);
  const count = t(projectCount === 1 ? 'map.oneProject' : 'map.projects', { count: projectCount });
  const planned = atlas.pack.industryById.get(atlas.plannedIndustry.value ?? '');
  return [
    `${metricName(atlas.metric.value, atlas.statistic.value, t)}${unit ? ` (${unit})` : ''}`,
    count,
    land.text === null ? t('word.unknown') : `${land.text} ${land.unit}`,
    ...(isEmptyFilter(atlas.filter.value) ? [] : [t('map.filtered')]),
    t('map.asOf', { month: formatMonth(atlas.asOf.value, options.language) }),
    ...(planned ? [t('map.planned', { industry: localize(planned.name, options.language).text })] : []),
  ].join('  ·  ');
}

function drawNorth(context: CanvasRenderingContext2D, x: number, y: number, palette: Palette, word: string): void {
  context.fillStyle = palette.ink;
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(x + 6, y + 20);
  context.lineTo(x, y + 15.5);
  context.lineTo(x - 6, y + 20);
  context.closePath();
  context.fill();
  context.font = textFont(12, 600);
  context.textAlign = 'center';
  context.fillText(word, x, y + 34);
  context.textAlign = 'left';
}

function drawScaleBar(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  palette: Palette,
  metresPerPx: number,
): void {
  const { px, text } = scaleBar(metresPerPx, 120);
  context.strokeStyle = palette.ink;
  context.lineWidth = 1.4;
  context.beginPath();
  context.moveTo(x - px, y - 6);
  context.lineTo(x - px, y);
  context.lineTo(x, y);
  context.lineTo(x, y - 6);
  context.stroke();
  context.font = textFont(11);
  context.textAlign = 'center';
  context.lineWidth = 3;
  context.strokeStyle = palette.halo;
  context.strokeText(text, x - px / 2, y - 6);
  context.fillStyle = palette.ink;
  context.fillText(text, x - px / 2, y - 6);
  context.textAlign = 'left';
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The corner of the frame in which a box lies over least of the city's border; the lower left one where all are free. */
function freestCorner(
  { left, top, width, height }: SheetLayout['map'],
  size: { width: number; height: number },
  border: readonly Point[],
): Box {
  const [west, north] = [left + inset, top + inset];
  const [east, south] = [left + width - inset - size.width, top + height - inset - size.height];
  const boxes = [
    [west, south],
    [east, north],
    [west, north],
  ].map(([x = 0, y = 0]) => ({ x, y, ...size }));
  const covered = boxes.map(
    (box) =>
      border.filter(
        ({ x, y }) =>
          x + left > box.x && x + left < box.x + box.width && y + top > box.y && y + top < box.y + box.height,
      ).length,
  );
  return boxes[covered.indexOf(Math.min(...covered))] as Box;
}

/** The map in its frame, with title, legend, scale bar, north arrow, the notice and the credits. */
export function drawFurniture(
  context: CanvasRenderingContext2D,
  atlas: Atlas,
  still: StillMap,
  { width, height, map }: SheetLayout,
  { caption, drawnOn }: { readonly caption: SheetCaption | null; readonly drawnOn: string | null },
): void {
  const { info } = atlas.pack;
  const language = atlas.language.value;
  const t = translator(language);
  const palette = currentPalette(atlas.theme.value);
  const options: FormatOptions = { language, units: atlas.units.value, currency: info.currency };
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, width, height);
  context.textBaseline = 'alphabetic';
  context.fillStyle = palette.ink;
  context.font = textFont(22, 700);
  const title = localize(info.title, language).text;
  context.fillText(caption ? `${title} · ${caption.name}` : title, edge, edge + 14, width - 2 * edge);
  context.fillStyle = palette.muted;
  context.font = textFont(notePx);
  context.fillText(subtitle(atlas, options), edge, edge + 34, width - 2 * edge);
  caption?.noteLines.forEach((line, index) => {
    context.fillText(line, edge, edge + 34 + (index + 1) * noteHeight);
  });

  context.drawImage(still.image, map.left, map.top, map.width, map.height);
  context.strokeStyle = palette.outline;
  context.lineWidth = 1;
  context.strokeRect(map.left, map.top, map.width, map.height);

  const right = map.left + map.width;
  const bottom = map.top + map.height;
  const lines = legendLines(atlas, siteScale(atlas.pack), palette, options);
  const legend = freestCorner(map, legendSize(context, lines), still.border);
  drawLegend(context, lines, legend.x, legend.y, palette);
  const northEastIsTaken = legend.y < map.top + 60 && legend.x > map.left + 60;
  drawNorth(context, northEastIsTaken ? map.left + 24 : right - 24, map.top + 16, palette, t('map.north'));
  drawScaleBar(context, right - 16, bottom - 14, palette, still.metresPerPx);

  const line = bottom + 19;
  context.font = textFont(11.5, 600);
  context.fillStyle = palette.ink;
  const notice = localize(info.mapNotice, language).text;
  context.fillText(notice, edge, line);
  const after = edge + context.measureText(notice).width + 18;
  context.font = textFont(9.5);
  context.fillStyle = palette.muted;
  const plan = atlas.pack.sourceById.get(atlas.pack.tables.projects[0]?.source ?? '');
  const data = plan
    ? [t('map.dataFrom', { source: localize(plan.title, language).text }), t('map.townshipsAlone')]
    : [];
  const drawn = drawnOn === null ? [] : [t('sheet.drawnOn', { date: formatDate(drawnOn, language) })];
  context.fillText(
    [...drawn, ...still.baseCredits, ...data, ...info.credits].join('  ·  '),
    after,
    line,
    right - after,
  );
}
