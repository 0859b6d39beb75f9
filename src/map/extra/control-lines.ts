import type { Feature } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import { translator } from '../../i18n/translate.ts';
import { type ControlLineKind, controlLineKinds } from '../../model/boundary.ts';
import type { EffectivePack } from '../../model/effective-pack.ts';
import { languages } from '../../model/language.ts';
import { byZoom, expression, is, visibility } from '../expressions.ts';
import { nameKey, namesOf } from '../features/names.ts';
import { regular } from '../fonts.ts';
import type { MapLook } from '../look.ts';
import { controlLook } from './control-look.ts';
import { extraLayerIds, extraSourceIds } from './ids.ts';

const layerOf: Readonly<Record<ControlLineKind, string>> = {
  'urban-growth-boundary': extraLayerIds.urbanGrowthBoundary,
  'industrial-land-line': extraLayerIds.industrialLandLine,
  'permanent-basic-farmland': extraLayerIds.permanentBasicFarmland,
  'ecological-red-line': extraLayerIds.ecologicalRedLine,
};

/** Control lines as they were brought, each with the name of its kind, or its own. */
export const controlFeatures = ({ tables }: EffectivePack): Feature[] =>
  tables['control-lines'].flatMap(({ id, kind, name, shape }) => {
    if (!shape) return [];
    const kindName = Object.fromEntries(
      languages.map((language) => [language, translator(language)(`ground.lineKind.${kind}`)]),
    );
    const names = namesOf(kindName, (text) => (name && !name.includes(text) ? `${text} · ${name}` : text));
    return [{ type: 'Feature', properties: { id, kind, ...names }, geometry: shape }];
  });

/** Each kind in its own colour and pattern, on a faint band along its inner side, and with its name along it. */
export function controlLayers({ palette, language, layers: { controls } }: MapLook): LayerSpecification[] {
  const colours = controlLineKinds.flatMap((kind) => [kind, controlLook(palette, kind).colour]);
  const colour = expression('match', ['get', 'kind'], ...colours, palette.muted);
  const shared = { source: extraSourceIds.controls } as const;
  const lines = controlLineKinds.map((kind): LayerSpecification => {
    const { dash, gapPx, widthPx, ...look } = controlLook(palette, kind);
    return {
      ...shared,
      id: layerOf[kind],
      type: 'line',
      filter: is('kind', kind),
      layout: { ...visibility(controls), 'line-join': 'round', 'line-cap': dash[0] && dash[0] < 1 ? 'round' : 'butt' },
      paint: {
        'line-color': look.colour,
        'line-width': byZoom([8, 0.55 * widthPx], [12, widthPx]),
        ...(gapPx > 0 ? { 'line-gap-width': byZoom([8, 0.55 * gapPx], [12, gapPx]) } : {}),
        ...(dash.length > 0 ? { 'line-dasharray': [...dash] } : {}),
        'line-opacity': controls.opacity,
      },
    };
  });
  return [
    {
      ...shared,
      id: extraLayerIds.controlBand,
      type: 'line',
      layout: { ...visibility(controls), 'line-join': 'round' },
      paint: {
        'line-color': colour,
        'line-width': byZoom([8, 3], [12, 8]),
        // Half its width inwards: the band tells which side the line is about.
        'line-offset': byZoom([8, 1.5], [12, 4]),
        'line-opacity': 0.18 * controls.opacity,
      },
    },
    ...lines,
    {
      ...shared,
      id: extraLayerIds.controlName,
      type: 'symbol',
      minzoom: 11,
      layout: {
        ...visibility(controls),
        'symbol-placement': 'line',
        'symbol-spacing': 420,
        'text-field': ['get', nameKey(language)],
        'text-font': regular(language),
        'text-size': 11,
        'text-letter-spacing': 0.08,
        'text-padding': 8,
      },
      paint: {
        'text-color': colour,
        'text-halo-color': palette.halo,
        'text-halo-width': 1.6,
        'text-opacity': controls.opacity,
      },
    },
  ];
}
