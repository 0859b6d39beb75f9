import type { EffectivePack } from '../model/effective-pack.ts';
import type { ProjectTracking } from '../model/ledger.ts';
import type { Span } from '../model/target.ts';

type TrackedPack = Pick<EffectivePack, 'tables'>;

/** What has been recorded of each project's land up to the as-of month (`YYYY-MM`), by project id. */
export function trackProjects(_pack: TrackedPack, _asOf: string, _span: Span): ReadonlyMap<string, ProjectTracking> {
  throw new Error('not built');
}
