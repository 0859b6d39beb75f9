import { type ControlLineKind, controlLineKinds, keepsInside } from '../model/boundary.ts';
import { type PackFeatures, supports } from '../model/geometry.ts';
import type { SiteChecks } from '../model/ledger.ts';
import type { PackGeometry, PackTables } from '../model/pack.ts';
import type { Project } from '../model/project.ts';
import { coverOf } from './cover.ts';
import { groundInAll } from './covered-ground.ts';
import type { PlaneEdges } from './equal-area.ts';
import { measuredKm2 } from './measured-km2.ts';
import { eachNeighbours } from './neighbours.ts';
import { parcelFaults } from './parcel-faults.ts';
import { coveredShare, type Piece, pieceOf } from './piece.ts';
import { isShape, measurableShapes } from './shape.ts';

/** What is looked at. */
export interface CheckedGround extends Pick<PackGeometry, 'sites' | 'townships' | 'zones' | 'platforms'> {
  /** Every parcel that has a shape, by parcel id. */
  readonly parcels: PackFeatures;
  /** By the id of the control line. */
  readonly controlLines: PackFeatures;
  /** Whose the parcels are, and of which kind the lines. */
  readonly tables: {
    readonly parcels: readonly Pick<PackTables['parcels'][number], 'id' | 'projectId'>[];
    readonly 'control-lines': readonly Pick<PackTables['control-lines'][number], 'id' | 'kind'>[];
  };
}

/** A piece that may be measured. */
interface Measured extends Piece {
  readonly landMu: number;
}
const isMeasured = (piece: Piece): piece is Measured => piece.landMu !== null;

const piecesOf = (features: PackFeatures): readonly Piece[] =>
  features.features.filter(isShape).map(({ id, geometry }) => pieceOf(id, geometry));

const landOf = (pieces: readonly Measured[]): ReadonlyMap<string, number> =>
  new Map(pieces.map(({ id, landMu }) => [id, landMu]));

/** Land of each site outside the boundary of its project's area, where that may be measured by. */
function outsideMu(
  projects: readonly Pick<Project, 'id' | 'areaId'>[],
  siteOf: ReadonlyMap<string, Measured>,
  areas: ReadonlyMap<string, Parameters<typeof coverOf>[0][number]>,
): SiteChecks['outsideMu'] {
  const coverIn = new Map([...areas].map(([id, shape]) => [id, coverOf([shape])]));
  return new Map(
    projects.flatMap(({ id, areaId }) => {
      const [site, cover] = [siteOf.get(id), coverIn.get(areaId)];
      return site && cover ? [[id, site.landMu * (1 - cover(site))] as const] : [];
    }),
  );
}

/** Land of each site on the wrong side of the lines of each kind of which one may be measured by. */
function controlLineMu(
  sites: readonly Measured[],
  { controlLines, tables }: CheckedGround,
): SiteChecks['controlLineMu'] {
  const shapes = measurableShapes(controlLines);
  const covers = controlLineKinds.flatMap((kind) => {
    const lines = tables['control-lines']
      .filter((line) => line.kind === kind)
      .flatMap(({ id }) => shapes.get(id) ?? []);
    return lines.length === 0 ? [] : [{ kind, cover: coverOf(lines) }];
  });
  return new Map(
    sites.map((site) => {
      const wrong = ({ kind, cover }: (typeof covers)[number]): readonly [ControlLineKind, number] => {
        const share = cover(site);
        return [kind, site.landMu * (keepsInside(kind) ? 1 - share : share)];
      };
      return [site.id, new Map(covers.map(wrong))];
    }),
  );
}

/**
 * Land of each project's site that more than one parcel or site covers, those of the project itself among them; nothing
 * where there is but one piece of ground to compare.
 */
function overlapMu(
  sites: readonly Measured[],
  parcels: readonly Measured[],
  projectOf: ReadonlyMap<string, string | null>,
): SiteChecks['overlapMu'] {
  const withParcels = new Set(parcels.map(({ id }) => projectOf.get(id)));
  const pieces = [
    ...parcels.map((piece) => ({ piece, bounds: piece.bounds, projectId: projectOf.get(piece.id) ?? null })),
    ...sites
      .filter(({ id }) => !withParcels.has(id))
      .map((piece) => ({ piece, bounds: piece.bounds, projectId: piece.id })),
  ];
  if (pieces.length < 2) return new Map();
  const neighbours = new Map(pieces.map(({ piece }) => [piece, [] as PlaneEdges[]]));
  eachNeighbours(pieces, ({ piece: a }, { piece: b }) => {
    neighbours.get(a)?.push(...b.edges);
    neighbours.get(b)?.push(...a.edges);
  });
  const own = new Map<string, Measured[]>();
  for (const { piece, projectId } of pieces) if (projectId) own.set(projectId, [...(own.get(projectId) ?? []), piece]);
  return new Map(
    sites.map(({ id, landMu }) => {
      const parts = own.get(id) ?? [];
      const onceM2 = parts.reduce(
        (sum, part) => sum + part.planeM2 * (1 - coveredShare(part, neighbours.get(part) ?? [])),
        0,
      );
      const [only] = parts;
      const allM2 = parts.length === 1 && only ? only.planeM2 : groundInAll(parts.flatMap(({ edges }) => edges));
      return [id, allM2 === 0 ? 0 : landMu * Math.max(0, 1 - onceM2 / allM2)] as const;
    }),
  );
}

/**
 * What surveyed and official ground tells, mu by project and parcel id and km² by area and platform: sites and parcels
 * against each other, the boundaries of their projects' areas and control lines, where those may be measured by. Only what
 * lies side by side is compared, so that 20 000 parcels take seconds. Faults are of drawn parcels too.
 */
export function checkSites(projects: readonly Pick<Project, 'id' | 'areaId'>[], ground: CheckedGround): SiteChecks {
  const { sites, townships, zones, platforms, parcels, tables } = ground;
  const mayMeasure = (features: PackFeatures) =>
    new Set(
      features.features.filter(({ properties }) => supports(properties.geometryBasis, 'measure')).map(({ id }) => id),
    );
  const [siteIds, parcelIds] = [mayMeasure(sites), mayMeasure(parcels)];
  const known = piecesOf(sites)
    .filter(({ id }) => siteIds.has(id))
    .filter(isMeasured);
  const drawn = piecesOf(parcels);
  const surveyed = drawn.filter(({ id }) => parcelIds.has(id)).filter(isMeasured);
  const projectOf = new Map(tables.parcels.map(({ id, projectId }) => [id, projectId]));
  return {
    measuredMu: landOf(known),
    outsideMu: outsideMu(projects, new Map(known.map((site) => [site.id, site])), measurableShapes(townships, zones)),
    overlapMu: overlapMu(known, surveyed, projectOf),
    controlLineMu: controlLineMu(known, ground),
    parcelMu: landOf(surveyed),
    areaKm2: measuredKm2(townships, zones),
    platformKm2: measuredKm2(platforms),
    faults: parcelFaults(drawn),
  };
}
