import { kmlGen } from '@tmcw/togeojson';
import { DOMParser, type Document, ParseError } from '@xmldom/xmldom';
import type { Geometry } from 'geojson';
import { wgs84 } from '../../model/datum.ts';
import { decodeText } from '../import/decode-text.ts';
import { attributeTexts, columnsOf } from './attribute-texts.ts';
import { checkSystem } from './check-system.ts';
import { preparePlacemark } from './kml-placemark.ts';
import { shortText } from './short-text.ts';
import { soundGeometry } from './sound-geometry.ts';
import type { GroundIssue, ReaderResult, SourceFeature } from './source-layer.ts';
import type { ZipEntry } from './unzip.ts';

/** A document type can define entities, which are no part of KML and harm. It stands before the first element. */
const documentType = /^\ufeff?(?:\s+|<\?.*?\?>|<!--.*?-->)*<!DOCTYPE/isu;

type Opened = { readonly document: Document } | { readonly issue: Omit<GroundIssue, 'file'> };

function openDocument(text: string): Opened {
  const unreadable = (value: string, row?: number): Opened => ({
    issue: { code: 'unreadable', ...(row ? { row } : {}), params: { value, expected: 'KML' } },
  });
  if (documentType.test(text))
    return unreadable('<!DOCTYPE>', text.slice(0, text.search(/<!DOCTYPE/iu)).split('\n').length);
  let said = '';
  const onError = (level: string, message: string): void => {
    said = message;
    if (level !== 'warning') throw new Error(message);
  };
  let document: Document;
  try {
    document = new DOMParser({ onError }).parseFromString(text.replace(/^\ufeff/u, ''), 'text/xml');
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    const { lineNumber }: { lineNumber?: number } = error.locator ?? {};
    return unreadable(shortText(said), lineNumber);
  }
  const root = document.documentElement?.localName ?? '';
  if (root !== 'kml') return { issue: { code: 'unknown-format', params: { value: root, expected: 'KML' } } };
  // By a schema the library would make numbers of texts, 0 of an empty one.
  for (const schema of Array.from(document.getElementsByTagName('Schema'))) schema.parentNode?.removeChild(schema);
  return { document };
}

/** Several polygons are one parcel of several parts; whatever else is gathered stays a collection. */
function withoutCollection(geometry: Geometry): Geometry {
  if (geometry.type !== 'GeometryCollection') return geometry;
  const polygons = geometry.geometries.filter((part) => part.type === 'Polygon');
  return polygons.length === geometry.geometries.length
    ? { type: 'MultiPolygon', coordinates: polygons.map(({ coordinates }) => coordinates) }
    : geometry;
}

/** Descriptions may be HTML, which stays text like any other. */
const plainProperties = (properties: object): object =>
  Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [name, value?.['@type'] === 'html' ? value.value : value]),
  );

function documentName(document: Document): string {
  const [name] = Array.from(document.getElementsByTagName('name'));
  return name?.parentNode?.nodeName === 'Document' ? (name.textContent ?? '').trim() : '';
}

/**
 * Reads the placemarks of a KML document as one layer: extended data, name and description are attributes. Links are not
 * followed, and documents with entities are refused.
 */
export function readKml(file: string, text: string): ReaderResult {
  const opened = openDocument(text);
  if ('issue' in opened) return { layers: [], issues: [{ ...opened.issue, file }] };
  const { document } = opened;
  const issues: GroundIssue[] = [];
  const features: SourceFeature[] = [];
  const faults = Array.from(document.getElementsByTagName('Placemark')).map(preparePlacemark);
  const found = kmlGen(document);
  for (const [index, refused] of faults.entries()) {
    const [number, { value: feature }] = [index + 1, found.next()];
    const sound = soundGeometry(feature?.geometry);
    const fault = refused ?? (sound.ok ? null : sound.fault);
    if (fault) issues.push({ ...fault, file, row: number });
    if (fault || !sound.ok) continue;
    features.push({
      number,
      geometry: withoutCollection(sound.geometry),
      attributes: attributeTexts(plainProperties(feature?.properties ?? {})),
    });
  }
  if (features.length === 0) {
    if (issues.length === 0) issues.push({ code: 'no-shape', file, params: { value: 0, expected: 'Placemark' } });
    return { layers: [], issues };
  }
  const checked = checkSystem({
    file,
    name: documentName(document) || file,
    format: 'kml',
    declared: { system: wgs84, words: 'KML', by: 'format' },
    columns: columnsOf(features),
    features,
  });
  return { layers: [checked.layer], issues: [...issues, ...checked.issues] };
}

const isEmptyDocument = ({ code, row }: GroundIssue): boolean => code === 'no-shape' && row === undefined;

/** Reads each KML document of an opened KMZ. One that holds only links to the others is passed over. */
export function readKmz(file: string, members: readonly ZipEntry[]): ReaderResult {
  const documents = members.filter(({ name }) => /\.kml$/iu.test(name));
  if (documents.length === 0)
    return { layers: [], issues: [{ code: 'part-missing', file, params: { value: file, expected: 'doc.kml' } }] };
  const read = documents.map(({ name, bytes }): ReaderResult => {
    const text = decodeText(bytes);
    return text === null
      ? { layers: [], issues: [{ code: 'wrong-encoding', file: `${file}/${name}`, params: { expected: 'UTF-8' } }] }
      : readKml(`${file}/${name}`, text);
  });
  const layers = read.flatMap((result) => result.layers).map((layer) => ({ ...layer, format: 'kmz' as const }));
  const issues = read.flatMap((result) => result.issues);
  return { layers, issues: layers.length > 0 ? issues.filter((issue) => !isEmptyDocument(issue)) : issues };
}
