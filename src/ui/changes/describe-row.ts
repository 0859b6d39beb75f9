import { isMessage } from '../../i18n/translate.ts';
import type { EffectivePack } from '../../model/effective-pack.ts';
import type { Localized } from '../../model/language.ts';
import type { Parcel } from '../../model/tracking.ts';
import type { CellTexts } from '../../state/row-edits.ts';
import type { Speech } from '../context.ts';

const namedTables = [
  'projects',
  'areas',
  'platforms',
  'industries',
  'rules',
  'thresholds',
  'chains',
  'score-measures',
  'indicators',
] as const;

export type RowLookup = (table: string, id: string) => CellTexts;

/** What kind of row it is: target, parcel, project. */
export function rowKind(table: string, { t }: Speech): string {
  const key = `changes.row.${table}`;
  return isMessage(key) ? t(key) : t('changes.row.other');
}

/** The name that the pack gives a row itself; of a figure, what it measures. */
function ownName({ tables }: EffectivePack, table: string, id: string): Localized | undefined {
  if (table === 'figures') return tables.figures.find((figure) => figure.id === id)?.measure;
  const named = namedTables.find((name) => name === table);
  return named && tables[named].find((row) => row.id === id)?.name;
}

/** Table of what a target or figure is of, by kind; the city is in none. */
export const scopeTables: Readonly<Record<string, string>> = {
  area: 'areas',
  platform: 'platforms',
  industry: 'industries',
  project: 'projects',
};

/** Table of what an actual is of, by kind. */
export const subjectTables: Readonly<Record<string, string>> = { indicator: 'indicators', figure: 'figures' };

const numbers = new WeakMap<readonly Parcel[], ReadonlyMap<string, number>>();

/** Which of its project's parcels a parcel is, from 1. */
function numberInProject(parcels: readonly Parcel[], id: string): number | undefined {
  const known = numbers.get(parcels);
  if (known) return known.get(id);
  const counts = new Map<string, number>();
  const made = new Map<string, number>();
  for (const parcel of parcels) {
    const no = (counts.get(parcel.projectId ?? '') ?? 0) + 1;
    counts.set(parcel.projectId ?? '', no);
    made.set(parcel.id, no);
  }
  numbers.set(parcels, made);
  return made.get(id);
}

/** What a reader calls a row: its own name, or what it is about; never an id where there is anything else. */
export function nameOf(pack: EffectivePack, table: string, id: string, lookup: RowLookup, speech: Speech): string {
  const { t, name } = speech;
  const cells = lookup(table, id);
  const stage = (text: string | undefined) => {
    const key = `stage.${text}`;
    return isMessage(key) ? t(key) : text;
  };
  const of = (other: string, otherId: string | undefined) =>
    otherId ? nameOf(pack, other, otherId, lookup, speech) : undefined;
  const joined = (...parts: readonly (string | undefined)[]) => parts.filter(Boolean).join(' · ') || id;
  switch (table) {
    case 'targets': {
      const scopeTable = scopeTables[cells.scopeKind ?? ''];
      const scope = scopeTable ? of(scopeTable, cells.scopeId) : t('word.city');
      return joined(scope, cells.year, stage(cells.measure));
    }
    case 'parcels': {
      const no = cells.projectId ? numberInProject(pack.tables.parcels, id) : undefined;
      const owner = of('projects', cells.projectId) ?? of('areas', cells.areaId) ?? t('mapGround.parcelUnassigned');
      return joined(owner, cells.name || (no ? t('tracking.parcelNo', { no }) : undefined));
    }
    case 'boundaries':
      return joined(of(scopeTables[cells.scopeKind ?? ''] ?? '', cells.scopeId));
    case 'control-lines': {
      const key = `ground.lineKind.${cells.kind}`;
      return joined(isMessage(key) ? t(key) : cells.kind, cells.name);
    }
    case 'enterprises':
    case 'saved-views':
    case 'statistics':
      return joined(cells.name);
    case 'statistic-values': {
      const { scopeKind = '' } = lookup('statistics', cells.statisticId ?? '');
      return joined(of('statistics', cells.statisticId), of(scopeTables[scopeKind] ?? '', cells.scopeId));
    }
    case 'land-records':
      return joined(of('parcels', cells.parcelId), stage(cells.stage), cells.date);
    case 'progress':
      return joined(of('commitments', cells.commitmentId), cells.date);
    case 'actuals':
      return joined(of(subjectTables[cells.subjectKind ?? ''] ?? '', cells.subjectId), cells.year);
    case 'commitments':
      return of('figures', cells.figureId) ?? id;
    default:
      return name(ownName(pack, table, id)).text || id;
  }
}
