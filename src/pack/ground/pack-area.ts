import { clearOf, depthIn } from '../../geo/clearance.ts';
import { widestRoom } from '../../geo/room.ts';
import { ringsOf } from '../../geo/shape.ts';
import { circleRadiusM, trueCircle } from '../../geo/true-circle.ts';
import type { PackFeature } from '../../model/geometry.ts';
import type { Project } from '../../model/project.ts';
import { convertLand } from '../../model/unit.ts';
import { areaOnPlane, equalRadiusM } from './area-on-plane.ts';
import type { ShapeFeature } from './ground-features.ts';
import { placeCircles } from './place-circles.ts';

/** An area that has been given a boundary, with its projects of known planned land and what their circles keep clear of. */
export interface AreaToPack {
  readonly boundary: ShapeFeature;
  readonly anchor: PackFeature | null;
  readonly projects: readonly Project[];
  readonly parcels: readonly ShapeFeature[];
  readonly others: readonly ShapeFeature[];
}

export interface PackedSites {
  readonly sites: readonly ShapeFeature[];
  /** Ids of projects whose circles do not fit. */
  readonly misfits: readonly string[];
}

const precisionM = 10;
const landM2 = ({ plannedNewLandMu }: Project): number => convertLand(plannedNewLandMu ?? 0, 'mu', 'm2');

/** The circles of an area's planned land, inside its boundary. */
export function packArea({ boundary, anchor, projects, parcels, others }: AreaToPack): PackedSites {
  const { rings, window, toPlane, fromPlane } = areaOnPlane(boundary.geometry);
  const inside = depthIn(rings);
  const onPlane = ({ geometry }: ShapeFeature) => ringsOf(geometry).map((ring) => ring.map(toPlane));
  const circles = projects.map((project) => ({ id: project.id, radiusM: circleRadiusM(landM2(project)) }));
  const placed = placeCircles(circles, {
    inside,
    offParcels: clearOf(parcels.map(onPlane)),
    offOthers: clearOf(others.map(onPlane)),
    window,
    anchor:
      anchor?.geometry.type === 'Point' ? toPlane(anchor.geometry.coordinates) : widestRoom(inside, window, precisionM),
  });
  const centres = new Map(placed.map(({ id, centre }) => [id, fromPlane(centre)]));
  const accuracyM = equalRadiusM(boundary.geometry);
  return {
    sites: projects.map((project): ShapeFeature => {
      const { id } = project;
      return {
        type: 'Feature',
        id,
        properties: {
          id,
          geometryBasis: 'schematic',
          method: `circle of the planned new land, packed inside the boundary of its area; its place means no more than the area; boundary: ${boundary.properties.method}`,
          sources: [...new Set([project.source, ...boundary.properties.sources])],
          horizontalAccuracyM: accuracyM,
        },
        geometry: { type: 'Polygon', coordinates: [trueCircle(centres.get(id) ?? [], landM2(project))] },
      };
    }),
    misfits: placed.flatMap(({ id, fits }) => (fits ? [] : [id])),
  };
}
