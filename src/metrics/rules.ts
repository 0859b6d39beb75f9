import type { EffectivePack } from '../model/effective-pack.ts';
import type { ProjectTracking, RuleReport } from '../model/ledger.ts';

/** Every rule of the pack, tested on the projects that the mask leaves, in the order of the pack. */
export function testRules(
  _pack: EffectivePack,
  _mask: Uint8Array,
  _tracking: ReadonlyMap<string, ProjectTracking>,
  _measuredMu: ReadonlyMap<string, number>,
): readonly RuleReport[] {
  throw new Error('not built');
}
