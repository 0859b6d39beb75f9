import type { Feature } from 'geojson';
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { translator } from '../../i18n/translate.ts';
import type { Language } from '../../model/language.ts';
import type { ClusterResult } from '../../state/clusters.ts';
import { all, byZoom, expression, is, visibility } from '../expressions.ts';
import { bold } from '../fonts.ts';
import type { MapLook } from '../look.ts';
import { clusterColours } from './cluster-colours.ts';
import { clusterLayerIds, extraSourceIds } from './ids.ts';

const turns = 6;

/** Hulls, places and names of clusters; places in none have the number 0. */
export function clusterFeatures({ clusters, found, points, numbers }: ClusterResult, language: Language): Feature[] {
  const t = translator(language);
  const propertiesOf = (kind: string, number: number) => ({
    kind,
    number,
    turn: number === 0 ? -1 : (number - 1) % turns,
  });
  return [
    ...clusters.flatMap(({ hull, number }): Feature[] =>
      hull ? [{ type: 'Feature', properties: propertiesOf('hull', number), geometry: hull }] : [],
    ),
    ...points.map((_, row): Feature => {
      const coordinates = [...(found.positions[row] ?? [])];
      return {
        type: 'Feature',
        properties: propertiesOf('place', numbers[row] ?? 0),
        geometry: { type: 'Point', coordinates },
      };
    }),
    ...clusters.map(({ number, bounds: [west, , east, north], points: own }): Feature => {
      const name = `${t('clusters.name', { number })} · n ${own.length}`;
      const coordinates = [(west + east) / 2, north];
      return {
        type: 'Feature',
        properties: { ...propertiesOf('name', number), name },
        geometry: { type: 'Point', coordinates },
      };
    }),
  ];
}

/** Clusters over the sites: each in its colour with its number, what belongs to none hollow; the marked one bold. */
export const clusterLayers =
  (marked: number | null) =>
  ({ palette, language, layers: { clusters } }: MapLook): LayerSpecification[] => {
    const source = extraSourceIds.clusters;
    const layout = visibility(clusters);
    const colour = expression(
      'match',
      ['get', 'turn'],
      ...clusterColours(palette).flatMap((each, turn) => [turn, each]),
      palette.muted,
    );
    const isMarked: ExpressionSpecification = ['==', ['get', 'number'], marked ?? -1];
    const isNoise: ExpressionSpecification = ['==', ['get', 'number'], 0];
    return [
      {
        id: clusterLayerIds.hull,
        type: 'fill',
        source,
        filter: is('kind', 'hull'),
        layout,
        paint: {
          'fill-color': colour,
          'fill-opacity': ['case', isMarked, 0.26 * clusters.opacity, 0.13 * clusters.opacity],
          'fill-antialias': false,
        },
      },
      {
        id: clusterLayerIds.border,
        type: 'line',
        source,
        filter: is('kind', 'hull'),
        layout: { ...layout, 'line-join': 'round' },
        paint: {
          'line-color': colour,
          'line-width': ['case', isMarked, 3.2, 1.6],
          'line-opacity': clusters.opacity,
        },
      },
      {
        id: clusterLayerIds.place,
        type: 'circle',
        source,
        filter: is('kind', 'place'),
        layout,
        paint: {
          'circle-radius': byZoom([8, 1.8], [11, 3.4], [14, 6]),
          'circle-color': ['case', isNoise, palette.paper, colour],
          'circle-stroke-color': ['case', isNoise, palette.muted, palette.halo],
          'circle-stroke-width': ['case', isNoise, 1.2, 0.8],
          'circle-opacity': clusters.opacity,
          'circle-stroke-opacity': clusters.opacity,
        },
      },
      {
        id: clusterLayerIds.name,
        type: 'symbol',
        source,
        filter: all(is('kind', 'name')),
        layout: {
          ...layout,
          'text-field': ['get', 'name'],
          'text-font': bold(language),
          'text-size': ['case', isMarked, 14, 12],
          'text-anchor': 'bottom',
          'text-offset': [0, -0.4],
          'symbol-sort-key': ['get', 'number'],
        },
        paint: {
          'text-color': colour,
          'text-halo-color': palette.halo,
          'text-halo-width': 2,
          'text-opacity': clusters.opacity,
        },
      },
    ];
  };
