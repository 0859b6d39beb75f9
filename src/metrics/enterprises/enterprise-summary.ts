import type { Sum } from '../../model/ledger.ts';
import type { EnterpriseColumns } from './enterprise-columns.ts';

export interface EnterpriseSummary {
  readonly count: number;
  readonly landMu: Sum;
  /** 10 000 currency units. */
  readonly outputWan: Sum;
}

/** Neumaier's sum, as `sumKnown`, over the rows of a column that the mask leaves; NaN is unknown. */
function sumMasked(values: Float64Array, mask: Uint8Array): Sum {
  let total = 0;
  let compensation = 0;
  let known = 0;
  let of = 0;
  for (let row = 0; row < values.length; row += 1) {
    if (mask[row] !== 1) continue;
    of += 1;
    const value = values[row] as number;
    if (Number.isNaN(value)) continue;
    known += 1;
    const next = total + value;
    compensation += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return { value: known === 0 ? null : total + compensation, known, of };
}

/** Count, land and output of the enterprises that a mask leaves. */
export function summarizeEnterprises({ landMu, outputWan }: EnterpriseColumns, mask: Uint8Array): EnterpriseSummary {
  const land = sumMasked(landMu, mask);
  return { count: land.of, landMu: land, outputWan: sumMasked(outputWan, mask) };
}
