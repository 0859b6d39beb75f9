import type { EffectivePack } from '../model/effective-pack.ts';
import { boundsOf, centreOf, widthM, zoomWhere } from './ground.ts';
import type { SiteScale } from './look.ts';

/** Width on screen, px, at which a typical site is worth drawing. */
const legiblePx = 6;
const withoutSites: SiteScale = { siteZoom: 11, latitude: 0 };

/** Where bubbles give way to sites: the zoom at which the median site is legible at the city's latitude. */
export function siteScale({ geometry }: EffectivePack): SiteScale {
  const boxes = geometry.sites.features.map((site) => boundsOf([site.geometry])).filter((box) => box !== null);
  const [first] = boxes;
  if (!first) return withoutSites;
  const widths = boxes.map(widthM).sort((a, b) => a - b);
  const [, latitude] = centreOf(first);
  return { siteZoom: zoomWhere(widths[Math.floor(widths.length / 2)] ?? 1, legiblePx, latitude), latitude };
}
