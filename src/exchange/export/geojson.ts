import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { rightHanded } from '../../geo/ring-area.ts';
import { type PackFeature, supports } from '../../model/geometry.ts';
import type { Localized } from '../../model/language.ts';
import type { LedgerFigures } from '../../model/ledger.ts';
import { plainNumber } from '../csv-text.ts';
import { gapSpecs, sumIds, sumOf } from './ledger-columns.ts';
import { exportSpeech, type LedgerExport } from './ledger-export.ts';

type Box = [west: number, south: number, east: number, north: number];

/** Its rings as the format wants them. */
function wound(geometry: Geometry): Geometry {
  if (geometry.type === 'Polygon') return { ...geometry, coordinates: rightHanded(geometry.coordinates) };
  if (geometry.type === 'MultiPolygon') return { ...geometry, coordinates: geometry.coordinates.map(rightHanded) };
  return geometry;
}

function boxOf(geometries: readonly Geometry[]): Box | null {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  const visit = (part: unknown): void => {
    if (!Array.isArray(part)) return;
    const [x, y] = part;
    if (typeof x === 'number' && typeof y === 'number') {
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
    } else for (const inner of part) visit(inner);
  };
  for (const geometry of geometries) if (geometry.type !== 'GeometryCollection') visit(geometry.coordinates);
  return Number.isFinite(box[0]) ? box : null;
}

function collection(features: readonly Feature[], head: Readonly<Record<string, unknown>>): FeatureCollection {
  const bbox = boxOf(features.map(({ geometry }) => geometry));
  return { type: 'FeatureCollection', ...(bbox ? { bbox } : {}), ...head, features: [...features] };
}

function feature(
  { id, geometry, properties }: PackFeature,
  attributes: Readonly<Record<string, unknown>>,
  notice: string | null,
): Feature {
  const right = wound(geometry);
  const bbox = boxOf([right]);
  const { geometryBasis, method, sources, horizontalAccuracyM } = properties;
  return {
    type: 'Feature',
    id,
    ...(bbox ? { bbox } : {}),
    geometry: right,
    properties: {
      id,
      ...attributes,
      geometryBasis,
      geometryMethod: method,
      geometrySources: sources,
      horizontalAccuracyM,
      notice,
    },
  };
}

/** Figures of a project or row by name and unit; null is unknown. `known` and `of` count projects. */
function figures(of: LedgerFigures): Readonly<Record<string, unknown>> {
  const camel = (id: string) => id.replaceAll(/-(\w)/gu, (_, letter: string) => letter.toUpperCase());
  return Object.fromEntries([
    ...sumIds.flatMap((id) => {
      const sum = sumOf(of, id);
      const name = { planned: 'plannedNewLand', measured: 'measured' }[id as string] ?? camel(id);
      return [
        [`${name}Mu`, plainNumber(sum.value)],
        [`${name}Known`, sum.known],
      ];
    }),
    ...gapSpecs.map(({ id }) => [`${id}Mu`, plainNumber(of[id].mu)]),
  ]);
}

const texts = (name: string, text: Localized | null | undefined): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(text ?? {}).map(([language, value]) => [`${name}_${language}`, value]));

/** What the file holds, for those who open it without the atlas. */
const head = ({ pack, ledger }: LedgerExport, notice: string): Readonly<Record<string, unknown>> => ({
  pack: { name: pack.info.name, version: pack.info.version },
  asOf: ledger.asOf,
  span: ledger.span,
  mapNotice: pack.info.mapNotice,
  notice,
  credits: pack.info.credits,
});

/** The sites of the ledger's projects in WGS84, with attributes and with how each place is known. A project without a site is left out. */
export function sitesGeoJson(data: LedgerExport): FeatureCollection {
  const { pack, ledger, language } = data;
  const notice = exportSpeech(language).t('exchange.siteNotice');
  const sites = new Map(pack.geometry.sites.features.map((site) => [site.id, site]));
  const features = ledger.rows
    .flatMap(({ projects }) => projects)
    .flatMap((line) => {
      const { project, tracking } = line;
      const site = sites.get(project.id);
      if (!site) return [];
      const allocation = pack.platformOfProject[pack.projectRow.get(project.id) ?? -1] ?? null;
      const attributes = {
        no: project.no,
        ...texts('name', project.name),
        ...texts('company', project.company),
        kind: project.kind,
        areaId: project.areaId,
        platformId: allocation?.platformId ?? null,
        platformBasis: allocation?.basis ?? null,
        industryId: project.industryId,
        industryBasis: project.industryBasis,
        industryConfidence: project.industryConfidence,
        start: project.start,
        end: project.end,
        plannedInvestmentWan: plainNumber(project.plannedInvestmentWan),
        currency: pack.info.currency,
        ...figures(line),
        isReported: tracking.isReported,
        source: project.source,
        locator: project.locator,
      };
      return [feature(site, attributes, supports(site.properties.geometryBasis, 'measure') ? null : notice)];
    });
  return collection(features, head(data, notice));
}

/** The areas in WGS84 with the ledger's figures, targets and status; an area without a row of the ledger has no figures. */
export function areasGeoJson(data: LedgerExport): FeatureCollection {
  const { pack, ledger, language } = data;
  const notice = exportSpeech(language).t('exchange.areaNotice');
  const rows = new Map(ledger.rows.map((row) => [row.id, row]));
  const features = [...pack.geometry.townships.features, ...pack.geometry.zones.features].flatMap((shape) => {
    const area = pack.areaById.get(shape.id);
    if (!area) return [];
    const row = rows.get(area.id);
    const attributes = {
      kind: area.kind,
      code: area.code,
      ...texts('name', area.name),
      inScope: area.inScope,
      publishedAreaKm2: area.publishedAreaKm2,
      projectCount: row ? row.projects.length : null,
      ...(row
        ? {
            ...figures(row),
            targetMu: plainNumber(row.target.target?.valueMu ?? null),
            targetYear: row.target.target?.year ?? null,
            targetStatus: row.target.status,
            suppliedMinusTargetMu: plainNumber(row.suppliedMinusTarget.mu),
          }
        : {}),
      source: area.source,
      locator: area.locator,
    };
    const isBoundary = supports(shape.properties.geometryBasis, 'measure');
    return [feature(shape, attributes, isBoundary ? null : notice)];
  });
  return collection(features, head(data, notice));
}

/** The text of a GeoJSON file, a feature a line. */
export function geoJsonText({ features, ...rest }: FeatureCollection): string {
  const front = JSON.stringify(rest).slice(0, -1);
  return `${front},"features":[\n${features.map((one) => JSON.stringify(one)).join(',\n')}\n]}\n`;
}
