import type { EffectivePack } from '../model/effective-pack.ts';
import type { Ledger, LedgerGroup } from '../model/ledger.ts';
import type { Span } from '../model/target.ts';

export interface LedgerInput {
  readonly pack: Pick<EffectivePack, 'info' | 'tables' | 'platformOfProject' | 'areaById'>;
  /** One byte per project row: 1 where the filter leaves it. */
  readonly mask: Uint8Array;
  /** Land measured on surveyed or official geometry, mu, by project id; a project without an entry is not measured. */
  readonly measuredMu: ReadonlyMap<string, number>;
  /** `YYYY-MM` */
  readonly asOf: string;
  readonly group: LedgerGroup;
  readonly span: Span;
}

export function buildLedger(_input: LedgerInput): Ledger {
  throw new Error('not built');
}
