import { isMessage } from '../../i18n/translate.ts';
import type { EffectivePack } from '../../model/effective-pack.ts';
import type { Localized } from '../../model/language.ts';
import type { CellTexts } from '../../state/row-edits.ts';
import type { Speech } from '../context.ts';

const namedTables = ['projects', 'areas', 'platforms', 'industries', 'rules', 'thresholds'] as const;

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

/** Table of what a target is set for, by kind; the city is in none. */
export const scopeTables: Readonly<Record<string, string>> = {
  area: 'areas',
  platform: 'platforms',
  industry: 'industries',
};

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
      const rows = pack.tables.parcels.filter(({ projectId }) => projectId === cells.projectId);
      const no = rows.findIndex((row) => row.id === id) + 1;
      const number = no > 0 ? t('tracking.parcelNo', { no }) : undefined;
      return joined(of('projects', cells.projectId), cells.name || number);
    }
    case 'land-records':
      return joined(of('parcels', cells.parcelId), stage(cells.stage), cells.date);
    case 'progress':
      return joined(of('commitments', cells.commitmentId), cells.date);
    case 'commitments':
      return of('figures', cells.figureId) ?? id;
    default:
      return name(ownName(pack, table, id)).text || id;
  }
}
