import type { ControlLineKind } from '../../model/boundary.ts';
import { type CoordinateSystem, systemId } from '../../model/datum.ts';
import type { Edit } from '../../model/edit.ts';
import type { EffectivePack } from '../../model/effective-pack.ts';
import type { GeometryBasis } from '../../model/geometry.ts';
import { type Shape, shapeText } from '../../model/ground.ts';
import type { TableName } from '../../model/pack.ts';
import { type CellTexts, cellEdits } from './cell-edits.ts';
import { groundIds } from './ground-identity.ts';
import { joinShapes } from './join-shapes.ts';
import type { PlacedFeature } from './place-layer.ts';
import { isSameGround } from './same-ground.ts';

/** What a layer is taken as. */
export const groundRoles = ['parcels', 'area-boundaries', 'platform-boundaries', 'control-lines'] as const;
export type GroundRole = (typeof groundRoles)[number];

/** What the user says of a layer. */
export interface GroundWord {
  readonly role: GroundRole;
  readonly basis: GeometryBasis;
  /** Who says so; needed for official and surveyed. */
  readonly authority: string;
  /** Metres, as text; empty when unknown. */
  readonly accuracyM: string;
  readonly source: string;
  readonly cameIn: CoordinateSystem;
  /** Of control lines. */
  readonly lineKind: ControlLineKind | null;
  /** Column that holds the parcel's number or name; null for none. */
  readonly nameColumn: string | null;
  /** What each feature belongs to, by its number; absent or null: to nothing known, and it is kept all the same. */
  readonly assigned: ReadonlyMap<
    number,
    { readonly kind: 'project' | 'area' | 'platform'; readonly id: string } | null
  >;
}

export interface GroundPlan {
  readonly edits: readonly Edit[];
  readonly added: readonly number[];
  /** Shapes that take the place of others. */
  readonly replaced: readonly number[];
  readonly unchanged: readonly number[];
  /** Boundaries that belong to no area or platform cannot be taken; each is listed. Parcels are always kept. */
  readonly left: readonly number[];
}

type PlannedPack = Pick<EffectivePack, 'tables' | 'cellsOf' | 'columnsOf'>;

/** A row as it shall be, and the features that it is made of. */
interface PlannedRow {
  readonly numbers: readonly number[];
  readonly id: string;
  /** null where the row is not there, or has none. */
  readonly shapeBefore: Shape | null;
  readonly shape: Shape;
  readonly cells: CellTexts;
  /** Whether the file says of itself how the shape is known, as the row does: a word for the whole layer is not about it. */
  readonly isKnown?: boolean;
}

const given = (cells: CellTexts): CellTexts =>
  Object.fromEntries(Object.entries(cells).filter(([, text]) => text !== ''));

/** How the shape is known. All of it is written with a new shape: what was said of another is not true of this one. */
const knowledge = ({ basis, authority, accuracyM, source }: GroundWord): CellTexts => ({
  geometryBasis: basis,
  authority: authority.trim(),
  accuracyM: accuracyM.normalize('NFKC').trim(),
  source: source.trim(),
});

function planRows(pack: PlannedPack, table: TableName, word: GroundWord, rows: readonly PlannedRow[]): GroundPlan {
  const edits: Edit[] = [];
  const numbers = { added: [] as number[], replaced: [] as number[], unchanged: [] as number[] };
  for (const { numbers: ofRow, id, shapeBefore, shape, cells, isKnown = false } of rows) {
    const before = pack.cellsOf(table, id);
    const isSame = shapeBefore !== null && isSameGround(shapeBefore, shape, word.cameIn);
    const locator = ofRow.map((number) => `#${number}`).join(', ');
    const cameIn = systemId(word.cameIn);
    const known = isSame && isKnown ? {} : knowledge(word);
    const ground = isSame ? given(known) : { shape: shapeText(shape), cameIn, ...known, locator };
    // A file takes nothing away: what it does not say stays as it is.
    const ofThis = cellEdits(table, id, before, { ...given(cells), ...ground });
    edits.push(...ofThis);
    const standing = before === null ? 'added' : ofThis.length > 0 ? 'replaced' : 'unchanged';
    numbers[standing].push(...ofRow);
  }
  return { edits, ...numbers, left: [] };
}

/** The id in the files that this atlas hands out. */
const ownIdOf = ({ attributes }: PlacedFeature): string => (attributes.id ?? '').trim();

const nameOf = ({ attributes }: PlacedFeature, { nameColumn }: GroundWord): string =>
  nameColumn === null ? '' : (attributes[nameColumn] ?? '').trim();

