import { type Actual, actualSchema } from './actual.ts';
import { type Area, areaSchema } from './area.ts';
import { type Assumption, assumptionSchema } from './assumption.ts';
import { type Boundary, boundarySchema, type ControlLine, controlLineSchema } from './boundary.ts';
import type { UnitOf } from './cell.ts';
import { type Commitment, commitmentSchema, type ProgressRecord, progressSchema } from './commitment.ts';
import { type Enterprise, enterpriseSchema } from './enterprise.ts';
import {
  type Figure,
  figureSchema,
  type Indicator,
  indicatorSchema,
  type PeriodResult,
  periodResultSchema,
  type Reading,
  readingSchema,
} from './figure.ts';
import type { GeometryRole, PackFeatures } from './geometry.ts';
import {
  type Chain,
  chainSchema,
  type Industry,
  type IndustryProduct,
  industryProductSchema,
  industrySchema,
} from './industry.ts';
import type { Issue } from './issue.ts';
import type { Localized } from './language.ts';
import { type NamedView, namedViewSchema } from './named-view.ts';
import { type Place, placeSchema } from './place.ts';
import { type PlannedLocation, plannedLocationSchema } from './planned-location.ts';
import {
  type Platform,
  type PlatformArea,
  type PlatformTier,
  platformAreaSchema,
  platformSchema,
  platformTierSchema,
} from './platform.ts';
import { type Project, projectSchema } from './project.ts';
import { type Rule, ruleSchema, type Threshold, thresholdSchema } from './rule.ts';
import { type SavedView, savedViewSchema } from './saved-view.ts';
import { type ScoreRow, scoreMeasureSchema } from './score.ts';
import { type Source, sourceSchema } from './source.ts';
import { type Statistic, type StatisticValue, statisticSchema, statisticValueSchema } from './statistic.ts';
import { type Target, targetSchema } from './target.ts';
import { type LandRecord, landRecordSchema, type Parcel, parcelSchema } from './tracking.ts';

/** The pack's tables in reading order: name of the CSV file, and the schema of a row given the columns' units. */
export const tableSchemas = {
  sources: sourceSchema,
  areas: areaSchema,
  industries: industrySchema,
  'industry-products': industryProductSchema,
  chains: chainSchema,
  platforms: platformSchema,
  'platform-areas': platformAreaSchema,
  'platform-tiers': platformTierSchema,
  'planned-locations': plannedLocationSchema,
  assumptions: assumptionSchema,
  projects: projectSchema,
  indicators: indicatorSchema,
  'period-results': periodResultSchema,
  figures: figureSchema,
  readings: readingSchema,
  views: namedViewSchema,
  places: placeSchema,
  targets: targetSchema,
  parcels: parcelSchema,
  'land-records': landRecordSchema,
  commitments: commitmentSchema,
  progress: progressSchema,
  rules: ruleSchema,
  thresholds: thresholdSchema,
  boundaries: boundarySchema,
  'control-lines': controlLineSchema,
  statistics: statisticSchema,
  'statistic-values': statisticValueSchema,
  enterprises: enterpriseSchema,
  'score-measures': scoreMeasureSchema,
  actuals: actualSchema,
  'saved-views': savedViewSchema,
} satisfies Record<string, (unitOf: UnitOf) => unknown>;
export type TableName = keyof typeof tableSchemas;
export const tableNames = Object.keys(tableSchemas) as readonly TableName[];

/** Tables that the first screen does without: read once it stands, or when something asks for them. */
export const laterTables = [
  'sources',
  'industry-products',
  'chains',
  'platform-tiers',
  'indicators',
  'period-results',
  'figures',
  'readings',
  'commitments',
  'rules',
  'enterprises',
  'score-measures',
] as const satisfies readonly TableName[];

