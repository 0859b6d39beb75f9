import { boundsOf, doMeet, polygonsOf, shapeOf } from '../../geo/shape.ts';
import type { Bounds, PackFeature, PackFeatures } from '../../model/geometry.ts';
import type { Issue } from '../../model/issue.ts';
import type { Pack } from '../../model/pack.ts';
import type { Project } from '../../model/project.ts';
import { memory } from '../remembered.ts';
import { collections, leastAccuracyM, leastBasis, methodsOf, type ShapeFeature, sourcesOf } from './ground-features.ts';
import { type PackedSites, packArea } from './pack-area.ts';

/** A project's ground: that of all its parcels that have a shape, known as the least of them is. */
function siteOfParcels(id: string, parcels: readonly ShapeFeature[]): ShapeFeature {
  const polygons = parcels.flatMap(({ geometry }) => polygonsOf(geometry));
  const methods = methodsOf(parcels);
  return {
    type: 'Feature',
    id,
    properties: {
      id,
      geometryBasis: leastBasis(parcels),
      method: parcels.length === 1 ? methods : `${parcels.length} parcels: ${methods}`,
      sources: sourcesOf(parcels),
      horizontalAccuracyM: leastAccuracyM(parcels),
    },
    geometry: shapeOf(polygons),
  };
}

/** What the sites are composed of. */
export interface SiteGround {
  /** Parcels that have a shape, by the id of their project; those without one under ''. */
  readonly parcels: ReadonlyMap<string, readonly ShapeFeature[]>;
  /** By area. */
  readonly boundaries: ReadonlyMap<string, ShapeFeature>;
  readonly anchors: PackFeatures;
  readonly zones: PackFeatures;
}

const boxes = new WeakMap<ShapeFeature, Bounds>();
function boxOf(feature: ShapeFeature): Bounds {
  const box = boxes.get(feature) ?? boundsOf(feature.geometry);
  boxes.set(feature, box);
  return box;
}

const isAreal = (feature: PackFeature): feature is ShapeFeature =>
  feature.geometry.type === 'Polygon' || feature.geometry.type === 'MultiPolygon';
const isSchematic = ({ properties }: PackFeature): boolean => properties.geometryBasis === 'schematic';

const siteOnce = memory<ShapeFeature>();
const packOnce = memory<PackedSites>();
const made = collections();

/**
 * The sites of projects: their parcels where they have any, else circles of their planned land, which are packed anew where
 * their area has been given a boundary. A circle that does not fit is drawn all the same, and named.
 */
export function composeSites(
  { tables, descriptions, geometry }: Pick<Pack, 'tables' | 'descriptions' | 'geometry'>,
  { parcels, boundaries, anchors, zones }: SiteGround,
): { readonly sites: PackFeatures; readonly issues: readonly Issue[] } {
  const own = new Map(geometry.sites.features.map((site) => [site.id, site]));
  const sites = new Map<string, PackFeature>();
  const toPack = new Map<string, Project[]>();
  for (const project of tables.projects) {
    const { id, areaId, plannedNewLandMu } = project;
    const [owned, shipped] = [parcels.get(id), own.get(id)];
    if (owned)
      sites.set(
        id,
        siteOnce(id, owned, () => siteOfParcels(id, owned)),
      );
    else if (boundaries.has(areaId) && plannedNewLandMu && (!shipped || isSchematic(shipped))) {
      toPack.set(areaId, [...(toPack.get(areaId) ?? []), project]);
    } else if (shipped) sites.set(id, shipped);
  }

  const taken = [...parcels.values()].flat();
  const known = [...sites].flatMap(([id, site]) => (!parcels.has(id) && isAreal(site) ? [site] : []));
  const circles = known.filter(isSchematic);
  const misfits: Issue[] = [];
  for (const { id: areaId, kind } of tables.areas) {
    const [boundary, projects] = [boundaries.get(areaId), toPack.get(areaId)];
    if (!boundary || !projects) continue;
    const box = boxOf(boundary);
    const isNear = (feature: ShapeFeature) => doMeet(box, boxOf(feature));
    const area = {
      boundary,
      anchor: anchors.features.find(({ id }) => id === areaId) ?? null,
      projects,
      parcels: [...taken, ...known.filter((site) => !isSchematic(site))].filter(isNear),
      others: [...circles, ...(kind === 'township' ? zones.features.filter(isAreal) : [])].filter(isNear),
    };
    const asked = [boundary, area.anchor, ...projects, null, ...area.parcels, null, ...area.others];
    const packed = packOnce(areaId, asked, () => packArea(area));
    for (const site of packed.sites) sites.set(site.id, site);
    circles.push(...packed.sites);
    const file = descriptions.boundaries?.file ?? 'data/boundaries.csv';
    misfits.push(
      ...packed.misfits.map(
        (value): Issue => ({ code: 'no-room', file, field: 'shape', params: { value, expected: areaId } }),
      ),
    );
  }

  const inOrder = geometry.sites.features.flatMap(({ id }) => sites.get(id) ?? own.get(id) ?? []);
  const added = tables.projects.flatMap(({ id }) => (own.has(id) ? [] : (sites.get(id) ?? [])));
  return { sites: made([...inOrder, ...added], geometry.sites), issues: misfits };
}
