import type { Feature } from 'geojson';
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { EffectivePack } from '../../model/effective-pack.ts';
import { industryColour } from '../../theme/palette.ts';
import { byState, byZoom, expression, is, times, visibility } from '../expressions.ts';
import { isDashed } from '../features/dashed.ts';
import { regular } from '../fonts.ts';
import { boundsOf, centreOf } from '../ground.ts';
import type { MapLook } from '../look.ts';
import { extraLayerIds, extraSourceIds } from './ids.ts';

/** Stands in the place of an industry for a parcel of no project. */
const unassigned = 0;

/** Parcels whose ground is known, with what a click on one leads to. */
export function parcelFeatures({ tables, projectById, industryById }: EffectivePack): Feature[] {
  return tables.parcels.flatMap(({ id, projectId, geometryBasis, shape }) => {
    if (!shape) return [];
    const project = projectById.get(projectId ?? '');
    const order = project ? (industryById.get(project.industryId)?.order ?? unassigned) : unassigned;
    const dashed = !geometryBasis || isDashed(geometryBasis);
    return [{ type: 'Feature', properties: { id, projectId: project?.id ?? '', order, dashed }, geometry: shape }];
  });
}

/** Where the names of parcels stand. */
export const parcelPoints = ({ tables }: EffectivePack): Feature[] =>
  tables.parcels.flatMap(({ name, shape }) => {
    const bounds = shape && name ? boundsOf([shape]) : null;
    if (!bounds) return [];
    return [{ type: 'Feature', properties: { name }, geometry: { type: 'Point', coordinates: centreOf(bounds) } }];
  });

const byOrder = ({ palette }: MapLook, neutral: string): ExpressionSpecification => {
  const colours = palette.industries.flatMap((_, index) => [index + 1, industryColour(palette, index + 1)]);
  return expression('match', ['get', 'order'], unassigned, neutral, ...colours, neutral);
};

/** Parcels in the colour of their project's industry, or in a neutral one; a dashed edge says that it was drawn by hand. */
export function parcelLayers(look: MapLook): LayerSpecification[] {
  const { palette, scale, layers } = look;
  const { parcels, labels } = layers;
  const layout = { ...visibility(parcels), 'line-join': 'round' } as const;
  const dimmed = (value: number) => byState(times(value, parcels.opacity), ['out', 0.15 * parcels.opacity]);
  const isOwn: ExpressionSpecification = ['!=', ['get', 'order'], unassigned];
  const edge = {
    'line-color': ['case', isOwn, palette.ink, palette.muted] as ExpressionSpecification,
    'line-width': byZoom([scale.siteZoom - 2, 0.5], [scale.siteZoom + 1, 1.1], [scale.siteZoom + 4, 1.8]),
    'line-opacity': dimmed(0.95),
  } as const;
  const source = extraSourceIds.parcels;
  return [
    {
      id: extraLayerIds.parcelFill,
      type: 'fill',
      source,
      layout: visibility(parcels),
      paint: {
        'fill-color': byOrder(look, palette.muted),
        'fill-opacity': byState(times(['case', isOwn, 0.5, 0.28], parcels.opacity), ['out', 0.06 * parcels.opacity]),
        'fill-antialias': false,
      },
    },
    {
      id: extraLayerIds.parcelBorder,
      type: 'line',
      source,
      filter: is('dashed', false),
      layout,
      paint: edge,
    },
    {
      id: extraLayerIds.parcelBorderDashed,
      type: 'line',
      source,
      filter: is('dashed', true),
      layout,
      paint: { ...edge, 'line-dasharray': [2.4, 1.8] },
    },
    {
      id: extraLayerIds.parcelMark,
      type: 'line',
      source,
      layout,
      paint: {
        'line-color': byState(palette.ink, ['selected', palette.accent]),
        'line-width': byState(0, ['selected', 3], ['hover', 2.4]),
        'line-opacity': byState(0, ['selected', 1], ['hover', 1]),
      },
    },
    {
      id: extraLayerIds.parcelName,
      type: 'symbol',
      source: extraSourceIds.parcelPoints,
      minzoom: scale.siteZoom + 2.5,
      layout: {
        ...visibility({ visible: parcels.visible && labels.visible, opacity: 1 }),
        'text-field': ['get', 'name'],
        'text-font': regular(look.language),
        'text-size': 11,
        'text-max-width': 8,
      },
      paint: {
        'text-color': palette.ink,
        'text-halo-color': palette.halo,
        'text-halo-width': 1.4,
        'text-opacity': labels.opacity * parcels.opacity,
      },
    },
  ];
}
