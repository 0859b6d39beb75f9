import type { Enterprise } from '../../model/enterprise.ts';

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

/** The firms by group, in the order of the given ids; those that do not say come last, and a group without firms is left out. */
export function groupEnterprises(
  rows: readonly Enterprise[],
  by: EnterpriseGrouping,
  ids: readonly string[],
): readonly EnterpriseGroup[] {
  const found = new Map<string | null, Enterprise[]>([...ids, null].map((id) => [id, []]));
  for (const row of rows) (found.get(idOf[by](row)) ?? found.get(null))?.push(row);
  return [...found].flatMap(([id, members]) => (members.length > 0 ? [{ id, rows: members }] : []));
}
