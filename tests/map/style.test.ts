import { type GeoJSONSourceSpecification, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { expect, test } from 'vitest';
import { layerIds, sourceIds } from '../../src/map/ids.ts';
import { lookOf } from '../../src/map/look-of.ts';
import { mapContent } from '../../src/map/map-content.ts';
import { siteScale } from '../../src/map/site-scale.ts';
import { buildLayers, buildStyle } from '../../src/map/style.ts';
import { languages } from '../../src/model/language.ts';
import { metricIds, type ViewState } from '../../src/model/view-state.ts';
import { type Atlas, createAtlas } from '../../src/state/atlas.ts';
import { defaultView } from '../../src/state/default-view.ts';
import { cityPack, tinyPack } from '../pack/packs.ts';

const city = await cityPack();
const tiny = await tinyPack();

const atlasOf = (view: Partial<ViewState>, pack = city): Atlas =>
  createAtlas(pack, { ...defaultView(pack.info, 'zh'), ...view }, '');

/** Only the layers: what sources a style names is tested once, with the data. */
function complaints(atlas: Atlas): string[] {
  const look = lookOf(atlas, siteScale(atlas.pack));
  const empty: GeoJSONSourceSpecification = { type: 'geojson', data: { type: 'FeatureCollection', features: [] } };
  const sources = Object.fromEntries(Object.values(sourceIds).map((id) => [id, empty]));
  const style = buildStyle({ sources, layers: buildLayers(look) });
  return validateStyleMin(style).map(({ message }) => message);
}

test('the style is valid in each language, theme and metric', () => {
  for (const language of languages) {
    for (const theme of ['light', 'dark'] as const) {
      for (const metric of metricIds) expect(complaints(atlasOf({ language, theme, metric }))).toEqual([]);
    }
  }
});

test('the style is valid for each industry, alone and with its planned locations', () => {
  for (const { id } of city.tables.industries) {
    const filter = { ...defaultView(city.info, 'zh').filter, industries: [id] };
    expect(complaints(atlasOf({ filter, plannedIndustry: id }))).toEqual([]);
    expect(complaints(atlasOf({ plannedIndustry: id }))).toEqual([]);
  }
});

test('the style with its data is valid, for the city and for a foreign pack', () => {
  for (const pack of [city, tiny]) {
    expect(
      validateStyleMin(buildStyle(mapContent(atlasOf({}, pack)).parts.value)).map(({ message }) => message),
    ).toEqual([]);
  }
});

test('each layer has an id of its own from the list, and each id a layer', () => {
  const ids = buildLayers(lookOf(atlasOf({}), siteScale(city))).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect([...ids].sort()).toEqual(Object.values(layerIds).sort());
});

test('the layers are the same, in the same order, whatever is shown: the map only changes their properties', () => {
  const idsOf = (view: Partial<ViewState>) => buildLayers(lookOf(atlasOf(view), siteScale(city))).map(({ id }) => id);
  expect(idsOf({ plannedIndustry: 'automotive', theme: 'dark', language: 'en' })).toEqual(idsOf({}));
});

test('zones lie over townships, sites over zones, and text over all fills', () => {
  const ids = buildLayers(lookOf(atlasOf({}), siteScale(city))).map(({ id }) => id);
  const order = [
    layerIds.water,
    layerIds.land,
    layerIds.townshipClass,
    layerIds.outOfScopeHatch,
    layerIds.zoneClass,
    layerIds.areaSelected,
    layerIds.siteFill,
    layerIds.bubble,
    layerIds.placeLabel,
    layerIds.areaLabel,
  ];
  expect(order.map((id) => ids.indexOf(id))).toEqual(order.map((id) => ids.indexOf(id)).sort((a, b) => a - b));
});

test('no style asks for glyphs or sprites, so that no request leaves for text', () => {
  const style = buildStyle(mapContent(atlasOf({})).parts.value);
  expect(style.glyphs).toBeUndefined();
  expect(style.sprite).toBeUndefined();
});

test('a group that is switched off is hidden, and nothing else is', () => {
  const hidden = (view: Partial<ViewState>) =>
    buildLayers(lookOf(atlasOf(view), siteScale(city)))
      .filter((layer) => layer.layout?.visibility === 'none')
      .map(({ id }) => id);
  const { layers } = defaultView(city.info, 'zh');
  const shown = { ...layers, platforms: { visible: true, opacity: 1 } };
  expect(hidden({ layers: shown })).toEqual([]);
  expect(hidden({ layers: { ...shown, zones: { visible: false, opacity: 1 } } })).toEqual([
    layerIds.zoneGround,
    layerIds.zoneClass,
    layerIds.zoneNoData,
    layerIds.zoneBorder,
  ]);
});
