import type { LayoutTables } from '../../../src/metrics/layout/ways.ts';
import type { Assumption } from '../../../src/model/assumption.ts';
import type { PlannedLocation } from '../../../src/model/planned-location.ts';
import type { Platform, PlatformArea } from '../../../src/model/platform.ts';

const provenance = { source: 'plan', locator: '四' };
const empty = { zh: '' };

export const location = (own: Partial<PlannedLocation>): PlannedLocation => ({
  id: 'l',
  industryId: 'energy',
  origin: 'layout',
  place: { zh: '某地' },
  areaId: null,
  platformId: null,
  listKind: 'open',
  basis: 'plan',
  note: empty,
  ...provenance,
  ...own,
});

export const assumption = (own: Partial<Assumption>): Assumption => ({
  id: 'a',
  subjectKind: 'area',
  subjectId: 'binhai',
  relation: 'corresponds-to',
  objectKind: 'platform',
  objectId: 'edz',
  alternativeOf: null,
  premiseId: null,
  default: true,
  confidence: 'high',
  statement: { zh: '假设' },
  reason: { zh: '理由' },
  ...provenance,
  ...own,
});

export const platform = (id: string, parentId: string | null = null): Platform => ({
  id,
  kind: 'major',
  parentId,
  name: { zh: id },
  pinyin: null,
  alias: empty,
  areaKm2: null,
  areaComparator: null,
  areaYear: null,
  areaSource: null,
  statusGoal: empty,
  note: empty,
  ...provenance,
});

export const platformArea = (
  platformId: string,
  areaId: string,
  basis: PlatformArea['basis'] = 'plan',
): PlatformArea => ({ id: `${platformId}--${areaId}`, platformId, areaId, basis, reason: empty, ...provenance });

export const tables = (own: Partial<LayoutTables>): LayoutTables => ({
  'planned-locations': [],
  'platform-areas': [],
  platforms: [],
  assumptions: [],
  ...own,
});
