import type { Enterprise } from '../../model/enterprise.ts';
import { type Part, platformsAbove } from '../platforms-above.ts';

export const enterpriseGroupings = ['area', 'platform', 'industry'] as const;
export type EnterpriseGrouping = (typeof enterpriseGroupings)[number];

export interface EnterpriseGroup {
  /** null for firms that do not say. */
  readonly id: string | null;
  readonly rows: readonly Enterprise[];
}

const idOf: Readonly<Record<EnterpriseGrouping, (row: Enterprise) => string | null>> = {
  area: ({ areaId }) => areaId,
  platform: ({ platformId }) => platformId,
  industry: ({ industryId }) => industryId,
};

/**
 * The firms by group, in the order given; those that do not say come last, and a group without firms is left out. A firm of a
 * part is in the group of the part and in those of all that this is a part of: such groups are not to be added.
 */
export function groupEnterprises(
  rows: readonly Enterprise[],
  by: EnterpriseGrouping,
  among: readonly Part[],
): readonly EnterpriseGroup[] {
  const found = new Map<string | null, Enterprise[]>([...among.map(({ id }) => id), null].map((id) => [id, []]));
  const above = new Map(among.map(({ id }) => [id, platformsAbove(among, id)]));
  for (const row of rows) {
    const id = idOf[by](row);
    (found.get(id) ?? found.get(null))?.push(row);
    for (const whole of above.get(id ?? '') ?? []) found.get(whole)?.push(row);
  }
  return [...found].flatMap(([id, members]) => (members.length > 0 ? [{ id, rows: members }] : []));
}
