import { attributeTexts, columnsOf } from './attribute-texts.ts';
import { checkSystem } from './check-system.ts';
import { declaredByGeoJson } from './geojson-crs.ts';
import { jsonFault } from './json-fault.ts';
import { understoodSystems } from './read-prj.ts';
import { shortText } from './short-text.ts';
import { soundGeometry } from './sound-geometry.ts';
import type { GroundIssue, ReaderResult, SourceFeature } from './source-layer.ts';

const rootTypes = 'FeatureCollection, Feature, Polygon, MultiPolygon';
const geometryTypes = /^(?:Multi)?(?:Point|LineString|Polygon)$|^GeometryCollection$/u;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The features of any GeoJSON object; null where it is none. */
function membersOf(root: Readonly<Record<string, unknown>>): readonly unknown[] | null {
  const { type, features } = root;
  if (type === 'FeatureCollection') return Array.isArray(features) ? features : null;
  if (type === 'Feature') return [root];
  return typeof type === 'string' && geometryTypes.test(type) ? [{ type: 'Feature', geometry: root }] : null;
}

type FeatureRead = SourceFeature | Pick<GroundIssue, 'code' | 'field' | 'params'>;

function readFeature(member: unknown, number: number, crs: string): FeatureRead {
  if (!isObject(member) || member.type !== 'Feature')
    return {
      code: 'no-shape',
      field: `features[${number - 1}]`,
      params: { value: shortText(member), expected: 'Feature' },
    };
  if ('crs' in member && declaredByGeoJson(member).words !== crs)
    return { code: 'mixed-systems', field: 'crs', params: { value: declaredByGeoJson(member).words, expected: crs } };
  const sound = soundGeometry(member.geometry);
  if (!sound.ok) return sound.fault;
  const { properties, id } = member;
  const named = typeof id === 'string' || typeof id === 'number' ? { id } : {};
  return {
    number,
    geometry: sound.geometry,
    attributes: attributeTexts({ ...named, ...(isObject(properties) ? properties : {}) }),
  };
}

/**
 * Reads GeoJSON, of RFC 7946 or of 2008: a collection, a feature or a bare geometry, in one layer. A feature that cannot be read
 * is named by its number and the others stand; text that is no JSON is named with line and column, and nothing is taken.
 */
export function readGeoJson(file: string, text: string): ReaderResult {
  const refused = (issue: Omit<GroundIssue, 'file'>): ReaderResult => ({ layers: [], issues: [{ ...issue, file }] });
  const json = text.replace(/^\ufeff/u, '');
  let root: unknown;
  try {
    root = JSON.parse(json);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return refused(jsonFault(json, error));
  }
  const members = isObject(root) ? membersOf(root) : null;
  if (!isObject(root) || !members) {
    const value = isObject(root) ? shortText(root.type ?? Object.keys(root)) : shortText(root);
    return refused({ code: 'unknown-format', field: 'type', params: { value, expected: rootTypes } });
  }

  const declared = declaredByGeoJson(root);
  const features: SourceFeature[] = [];
  const issues: GroundIssue[] = [];
  if (!declared.system)
    issues.push({
      code: 'unknown-projection',
      file,
      field: 'crs',
      params: { value: declared.words, expected: understoodSystems },
    });
  for (const [index, member] of members.entries()) {
    const read = readFeature(member, index + 1, declared.words);
    if ('geometry' in read) features.push(read);
    else issues.push({ ...read, file, row: index + 1 });
  }
  if (features.length === 0) {
    if (issues.length === 0)
      issues.push({ code: 'no-shape', file, params: { value: 0, expected: 'Polygon, MultiPolygon' } });
    return { layers: [], issues };
  }
  const { name } = root;
  const checked = checkSystem({
    file,
    name: typeof name === 'string' && name ? name : file,
    format: 'geojson',
    declared,
    columns: columnsOf(features),
    features,
  });
  return { layers: [checked.layer], issues: [...issues, ...checked.issues] };
}
