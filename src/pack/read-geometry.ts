import * as z from 'zod/mini';
import { type GeometryRole, geometryBases, type PackFeature, type PackFeatures } from '../model/geometry.ts';
import type { Issue } from '../model/issue.ts';
import { checkGeometry } from './check-geometry.ts';
import { parseJson, shapeIssues } from './read-json.ts';
import { readText } from './read-text.ts';
import type { PackReader } from './reader.ts';

const collection = z.object({ type: z.literal('FeatureCollection'), features: z.array(z.unknown()) });

const id = z.string().check(z.regex(/^[\w.-]+$/u));
const feature = z.object({
  type: z.literal('Feature'),
  id,
  properties: z.strictObject({
    id,
    geometryBasis: z.enum(geometryBases),
    method: z.string().check(z.minLength(1)),
    sources: z.array(z.string()),
    horizontalAccuracyM: z.nullable(z.number().check(z.nonnegative())),
  }),
  geometry: z.object({ type: z.string(), coordinates: z.unknown() }),
});

/** A geometry file as read: its features, the number of each in the file, and what had to be left out. */
export interface ReadGeometry {
  readonly features: PackFeatures;
  readonly numbers: readonly number[];
  readonly issues: readonly Issue[];
}

export const geometryFile = (role: GeometryRole): string => `geodata/${role}.geojson`;

const withFeatures = (features: readonly PackFeature[]): PackFeatures => ({ type: 'FeatureCollection', features });
const empty = (issues: readonly Issue[]): ReadGeometry => ({ features: withFeatures([]), numbers: [], issues });

function readFeature(value: unknown, role: GeometryRole, row: number): PackFeature | readonly Issue[] {
  const file = geometryFile(role);
  const parsed = feature.safeParse(value);
  if (!parsed.success) return shapeIssues(parsed.error, value, file, row);
  const { data } = parsed;
  if (data.id !== data.properties.id) {
    const params = { value: data.properties.id, expected: data.id };
    return [{ code: 'conflict', file, row, field: 'properties.id', params }];
  }
  const faults = checkGeometry(data.geometry, role);
  return faults.length > 0 ? faults.map((fault) => ({ ...fault, file, row })) : (data as PackFeature);
}

/** Reads one geometry file. A feature that cannot be used is left out and named; a file that cannot be read gives none. */
export async function readGeometry(reader: PackReader, role: GeometryRole): Promise<ReadGeometry> {
  const file = geometryFile(role);
  const text = await readText(reader, file);
  if (!text.ok) return empty(text.issues);
  const json = parseJson(text.value, file);
  if (!json.ok) return empty(json.issues);
  const parsed = collection.safeParse(json.value);
  if (!parsed.success) return empty(shapeIssues(parsed.error, json.value, file));
  const issues: Issue[] = [];
  const features: PackFeature[] = [];
  const numbers: number[] = [];
  const numberOfId = new Map<string, number>();
  parsed.data.features.forEach((value, index) => {
    const row = index + 1;
    const read = readFeature(value, role, row);
    if (!('type' in read)) {
      issues.push(...read);
      return;
    }
    const earlier = numberOfId.get(read.id);
    if (earlier !== undefined) {
      issues.push({ code: 'duplicate-id', file, row, field: 'id', params: { value: read.id, expected: earlier } });
      return;
    }
    numberOfId.set(read.id, row);
    features.push(read);
    numbers.push(row);
  });
  return { features: withFeatures(features), numbers, issues };
}
