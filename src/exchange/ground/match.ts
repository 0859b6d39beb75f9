import type { EffectivePack } from '../../model/effective-pack.ts';
import { type GeometryBasis, supports } from '../../model/geometry.ts';
import { type Lying, liesIn } from './lies-in.ts';
import { type ExactNames, type NameIndex, nameIndex } from './name-index.ts';
import type { PlacedFeature } from './place-layer.ts';

/** What features or rows may belong to. Townships and zones are both areas. */
export type MatchKind = 'project' | 'area' | 'platform';

/** `user`: chosen by hand. */
export type MatchBasis = 'code' | 'name' | 'similar-name' | 'location' | 'user';

export interface Suggestion {
  readonly id: string;
  readonly by: MatchBasis;
  /** 0 to 1; 1 for an equal code or name. */
  readonly score: number;
  /** Of a match by location alone: how the boundary is known in which the feature lies. */
  readonly boundaryBasis?: GeometryBasis;
}

/** What one feature or row belongs to. */
export interface Match {
  /** Row or feature number in the file. */
  readonly number: number;
  /** The text that was looked up; empty where there is none. */
  readonly text: string;
  /** Taken without asking: one code or one name equal but for script, width, spaces and 镇 or 街道. Else null. */
  readonly found: Suggestion | null;
  /** Best first; for the user to accept. */
  readonly suggestions: readonly Suggestion[];
}

export interface MatchInput {
  readonly number: number;
  /** Values of the columns that may hold a code or a name. */
  readonly texts: readonly string[];
  /** null for a row of a table. */
  readonly feature: PlacedFeature | null;
}

/** `info` tells the city's own name, which files put before those of its townships. */
export type MatchedPack = Pick<EffectivePack, 'info' | 'tables' | 'geometry'>;

const tableOf = { project: 'projects', area: 'areas', platform: 'platforms' } as const satisfies Record<
  MatchKind,
  string
>;

/** Most of a shape lies in what holds more than half of it; nobody needs to be asked where all but a border strip does. */
const mostOfIt = 0.5;
const nearlyAll = 0.9;

type Named = Pick<Match, 'text' | 'found' | 'suggestions'>;

const suggestion = (id: string, by: MatchBasis, score: number): Suggestion => ({ id, by, score });

/** What all texts of a row mean together: a company may have two projects, and a name tells which. */
function meant(hits: readonly ExactNames[]): readonly string[] {
  const common = (hits[0]?.ids ?? []).filter((id) => hits.every(({ ids }) => ids.includes(id)));
  return common.length > 0 ? common : [...new Set(hits.flatMap(({ ids }) => ids))];
}

function matchNames(names: NameIndex, texts: readonly string[]): Named {
  const given = texts.map((text) => text.trim()).filter(Boolean);
  const all = given.map((text) => ({ text, ...names.exact(text) })).filter(({ ids }) => ids.length > 0);
  const spoken = all.filter(({ isNumber }) => !isNumber);
  const hits = spoken.length > 0 ? spoken : all;
  const ids = meant(hits);
  const exact = ids.map((id) => {
    const hit = hits.find((one) => one.ids.includes(id));
    return { ...suggestion(id, hit?.by ?? 'name', 1), text: hit?.text ?? '' };
  });
  const [first] = exact;
  if (first && exact.length === 1) {
    return { text: first.text, found: suggestion(first.id, first.by, 1), suggestions: [] };
  }
  const similar = exact.length > 0 ? [] : given.flatMap(names.similar);
  return {
    text: first?.text ?? given[0] ?? '',
    found: null,
    suggestions: [
      ...exact.map(({ id, by }) => suggestion(id, by, 1)),
      ...distinct(similar.map(({ id, score }) => suggestion(id, 'similar-name', score))).slice(0, 3),
    ],
  };
}

/** Each id once, with its best score first. */
function distinct(suggestions: readonly Suggestion[]): readonly Suggestion[] {
  const best = suggestions.toSorted((one, other) => other.score - one.score);
  return best.filter(({ id }, index) => best.findIndex((other) => other.id === id) === index);
}

/** What of the pack can hold a feature. A project's ground is known only where it was surveyed. */
function placesOf({ geometry: { townships, zones, platforms, sites } }: MatchedPack, kind: MatchKind) {
  if (kind === 'area') return liesIn(townships, zones);
  if (kind === 'platform') return liesIn(platforms);
  const surveyed = sites.features.filter(({ properties }) => supports(properties.geometryBasis, 'measure'));
  return liesIn({ ...sites, features: surveyed });
}

