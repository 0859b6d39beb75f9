import type { Feature, Point, Position } from 'geojson';
import { type FormatOptions, format } from '../../i18n/format.ts';
import { translator } from '../../i18n/translate.ts';
import type { EffectivePack } from '../../model/effective-pack.ts';
import { localize } from '../../model/language.ts';
import { boundsOf } from '../ground.ts';
import { widestPoint } from '../widest-point.ts';

/** `far`: beside the bubble; `near`: above the sites, once they are drawn; `quiet`: an area of which no project is shown. */
export type AreaLabelKind = 'far' | 'near' | 'quiet';
export type AreaLabel = Feature<
  Point,
  {
    readonly id: string;
    readonly kind: AreaLabelKind;
    readonly name: string;
    readonly figures: string;
    /** The same in two lines. */
    readonly figuresTall: string;
    /** Radius of the area's bubble as a share of the largest. */
    readonly size: number;
    /** What the label keeps clear of, as a share of the largest bubble: its own bubble, and a zone's own shape. */
    readonly clearance: number;
  }
>;

/** A zone at city scale is about as wide as a large bubble. */
const zoneClearance = 0.85;

/** What is counted in an area: as in the atlas's `byArea`. */
export interface AreaFigures {
  readonly projectCount: number;
  readonly plannedNewLandMu: { readonly value: number | null };
}

/** For each area with sites or a shape of its own as a zone: the middle of its upper edge. */
function upperEdges({ geometry, projectById }: EffectivePack): ReadonlyMap<string, Position> {
  const shapes = new Map(geometry.zones.features.map(({ id, geometry: shape }) => [id, [shape]]));
  for (const site of geometry.sites.features) {
    const areaId = projectById.get(site.id)?.areaId ?? '';
    shapes.set(areaId, [...(shapes.get(areaId) ?? []), site.geometry]);
  }
  return new Map(
    [...shapes].flatMap(([id, parts]) => {
      const box = boundsOf(parts);
      return box ? [[id, [(box[0] + box[2]) / 2, box[3]]] as const] : [];
    }),
  );
}

/** Where a name alone has most room in an area. Looked for when first asked: areas of which projects are shown bear none. */
function roomiestPoint({ geometry }: EffectivePack): (id: string) => Position | null {
  const shapes = new Map([...geometry.townships.features, ...geometry.zones.features].map((area) => [area.id, area]));
  const found = new Map<string, Position | null>();
  return (id) => {
    const known = found.get(id);
    if (known !== undefined) return known;
    const area = shapes.get(id);
    const point = area ? widestPoint(area.geometry) : null;
    found.set(id, point);
    return point;
  };
}

/** Where the labels of areas stand besides their anchors. */
export interface LabelPlaces {
  readonly upperEdges: ReadonlyMap<string, Position>;
  readonly roomiest: (id: string) => Position | null;
}

export const labelPlaces = (pack: EffectivePack): LabelPlaces => ({
  upperEdges: upperEdges(pack),
  roomiest: roomiestPoint(pack),
});

/** Radius of a bubble as a share of the largest: its area is as the land. Areas of unknown land have none. */
export const bubbleSize = (landMu: number | null | undefined, largestMu: number): number =>
  landMu && largestMu > 0 ? Math.sqrt(landMu / largestMu) : 0;

/**
 * Labels of all areas: name, and the number and land of the projects that the filter leaves. Their texts cannot come from
 * feature state (`text-field` does not read it), so this source of at most two points for each area is the one that is set anew.
 */
export function areaLabels(
  pack: EffectivePack,
  byArea: ReadonlyMap<string, AreaFigures>,
  largestMu: number,
  places: LabelPlaces,
  options: FormatOptions,
): AreaLabel[] {
  const t = translator(options.language);
  return pack.geometry.anchors.features.flatMap(({ id, geometry }) => {
    const area = pack.areaById.get(id);
    if (!area || geometry.type !== 'Point') return [];
    const figures = byArea.get(id);
    const land = format(figures?.plannedNewLandMu.value ?? null, 'land', options);
    const landText = land.text === null ? t('word.unknown') : `${land.text} ${land.unit}`;
    const size = bubbleSize(figures?.plannedNewLandMu.value, largestMu);
    const count = t(figures?.projectCount === 1 ? 'map.oneProject' : 'map.projects', {
      count: figures?.projectCount ?? 0,
    });
    const full = localize(area.name, options.language).text;
    const short = area.shortName?.[options.language];
    const label = (kind: AreaLabelKind, coordinates: Position): AreaLabel => ({
      type: 'Feature',
      properties: {
        id,
        kind,
        name: kind === 'quiet' ? short || full : full,
        figures: [count, landText].join(' · '),
        figuresTall: [count, landText].join('\n'),
        size,
        clearance: area.kind === 'zone' ? Math.max(zoneClearance, size) : size,
      },
      geometry: { type: 'Point', coordinates },
    });
    if (!figures) return [label('quiet', places.roomiest(id) ?? geometry.coordinates)];
    return [label('far', geometry.coordinates), label('near', places.upperEdges.get(id) ?? geometry.coordinates)];
  });
}