const ownerKey = (projectId: string | null, areaId: string | null): string =>
  projectId ? `project ${projectId}` : areaId ? `area ${areaId}` : '';

function planParcels(pack: PlannedPack, features: readonly PlacedFeature[], word: GroundWord): GroundPlan {
  const wanted = features.map((feature) => {
    const assigned = word.assigned.get(feature.number);
    const projectId = assigned?.kind === 'project' ? assigned.id : '';
    const areaId = assigned?.kind === 'area' ? assigned.id : '';
    const { number, shape } = feature;
    const [owner, ownId] = [ownerKey(projectId, areaId), ownIdOf(feature)];
    return {
      number,
      ownId,
      shape,
      projectId,
      areaId,
      name: nameOf(feature, word),
      basis: feature.attributes.basis ?? '',
      owner,
      isKnownByName: projectId !== '',
    };
  });
  const { parcels } = pack.tables;
  const ids = groundIds(
    'parcels',
    '',
    wanted,
    parcels.map(({ id, name, shape, projectId, areaId }) => {
      return { id, name: name ?? '', shape, owner: ownerKey(projectId, areaId) };
    }),
  );
  const shapes = new Map(parcels.map(({ id, shape }) => [id, shape]));
  const rows = wanted.map(({ number, ownId, shape, projectId, areaId, name, basis }): PlannedRow => {
    const id = ids.get(number) ?? '';
    const cells = { projectId, areaId, name };
    const isKnown = ownId === id && basis !== '' && basis === pack.cellsOf('parcels', id)?.geometryBasis;
    return { numbers: [number], id, shapeBefore: shapes.get(id) ?? null, shape, cells, isKnown };
  });
  return planRows(pack, 'parcels', word, rows);
}

function planLines(pack: PlannedPack, features: readonly PlacedFeature[], word: GroundWord): GroundPlan {
  const { lineKind: kind } = word;
  if (!kind) throw new Error('control lines are of a kind');
  const lines = pack.tables['control-lines'].filter((line) => line.kind === kind);
  const wanted = features.map((feature) => {
    const { number, shape } = feature;
    const ownId = ownIdOf(feature);
    return { number, ownId, shape, name: nameOf(feature, word), owner: '', isKnownByName: false };
  });
  const known = lines.map(({ id, name, shape }) => ({ id, name: name ?? '', shape, owner: '' }));
  const ids = groundIds('control-lines', kind, wanted, known);
  const shapes = new Map(lines.map(({ id, shape }) => [id, shape]));
  const rows = wanted.map(({ number, shape, name }): PlannedRow => {
    const id = ids.get(number) ?? '';
    return { numbers: [number], id, shapeBefore: shapes.get(id) ?? null, shape, cells: { kind, name } };
  });
  return planRows(pack, 'control-lines', word, rows);
}

function planBoundaries(
  pack: PlannedPack,
  features: readonly PlacedFeature[],
  word: GroundWord,
  scopeKind: 'area' | 'platform',
): GroundPlan {
  const byScope = new Map<string, PlacedFeature[]>();
  const left: number[] = [];
  for (const feature of features) {
    const assigned = word.assigned.get(feature.number);
    if (assigned?.kind !== scopeKind) {
      left.push(feature.number);
      continue;
    }
    const parts = byScope.get(assigned.id) ?? [];
    byScope.set(assigned.id, parts);
    parts.push(feature);
  }
  const rows = [...byScope].map(([scopeId, parts]): PlannedRow => {
    const before = pack.tables.boundaries.find((row) => row.scopeKind === scopeKind && row.scopeId === scopeId);
    return {
      numbers: parts.map(({ number }) => number),
      id: before?.id ?? `${scopeKind}-${scopeId}`,
      shapeBefore: before?.shape ?? null,
      shape: joinShapes(parts.map(({ shape }) => shape)),
      cells: { scopeKind, scopeId },
    };
  });
  return { ...planRows(pack, 'boundaries', word, rows), left };
}

/**
 * What taking a placed layer would do to the pack; nothing is changed yet. Taken twice, a layer changes nothing the second
 * time. Control lines need the word's `lineKind`.
 */
export function planGround(pack: PlannedPack, features: readonly PlacedFeature[], word: GroundWord): GroundPlan {
  if (word.role === 'parcels') return planParcels(pack, features, word);
  if (word.role === 'control-lines') return planLines(pack, features, word);
  return planBoundaries(pack, features, word, word.role === 'area-boundaries' ? 'area' : 'platform');
}
