import { allocationOf, heldAssumptions } from '../model/allocation.ts';
import type { Edit } from '../model/edit.ts';
import type { EffectivePack } from '../model/effective-pack.ts';
import type { PackFeatures } from '../model/geometry.ts';
import type { Shape } from '../model/ground.ts';
import type { Pack } from '../model/pack.ts';
import { applyEdits } from './apply-edits.ts';
import { checkReferences, withoutLostProjects } from './check-references.ts';
import { type ComposeGround, hasGround } from './ground/composition.ts';
import { joinPack } from './join.ts';
import { rowNumber } from './row-number.ts';

const byId = <T extends { readonly id: string }>(rows: readonly T[]): ReadonlyMap<string, T> =>
  new Map(rows.map((row) => [row.id, row]));

const noShapes: PackFeatures<Shape> = { type: 'FeatureCollection', features: [] };

/**
 * The pack with the user's edits, joined. With `compose`, the ground that they bring stands in the place of the pack's own. Its report's issues are everything that reading, edits, references and the
 * join found; a project whose area or industry the pack does not have is left out and named there.
 */
export function effectivePack(pack: Pack, edits: readonly Edit[] = [], compose?: ComposeGround): EffectivePack {
  const edited = applyEdits(pack, edits);
  const references = checkReferences(edited.pack);
  const sound = withoutLostProjects(edited.pack);
  const { info, tables, unread } = sound;
  const composed = compose && hasGround(tables) ? compose(sound) : null;
  const { geometry } = composed ?? sound;
  const join = joinPack(sound, geometry);
  const held = heldAssumptions(tables.assumptions, []);
  return {
    info,
    tables,
    geometry,
    parcels: composed?.parcels ?? noShapes,
    controlLines: composed?.controlLines ?? noShapes,
    unread,
    join: {
      ...join,
      issues: [...pack.issues, ...edited.issues, ...references, ...join.issues, ...(composed?.issues ?? [])],
    },
    projectById: byId(tables.projects),
    areaById: byId(tables.areas),
    industryById: byId(tables.industries),
    platformById: byId(tables.platforms),
    sourceById: byId(tables.sources),
    cellsOf: (table, id) => sound.rows[table][rowNumber(tables[table], id) ?? -1]?.cells ?? null,
    columnsOf: (table) => {
      const { columns = [], units = {} } = sound.descriptions[table] ?? {};
      return { names: columns, units };
    },
    projectRow: new Map(tables.projects.map((project, row) => [project.id, row])),
    platformOfProject: tables.projects.map((project) => allocationOf(tables, project, held)),
  };
}
