import type { Feature } from 'geojson';
import type { GeoJSONSourceSpecification, SourceSpecification } from 'maplibre-gl';
import type { EffectivePack } from '../model/effective-pack.ts';
import { type DisplayTransform, displayed } from './display-transform.ts';
import { areaFeatures, areaPoints } from './features/area-features.ts';
import type { AreaLabel } from './features/area-labels.ts';
import { borderLines, graticuleLabels, graticuleLines, outlineLines } from './features/lines.ts';
import { placeFeatures } from './features/place-features.ts';
import { platformFeatures } from './features/platform-features.ts';
import { siteFeatures, sitePoints } from './features/site-features.ts';
import { boundsOf } from './ground.ts';
import { sourceIds } from './ids.ts';
import { remember } from './remember.ts';
import { cityBounds } from './selection-bounds.ts';

/** One source of the map: what it is made of, and how. */
export interface SourceRecipe {
  /** Its features are made anew only when one of these is another, by identity. */
  readonly from: readonly unknown[];
  readonly features: () => readonly Feature[];
  /** Whether its features have states, by their property `id`. */
  readonly hasStates: boolean;
}

export type Recipes = Readonly<Record<string, SourceRecipe>>;
export type Sources = Readonly<Record<string, SourceSpecification>>;

function lineFeatures(pack: EffectivePack): readonly Feature[] {
  const { geometry, areaById } = pack;
  const window = boundsOf(geometry.land.features.map((feature) => feature.geometry));
  const city = cityBounds(pack);
  return [
    ...borderLines(geometry.townships, (id) => areaById.get(id)?.inScope ?? true),
    ...outlineLines(geometry.outline),
    ...(window ? graticuleLines(window) : []),
    ...(window && city ? graticuleLabels(window, city) : []),
  ];
}

/** What the map always shows of a pack. */
export function packRecipes(pack: EffectivePack, labels: readonly AreaLabel[]): Recipes {
  const { geometry, info, tables } = pack;
  const { land, townships, zones, outline } = geometry;
  const { areas, industries, places, platforms, projects } = tables;
  const recipe = (
    from: readonly unknown[],
    features: (pack: EffectivePack) => readonly Feature[],
    hasStates = true,
  ): SourceRecipe => ({ from, features: () => features(pack), hasStates });
  const landOf = () => land.features.map(({ type, geometry: shape }) => ({ type, properties: {}, geometry: shape }));
  return {
    [sourceIds.land]: recipe([land], landOf, false),
    [sourceIds.lines]: recipe([land, townships, zones, outline, areas], lineFeatures, false),
    [sourceIds.areas]: recipe([townships, zones, areas], areaFeatures),
    [sourceIds.areaPoints]: recipe([geometry.anchors, areas], areaPoints),
    [sourceIds.areaLabels]: recipe([labels], () => labels),
    [sourceIds.platforms]: recipe([geometry.platforms, platforms], platformFeatures),
    [sourceIds.sites]: recipe([geometry.sites, projects, industries], siteFeatures),
    [sourceIds.sitePoints]: recipe([geometry.sites, projects, industries, places, info], sitePoints),
    [sourceIds.places]: recipe([geometry.places, places], placeFeatures, false),
  };
}

/** Makes sources in the coordinates of the base map; one whose recipe has the same ingredients stays the very same. */
export function keepSources(): (recipes: Recipes, transform: DisplayTransform) => Sources {
  const kept = new Map<string, ReturnType<typeof remember<GeoJSONSourceSpecification>>>();
  return (recipes, transform) =>
    Object.fromEntries(
      Object.entries(recipes).map(([id, { from, features, hasStates }]) => {
        const source = kept.get(id) ?? remember();
        kept.set(id, source);
        return [
          id,
          source([...from, transform], () => ({
            type: 'geojson',
            data: {
              type: 'FeatureCollection',
              features: features().map((feature) => displayed(feature, transform)),
            },
            ...(hasStates ? { promoteId: 'id' } : {}),
          })),
        ];
      }),
    );
}
