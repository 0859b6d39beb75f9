import type { MessageKey } from '../../i18n/translate.ts';
import type { EffectivePack } from '../../model/effective-pack.ts';
import type { Ledger, LedgerRow } from '../../model/ledger.ts';

/** Rows under a heading of their own, so that nothing seems to count twice. */
export interface LedgerSection {
  /** null where the rows need none. */
  readonly title: MessageKey | null;
  readonly rows: readonly LedgerRow[];
}

/** A row's own key: a platform may have a row by the plan and one by assumption. */
export const rowKey = ({ id, basis }: LedgerRow): string => `${id} ${basis ?? ''}`;

/** More planned new land first; rows without a figure after them, as the pack has them. */
const byPlannedLand = (rows: readonly LedgerRow[]): readonly LedgerRow[] =>
  rows.toSorted((a, b) => (b.plannedNewLandMu.value ?? -1) - (a.plannedNewLandMu.value ?? -1));

/** The rows of the ledger in sections that together hold each row once; empty sections are left out. */
export function ledgerSections(
  { group, rows }: Pick<Ledger, 'group' | 'rows'>,
  { areaById }: Pick<EffectivePack, 'areaById'>,
): readonly LedgerSection[] {
  const where = (title: MessageKey | null, holds: (row: LedgerRow) => boolean): LedgerSection => ({
    title,
    rows: byPlannedLand(rows.filter(holds)),
  });
  const isZone = ({ id }: LedgerRow) => areaById.get(id)?.kind === 'zone';
  const sections = {
    area: () => [where('filter.zones', isZone), where('filter.townships', (row) => !isZone(row))],
    platform: () => [
      where('ledger.allocatedByPlan', ({ basis }) => basis === 'plan'),
      where('ledger.allocatedByAssumption', ({ basis }) => basis === 'assumption'),
      where(null, ({ basis }) => basis === null),
    ],
    industry: () => [where(null, () => true)],
  }[group]();
  return sections.filter((section) => section.rows.length > 0);
}

/** Keys of the rows where a target may be entered: one row of a platform's two, and none of what has no platform. */
export const targetRows = (rows: readonly LedgerRow[]): ReadonlySet<string> =>
  new Set(
    rows
      .filter(({ id, name }, index) => name !== null && rows.findIndex((other) => other.id === id) === index)
      .map(rowKey),
  );
