import type { Feature } from 'geojson';
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { EffectivePack } from '../../model/effective-pack.ts';
import { supports } from '../../model/geometry.ts';
import type { Atlas } from '../../state/atlas.ts';
import { industryColour } from '../../theme/palette.ts';
import { byState, byZoom, expression, times, visibility } from '../expressions.ts';
import type { FeatureState } from '../feature-states.ts';
import type { MapLook } from '../look.ts';
import { extraLayerIds, extraSourceIds } from './ids.ts';

/** Enterprises whose position is given, and whether it is exact: official or surveyed. */
export function enterpriseFeatures({ tables, industryById }: EffectivePack): Feature[] {
  return tables.enterprises.flatMap(({ id, industryId, lng, lat, geometryBasis }) => {
    if (lng === null || lat === null || geometryBasis === null) return [];
    const order = industryById.get(industryId ?? '')?.order ?? 0;
    const exact = supports(geometryBasis, 'point-pattern');
    return [
      { type: 'Feature', properties: { id, order, exact }, geometry: { type: 'Point', coordinates: [lng, lat] } },
    ];
  });
}

const byExact = (exact: unknown, otherwise: unknown): ExpressionSpecification =>
  expression('case', ['get', 'exact'], exact, otherwise);

/** A point for each firm in the colour of its industry; hollow where its position is not exact. */
export function enterpriseLayers({ palette, layers: { enterprises } }: MapLook): LayerSpecification[] {
  const colours = palette.industries.flatMap((_, index) => [index + 1, industryColour(palette, index + 1)]);
  const colour: ExpressionSpecification = expression('match', ['get', 'order'], ...colours, palette.muted);
  const seen = byState(enterprises.opacity, ['selected', 1], ['hover', 1], ['out', 0.14 * enterprises.opacity]);
  return [
    {
      id: extraLayerIds.enterprisePoint,
      type: 'circle',
      source: extraSourceIds.enterprises,
      layout: visibility(enterprises),
      paint: {
        'circle-radius': byZoom([9, 2.2], [11, 3.4], [14, 6], [17, 9]),
        'circle-color': byExact(colour, palette.halo),
        'circle-opacity': times(seen, 0.9),
        'circle-stroke-color': byState<ExpressionSpecification | string>(
          byExact(palette.halo, colour),
          ['selected', palette.accent],
          ['hover', palette.ink],
        ),
        'circle-stroke-width': byState<ExpressionSpecification | number>(
          byExact(0.7, 1.5),
          ['selected', 3],
          ['hover', 2.2],
        ),
        'circle-stroke-opacity': seen,
      },
    },
  ];
}

const filteredOut = { out: true };

/** States of the enterprises that have any: those that the filter leaves out, and the one selected or pointed at. */
export function enterpriseStates({ pack, enterpriseMask, selection, hover }: Atlas): readonly FeatureState[] {
  const { enterprises } = pack.tables;
  if (enterprises.length === 0) return [];
  const idOf = (one: typeof selection.value) => (one?.kind === 'enterprise' ? one.id : null);
  const [chosen, pointed, mask] = [idOf(selection.value), idOf(hover.value), enterpriseMask.value];
  const source = extraSourceIds.enterprises;
  const states: FeatureState[] = [];
  enterprises.forEach(({ id, lng }, row) => {
    if (lng === null) return;
    const [selected, hovered, out] = [id === chosen, id === pointed, mask[row] !== 1];
    if (selected || hovered) states.push({ source, id, state: { out, selected, hover: hovered } });
    else if (out) states.push({ source, id, state: filteredOut });
  });
  return states;
}
