import type { PackFeatures } from '../../model/geometry.ts';
import type { Shape } from '../../model/ground.ts';
import type { Pack, PackGeometry } from '../../model/pack.ts';
import { remembered } from '../remembered.ts';
import { anchorsInside } from './anchors.ts';
import { readBoundaries, withBoundaries } from './boundaries.ts';
import type { GroundComposition } from './composition.ts';
import { collections, groundFeature, type ShapeFeature } from './ground-features.ts';
import { outlineAround } from './outline.ts';
import { composeSites } from './sites.ts';

const parcelCollections = collections<Shape>();
const lineCollections = collections<Shape>();

const geometryOf = remembered(
  (
    own: PackGeometry,
    outline: PackFeatures,
    townships: PackFeatures,
    zones: PackFeatures,
    platforms: PackFeatures,
    sites: PackFeatures,
    anchors: PackFeatures,
  ): PackGeometry => ({ ...own, outline, townships, zones, platforms, sites, anchors }),
);

/**
 * The pack's geometry with the ground that users bring: official boundaries in the place of the pack's own, with outline,
 * anchors and schematic sites after them, and parcels in the place of the circles of their projects. Nothing is measured here.
 * Collections and features in which nothing has changed since the last time are the very same.
 */
export function composeGround(pack: Pack): GroundComposition {
  const { tables, geometry } = pack;
  const parcels: ShapeFeature[] = [];
  const byProject = new Map<string, ShapeFeature[]>();
  for (const parcel of tables.parcels) {
    const feature = groundFeature(parcel, tables.sources);
    if (!feature) continue;
    parcels.push(feature);
    const key = parcel.projectId ?? '';
    const list = byProject.get(key);
    if (list) list.push(feature);
    else byProject.set(key, [feature]);
  }
  const lines: PackFeatures<Shape>['features'] = tables['control-lines'].flatMap(
    (line) => groundFeature(line, tables.sources) ?? [],
  );
  const { byRole, issues } = readBoundaries(pack);
  const boundaries = new Map([...byRole.townships, ...byRole.zones]);
  const townshipIds = tables.areas.flatMap(({ id, kind }) => (kind === 'township' ? [id] : []));
  const anchors = anchorsInside(geometry.anchors, boundaries);
  const zones = withBoundaries('zones', geometry.zones, byRole.zones);
  const composed = composeSites(pack, { parcels: byProject, boundaries, anchors, zones });
  return {
    geometry: geometryOf(
      geometry,
      outlineAround(geometry.outline, townshipIds, byRole.townships),
      withBoundaries('townships', geometry.townships, byRole.townships),
      zones,
      withBoundaries('platforms', geometry.platforms, byRole.platforms),
      composed.sites,
      anchors,
    ),
    parcels: parcelCollections(parcels),
    controlLines: lineCollections(lines),
    issues: [...issues, ...composed.issues],
  };
}
