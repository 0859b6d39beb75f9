import type { Area } from './area.ts';
import type { PackFeatures } from './geometry.ts';
import type { Shape } from './ground.ts';
import type { Industry } from './industry.ts';
import type { Issue } from './issue.ts';
import type { PackGeometry, PackInfo, PackTables, TableName } from './pack.ts';
import type { Platform } from './platform.ts';
import type { Project } from './project.ts';
import type { Source } from './source.ts';

/** How one table met one geometry file. */
export interface JoinPart {
  /** e.g. `data/areas.csv` */
  readonly table: string;
  /** e.g. `geodata/townships.geojson` */
  readonly geometry: string;
  readonly matched: number;
  /** Rows that need no geometry, e.g. platforms whose place is unknown; ids. */
  readonly withoutGeometryByDesign: readonly string[];
}

/**
 * Everything that met or failed to meet. `issues` also holds what reading and edits found: it is empty for a sound
 * pack, and nothing is dropped without one.
 */
export interface JoinReport {
  readonly parts: readonly JoinPart[];
  readonly issues: readonly Issue[];
}

/** Pack plus edits: what every room but pack/ reads. Row order of `tables.projects` is stable: masks refer to it. */
export interface EffectivePack {
  readonly info: PackInfo;
  readonly tables: PackTables;
  /** The pack's own, with what users bring in its place: boundaries, and parcels for the sites of their projects. */
  readonly geometry: PackGeometry;
  /** Every parcel that has a shape, with or without a project; ids are the parcels'. Empty until the code that composes ground is there. */
  readonly parcels: PackFeatures<Shape>;
  /** Every control line that has a shape, by its row's id. Empty as long as `parcels` is. */
  readonly controlLines: PackFeatures<Shape>;
  readonly join: JoinReport;
  /** Tables that are still to be read: nothing is known of them, not even that they have no row. */
  readonly unread: ReadonlySet<TableName>;
  readonly projectById: ReadonlyMap<string, Project>;
  readonly areaById: ReadonlyMap<string, Area>;
  readonly industryById: ReadonlyMap<string, Industry>;
  readonly platformById: ReadonlyMap<string, Platform>;
  readonly sourceById: ReadonlyMap<string, Source>;
  /** Cell texts of a row as the edits leave it, by column; null for a row that is not there. */
  readonly cellsOf: (table: TableName, id: string) => Readonly<Record<string, string>> | null;
  /** All columns of a table, and the unit of each that has one. */
  readonly columnsOf: (table: TableName) => {
    readonly names: readonly string[];
    readonly units: Readonly<Record<string, string>>;
  };
  /** Row of each project in `tables.projects`. */
  readonly projectRow: ReadonlyMap<string, number>;
  /** For each project row: the platform that the plan gives or, by a default assumption on its area, we assume. */
  readonly platformOfProject: readonly (PlatformAllocation | null)[];
}

/** Whether a table that should hold rows gave none: then they are unknown, which is not none. */
export const isUnread = ({ join, tables }: Pick<EffectivePack, 'join' | 'tables'>, table: TableName): boolean =>
  tables[table].length === 0 && join.issues.some(({ file }) => file === `data/${table}.csv`);

export interface PlatformAllocation {
  readonly platformId: string;
  readonly basis: 'plan' | 'assumption';
  /** Id of the assumption, where it is one. */
  readonly assumptionId: string | null;
}
