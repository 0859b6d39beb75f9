import type { Enterprise } from '../../model/enterprise.ts';
import { ratio } from '../ratio.ts';

/** Ids as small numbers along the rows: the same id the same number, 0 for none. */
export interface CodedColumn {
  readonly codes: Uint16Array;
  readonly codeOf: ReadonlyMap<string, number>;
}

/** What the filter asks of enterprises, in columns made once for each table; what is not known is NaN. */
export interface EnterpriseColumns {
  readonly count: number;
  readonly industries: CodedColumn;
  readonly areas: CodedColumn;
  readonly platforms: CodedColumn;
  readonly landMu: Float64Array;
  readonly outputWan: Float64Array;
  /** 10 000 currency units per mu, as the next; not known where there is no land. */
  readonly outputPerMu: Float64Array;
  readonly taxPerMu: Float64Array;
}

function coded(rows: readonly Enterprise[], idOf: (row: Enterprise) => string | null): CodedColumn {
  const codeOf = new Map<string, number>();
  const codes = new Uint16Array(rows.length);
  rows.forEach((row, index) => {
    const id = idOf(row);
    if (id === null) return;
    const code = codeOf.get(id) ?? codeOf.size + 1;
    codeOf.set(id, code);
    codes[index] = code;
  });
  return { codes, codeOf };
}

const numbers = (rows: readonly Enterprise[], known: (row: Enterprise) => number | null): Float64Array =>
  Float64Array.from(rows, (row) => known(row) ?? Number.NaN);

/** The columns of a table, of any number of rows. */
export const enterpriseColumns = (rows: readonly Enterprise[]): EnterpriseColumns => ({
  count: rows.length,
  industries: coded(rows, ({ industryId }) => industryId),
  areas: coded(rows, ({ areaId }) => areaId),
  platforms: coded(rows, ({ platformId }) => platformId),
  landMu: numbers(rows, ({ landMu }) => landMu),
  outputWan: numbers(rows, ({ outputWan }) => outputWan),
  outputPerMu: numbers(rows, ({ outputWan, landMu }) => ratio(outputWan, landMu)),
  taxPerMu: numbers(rows, ({ taxWan, landMu }) => ratio(taxWan, landMu)),
});