/**
 * The area that holds a feature beyond doubt: its boundary is official or surveyed, no other area claims half of the
 * feature, and its name does not speak for another.
 */
function settledBy(places: readonly Lying[], names: readonly Suggestion[]): Lying | null {
  const [first, second] = places;
  if (!first || first.share < nearlyAll || !supports(first.boundaryBasis, 'measure')) return null;
  if ((second && second.share >= mostOfIt) || names.some(({ by }) => by !== 'similar-name')) return null;
  return names[0] && names[0].id !== first.id ? null : first;
}

function withLocation(kind: MatchKind, named: Named, places: readonly Lying[]): Omit<Match, 'number'> {
  const lying = places
    .filter(({ share }) => share > mostOfIt)
    .map(
      ({ id, share, boundaryBasis }): Suggestion => ({ id, by: 'location', score: Math.min(1, share), boundaryBasis }),
    );
  const settled = kind === 'area' ? settledBy(places, named.suggestions) : null;
  const found = settled && lying.find(({ id }) => id === settled.id);
  if (found) return { ...named, found, suggestions: [] };
  // What a name says goes before where a schematic boundary happens to run.
  const isFirm = ({ boundaryBasis }: Suggestion) => boundaryBasis !== undefined && supports(boundaryBasis, 'measure');
  const byName = named.suggestions;
  const firm = byName.some(({ by }) => by !== 'similar-name') ? [] : lying.filter(isFirm);
  const ordered = [...firm, ...byName, ...lying];
  return {
    ...named,
    suggestions: ordered.filter(({ id }, index) => ordered.findIndex((other) => other.id === id) === index),
  };
}

/**
 * Meets rows or features with the pack's projects, areas or platforms by code, name and place. A place by a schematic
 * boundary is only ever suggested.
 */
export function matchRows(pack: MatchedPack, kind: MatchKind, rows: readonly MatchInput[]): readonly Match[] {
  const names = nameIndex(pack, tableOf[kind]);
  const places = rows.some(({ feature }) => feature) ? placesOf(pack, kind) : () => [];
  const known = new Map<string, Named>();
  return rows.map(({ number, texts, feature }) => {
    const key = JSON.stringify(texts);
    const named = known.get(key) ?? matchNames(names, texts);
    known.set(key, named);
    if (named.found || !feature) return { number, ...named };
    return { number, ...withLocation(kind, named, places(feature.shape)) };
  });
}

/** Headings of columns that say which one a row is about. */
const headings: Readonly<Record<MatchKind, RegExp>> = {
  area: /[镇鎮乡鄉]|街道|区域|區域|属地|辖区|行政区|township|town|subdistrict|area/iu,
  platform: /平台|园区|園區|开发区|platform|park/iu,
  project: /项目|項目|企业|企業|公司|project|company/iu,
};
const projectNumber = /^(?:项目|項目|project)[\s_-]*(?:序?号|編?號|编号|代码|no\.?|number|id|code)?$/iu;
const mostLookedAt = 500;
const leastSpeaking = 0.15;

/** The columns of a file that look most like holding names or codes of the kind, best first. */
export function guessColumns(
  pack: MatchedPack,
  kind: MatchKind,
  columns: readonly string[],
  rows: readonly Readonly<Record<string, string>>[],
): readonly string[] {
  const names = nameIndex(pack, tableOf[kind]);
  return columns
    .map((column) => {
      const all = new Set(rows.map((row) => row[column]?.trim() ?? ''));
      const texts = [...all].filter(Boolean).slice(0, mostLookedAt);
      // A number alone may count anything; only a heading that numbers projects makes it a project's.
      const isNumbered = kind === 'project' && projectNumber.test(column.trim());
      const spoken = texts.filter((text) => isNumbered || !/^\d{1,6}$/u.test(text));
      const share = (wanted: readonly string[]) => (texts.length > 0 ? wanted.length / texts.length : 0);
      const exact = spoken.filter((text) => names.exact(text).ids.length > 0);
      const similar = spoken.filter((text) => !exact.includes(text) && names.similar(text).length > 0);
      const isHeaded = spoken.length > 0 && headings[kind].test(column);
      return { column, score: share(exact) + share(similar) / 4 + (isHeaded ? leastSpeaking : 0) };
    })
    .filter(({ score }) => score >= leastSpeaking)
    .toSorted((one, other) => other.score - one.score)
    .map(({ column }) => column);
}
