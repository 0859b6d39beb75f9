import type { OnlineBase } from '../../model/base-map.ts';
import type { Localized } from '../../model/language.ts';

/** A base that needs nothing but the user's own key, which stands in its addresses as `{key}`. */
export interface Preset extends Omit<OnlineBase, 'name'> {
  readonly name: Localized;
}

/** A layer of Tianditu in Web Mercator, which it calls `w`; the other grid is in degrees. */
const tianditu = (layer: string): string =>
  `https://t{0-7}.tianditu.gov.cn/${layer}_w/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=${layer}&STYLE=default` +
  '&TILEMATRIXSET=w&FORMAT=tiles&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk={key}';

const shared = {
  kind: 'xyz',
  datum: 'cgcs2000',
  attribution: '天地图 Tianditu · 国家基础地理信息中心',
  tileSize: 256,
} as const;

// Amap, Tencent and Baidu let their tiles be used through their own programs alone, so none is here. OpenStreetMap's bear no
// map approval number. Whoever may use such tiles can enter their address.
export const presets: readonly Preset[] = [
  {
    ...shared,
    id: 'tianditu-vector',
    name: { zh: '天地图 · 矢量', en: 'Tianditu · vector' },
    urls: [tianditu('vec'), tianditu('cva')],
    maxZoom: 18,
  },
  {
    ...shared,
    id: 'tianditu-image',
    name: { zh: '天地图 · 影像', en: 'Tianditu · image' },
    urls: [tianditu('img'), tianditu('cia')],
    maxZoom: 18,
  },
  {
    ...shared,
    id: 'tianditu-terrain',
    name: { zh: '天地图 · 地形', en: 'Tianditu · terrain' },
    urls: [tianditu('ter'), tianditu('cta')],
    maxZoom: 14,
  },
];

/** The preset as a base, in the name that it has in a language, with the user's key. */
export function withKey({ name, urls, ...rest }: Preset, key: string, language: string): OnlineBase {
  const filled = urls.map((url) => url.replace('{key}', encodeURIComponent(key)));
  return { ...rest, name: name[language] ?? rest.id, urls: filled };
}
