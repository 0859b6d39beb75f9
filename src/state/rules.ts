import { testRules } from '../metrics/rules.ts';
import type { RuleReport } from '../model/ledger.ts';
import type { Atlas } from './atlas.ts';

/** The pack's rules, tested on the projects that the filter leaves; no part of the atlas, since the first screen shows none. */
export const rulesOf = ({ pack, mask, tracking, siteChecks }: Atlas): readonly RuleReport[] =>
  testRules(pack, mask.value, tracking.value, siteChecks.value);
