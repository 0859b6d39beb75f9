import { areaSchema, type Area } from './area.ts';
import { assumptionSchema, type Assumption } from './assumption.ts';
import type { UnitOf } from './cell.ts';
import {
  figureSchema,
  indicatorSchema,
  periodResultSchema,
  readingSchema,
  type Figure,
  type Indicator,
  type PeriodResult,
  type Reading,
} from './figure.ts';
import type { GeometryRole, PackFeatures } from './geometry.ts';
import { chainSchema, industryProductSchema, industrySchema, type Chain, type Industry, type IndustryProduct } from './industry.ts';
import type { Localized } from './language.ts';
import { namedViewSchema, type NamedView } from './named-view.ts';
import { placeSchema, type Place } from './place.ts';
import { plannedLocationSchema, type PlannedLocation } from './planned-location.ts';
import {
  platformAreaSchema,
  platformSchema,
  platformTierSchema,
  type Platform,
  type PlatformArea,
  type PlatformTier,
} from './platform.ts';
import { projectSchema, type Project } from './project.ts';
import { sourceSchema, type Source } from './source.ts';

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
} satisfies Record<string, (unitOf: UnitOf) => unknown>;
export type TableName = keyof typeof tableSchemas;

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

/** A pack as read and validated, before edits. Only pack/ sees it. */
export interface Pack {
  readonly info: PackInfo;
  readonly tables: PackTables;
  readonly geometry: PackGeometry;
}