export interface PackTables {
  readonly sources: readonly Source[];
  readonly areas: readonly Area[];
  readonly industries: readonly Industry[];
  readonly 'industry-products': readonly IndustryProduct[];
  readonly chains: readonly Chain[];
  readonly platforms: readonly Platform[];
  readonly 'platform-areas': readonly PlatformArea[];
  readonly 'platform-tiers': readonly PlatformTier[];
  readonly 'planned-locations': readonly PlannedLocation[];
  readonly assumptions: readonly Assumption[];
  readonly projects: readonly Project[];
  readonly indicators: readonly Indicator[];
  readonly 'period-results': readonly PeriodResult[];
  readonly figures: readonly Figure[];
  readonly readings: readonly Reading[];
  readonly views: readonly NamedView[];
  readonly places: readonly Place[];
  readonly targets: readonly Target[];
  readonly parcels: readonly Parcel[];
  readonly 'land-records': readonly LandRecord[];
  readonly commitments: readonly Commitment[];
  readonly progress: readonly ProgressRecord[];
  readonly rules: readonly Rule[];
  readonly thresholds: readonly Threshold[];
  readonly boundaries: readonly Boundary[];
  readonly 'control-lines': readonly ControlLine[];
  readonly statistics: readonly Statistic[];
  readonly 'statistic-values': readonly StatisticValue[];
  readonly enterprises: readonly Enterprise[];
  readonly 'score-measures': readonly ScoreRow[];
  readonly actuals: readonly Actual[];
  readonly 'saved-views': readonly SavedView[];
}

/** The head of a pack, from datapackage.json. */
export interface PackInfo {
  readonly name: string;
  readonly version: string;
  readonly title: Localized;
  /** Name of the city alone. */
  readonly city: Localized;
  readonly languages: readonly string[];
  /** ISO 4217. */
  readonly currency: string;
  /** The date the pack's facts stand at, `YYYY-MM`: default of `asOf`. */
  readonly asOf: string;
  readonly asOfReason: Localized;
  /** First and last month of the plan's period. */
  readonly period: readonly [string, string];
  /** Line on every picture or print of the map. */
  readonly mapNotice: Localized;
  /** Attribution of the geometry. */
  readonly credits: readonly string[];
}

export type PackGeometry = Readonly<Record<GeometryRole, PackFeatures>>;

/** A row's cells as they stand in the file, by column, and its 1-based line there; 0 for a row that edits have added. */
export interface PackRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** What a column's ids point to: rows of a table, or of one of several, which the column `by` chooses. */
export interface ColumnReference {
  readonly column: string;
  readonly by: string | null;
  /** Table by the value of `by`; without `by`, under the empty name. A value that is not named refers to no table. */
  readonly tables: Readonly<Record<string, TableName>>;
  /** Ids joined by `;`. */
  readonly isList: boolean;
}

/** What datapackage.json says of one table that reading its cells needs. */
export interface TableDescription {
  /** e.g. `data/projects.csv` */
  readonly file: string;
  readonly columns: readonly string[];
  /** Unit by column, where it has one. */
  readonly units: Readonly<Record<string, string>>;
  readonly references: readonly ColumnReference[];
}

/** A pack as read and validated, before edits. Only pack/ sees it. */
export interface Pack {
  readonly info: PackInfo;
  readonly tables: PackTables;
  readonly geometry: PackGeometry;
  /** Along the rows of each table: the cells they were read from. */
  readonly rows: Readonly<Record<TableName, readonly PackRow[]>>;
  /** Along the features of each geometry file: their 1-based number there. */
  readonly featureNumbers: Readonly<Record<GeometryRole, readonly number[]>>;
  /** null for a table that the pack does not have. */
  readonly descriptions: Readonly<Record<TableName, TableDescription | null>>;
  /** Ids of platforms whose place is not known. */
  readonly platformsWithoutPlace: readonly string[];
  /** Tables that are still to be read, and empty until then. */
  readonly unread: ReadonlySet<TableName>;
  /** What could not be read; whatever it names is left out. */
  readonly issues: readonly Issue[];
}
