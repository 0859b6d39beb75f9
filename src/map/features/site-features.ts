import type { Feature, Geometry, Point, Polygon } from 'geojson';
import type { EffectivePack } from '../../model/effective-pack.ts';
import { boundsOf, centreOf, widthM } from '../ground.ts';
import { widestPoint } from '../widest-point.ts';
import { isDashed } from './dashed.ts';
import { type Names, namesOf, shortCompanyName } from './names.ts';

export type SiteFeature = Feature<Geometry, { readonly id: string; readonly order: number; readonly dashed: boolean }>;
export type SitePoint = Feature<
  Point,
  Names & { readonly id: string; readonly no: number; readonly order: number; readonly diameterM: number }
>;

/** The ground of each project, with its industry's order for the colour. */
export function siteFeatures({ geometry, projectById, industryById }: EffectivePack): SiteFeature[] {
  return geometry.sites.features.flatMap((feature) => {
    const project = projectById.get(feature.id);
    if (!project) return [];
    const order = industryById.get(project.industryId)?.order ?? 0;
    const dashed = isDashed(feature.properties.geometryBasis);
    return [{ type: 'Feature' as const, properties: { id: project.id, order, dashed }, geometry: feature.geometry }];
  });
}

/** The largest of a site's grounds: its number and name stand there, and are as large as it has room for. */
function mainGround(geometry: Geometry): Geometry {
  if (geometry.type !== 'MultiPolygon') return geometry;
  const parts = geometry.coordinates.map((coordinates): Polygon => ({ type: 'Polygon', coordinates }));
  const size = (part: Polygon): number => {
    const [west, south, east, north] = boundsOf([part]) ?? [0, 0, 0, 0];
    return (east - west) * (north - south);
  };
  return parts.reduce((largest, part) => (size(part) > size(largest) ? part : largest), parts[0] as Polygon);
}

/** The middle of each site, with its number, its company in short, and its width. */
export function sitePoints(pack: EffectivePack): SitePoint[] {
  const { geometry, projectById, industryById, tables, info } = pack;
  const places = [info.city, ...tables.places.map(({ name }) => name)].flatMap((name) => Object.values(name));
  return geometry.sites.features.flatMap((feature) => {
    const project = projectById.get(feature.id);
    const ground = mainGround(feature.geometry);
    const bounds = boundsOf([ground]);
    if (!project || !bounds) return [];
    // What is not known is mostly a circle, whose middle needs no search.
    const isKnown = !isDashed(feature.properties.geometryBasis);
    const coordinates = (isKnown ? widestPoint(ground, 12) : null) ?? centreOf(bounds);
    const properties = {
      id: project.id,
      no: project.no,
      order: industryById.get(project.industryId)?.order ?? 0,
      diameterM: Math.round(widthM(bounds)),
      ...namesOf(project.company, (name) => shortCompanyName(name, places)),
    };
    return [{ type: 'Feature' as const, properties, geometry: { type: 'Point' as const, coordinates } }];
  });
}
