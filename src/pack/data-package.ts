import * as z from 'zod/mini';
import { type GeometryRole, geometryRoles } from '../model/geometry.ts';
import type { Result } from '../model/issue.ts';
import type { PackInfo } from '../model/pack.ts';
import { parseJson, shapeIssues } from './read-json.ts';
import { readText } from './read-text.ts';
import type { PackReader } from './reader.ts';
import { readDescriptions, type TableDescriptions } from './table-description.ts';

const dataPackageFile = 'data/datapackage.json';

const month = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/u));
const language = z.string().check(z.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$/u));
const localized = z.record(language, z.string());

const dataPackage = z.object({
  name: z.string(),
  version: z.string(),
  resources: z.array(z.unknown()),
  atlas: z.object({
    title: localized,
    city: localized,
    languages: z.array(language).check(z.minLength(1)),
    currency: z.string().check(z.regex(/^[A-Z]{3}$/u)),
    asOf: month,
    asOfReason: localized,
    period: z.tuple([month, month]),
    mapNotice: localized,
    credits: z.array(z.string()),
    platformsWithoutPlace: z.optional(z.array(z.string())),
    /** Roles that the pack has; all when it does not say. */
    geometry: z.optional(z.array(z.enum(geometryRoles))),
  }),
});

/** The head of a pack. */
export interface DataPackage {
  readonly info: PackInfo;
  readonly descriptions: TableDescriptions;
  readonly platformsWithoutPlace: readonly string[];
  readonly geometry: readonly GeometryRole[];
}

/** Reads and checks datapackage.json: a Frictionless Data Package with our own part under `atlas`. */
export async function readDataPackage(reader: PackReader): Promise<Result<DataPackage>> {
  const text = await readText(reader, dataPackageFile);
  if (!text.ok) return text;
  const json = parseJson(text.value, dataPackageFile);
  if (!json.ok) return json;
  const parsed = dataPackage.safeParse(json.value);
  if (!parsed.success) return { ok: false, issues: shapeIssues(parsed.error, json.value, dataPackageFile) };
  const { name, version, resources, atlas } = parsed.data;
  const { platformsWithoutPlace = [], geometry = geometryRoles, ...info } = atlas;
  const { descriptions, issues } = readDescriptions(resources, dataPackageFile);
  return {
    ok: true,
    value: { info: { name, version, ...info }, descriptions, platformsWithoutPlace, geometry },
    issues,
  };
}
