import { describe, expect, test } from 'vitest';
import type { ProgressRecord } from '../../../src/model/commitment.ts';
import { progressAt } from '../../../src/ui/ledger/commitment-progress.ts';

const record = (id: string, date: string, value: number | null, base: number | null = null): ProgressRecord => ({
  id,
  commitmentId: 'own',
  date,
  value,
  base,
  baseUnit: base === null ? null : 'mu',
  source: null,
  locator: null,
});
const count = { id: 'own', kind: 'count' } as const;
const quota = { id: 'own', kind: 'quota-share' } as const;

describe('progress of a commitment', () => {
  test('is the latest record up to the end of the as-of month; later ones are counted apart', () => {
    const records = [record('p1', '2021-03', 4), record('p2', '2021-03-10', 3), record('p3', '2021-04-01', 9)];
    const at = progressAt(count, 10, records, '2021-03');
    expect(at.record?.id).toBe('p1');
    expect(at.share).toBe(0.4);
    expect(at.laterRecords).toBe(1);
  });

  test('is unknown without a record, and a record of 0 is none of that', () => {
    expect(progressAt(count, 10, [], '2021-03')).toEqual({
      record: null,
      laterRecords: 0,
      quotaShare: null,
      share: null,
    });
    expect(progressAt(count, 10, [record('p1', '2021-01', 0)], '2021-03').share).toBe(0);
  });

  test('of a share of the quota is not computable until the quota is entered', () => {
    const without = progressAt(quota, 35, [record('p1', '2021-01', 700)], '2021-03');
    expect([without.quotaShare, without.share]).toEqual([null, null]);
    const withQuota = progressAt(quota, 35, [record('p1', '2021-01', 350, 2000)], '2021-03');
    expect(withQuota.quotaShare).toBe(0.175);
    expect(withQuota.share).toBeCloseTo(0.5, 12);
  });

  test('of another commitment does not count', () => {
    expect(progressAt({ id: 'other', kind: 'count' }, 10, [record('p1', '2021-01', 5)], '2021-03').record).toBeNull();
  });
});
