import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testRules } from '../../src/metrics/rules.ts';
import { sumKnown } from '../../src/metrics/sum.ts';
import { trackProjects } from '../../src/metrics/tracking.ts';
import type { Gap, LedgerFigures, Sum } from '../../src/model/ledger.ts';
import { noSiteChecks } from '../../src/model/ledger.ts';
import { stages } from '../../src/model/tracking.ts';
import { anyCase, anyLedger, build, land, month } from './any-ledger.ts';
import { maskOf } from './land.ts';

const sums: Readonly<Record<string, (figures: LedgerFigures) => Sum>> = {
  planned: (figures) => figures.plannedNewLandMu,
  measured: (figures) => figures.measuredMu,
  ...Object.fromEntries(stages.map((stage) => [stage, (figures: LedgerFigures) => figures.stages[stage]])),
};
const gaps: Readonly<Record<string, (figures: LedgerFigures) => Gap>> = {
  approvedNotSupplied: (figures) => figures.approvedNotSupplied,
  suppliedNotStarted: (figures) => figures.suppliedNotStarted,
  suppliedMinusPlanned: (figures) => figures.suppliedMinusPlanned,
  measuredMinusSupplied: (figures) => figures.measuredMinusSupplied,
};

/** Whether plain addition of the known parts gives the total, to a millionth of a mu; null only where every part is. */
function isSum(total: number | null, parts: readonly (number | null)[]): boolean {
  const known = parts.filter((part) => part !== null);
  if (total === null) return known.length === 0;
  return known.length > 0 && Math.abs(total - known.reduce((sum, part) => sum + part, 0)) < 1e-6;
}

const count = (parts: readonly (Sum | Gap)[], of: 'known' | 'of') => parts.reduce((sum, part) => sum + part[of], 0);

/** The columns of which the total is not the sum of its parts, in value, count or what it knows. */
function wrongColumns(total: LedgerFigures, parts: readonly LedgerFigures[]): readonly string[] {
  const wrongSums = Object.entries(sums).filter(([, sumOf]) => {
    const [whole, own] = [sumOf(total), parts.map(sumOf)];
    const isCounted = whole.known === count(own, 'known') && whole.of === count(own, 'of');
    return (
      !isCounted ||
      !isSum(
        whole.value,
        own.map(({ value }) => value),
      )
    );
  });
  const wrongGaps = Object.entries(gaps).filter(([, gapOf]) => {
    const [whole, own] = [gapOf(total), parts.map(gapOf)];
    const mu = own.every(({ known, of }) => known === of) ? whole.partMu : null;
    const isCounted = whole.known === count(own, 'known') && whole.of === count(own, 'of');
    const isTold = whole.mu === mu && (mu !== null || whole.share === null);
    return (
      !isCounted ||
      !isTold ||
      !isSum(
        whole.partMu,
        own.map(({ partMu }) => partMu),
      )
    );
  });
  return [...wrongSums, ...wrongGaps].map(([name]) => name);
}

/** Every number within a value, however deep. */
function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  if (value instanceof Map) return [...value.values()].flatMap(numbersIn);
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(numbersIn) : [];
}

const runs = { numRuns: 150, seed: 3 };

describe('for any pack, filter, targets, tracking, date, group and span', () => {
  test('each column adds up: projects to their row, rows to the total, and so do the projects of all rows', () => {
    fc.assert(
      fc.property(anyLedger, ([input, group, span]) => {
        const { rows, total } = build(input, group, span);
        const projects = rows.flatMap((row) => row.projects);
        const wrong = [...rows.map((row) => wrongColumns(row, row.projects)), wrongColumns(total, rows)];
        expect([...wrong, wrongColumns(total, projects)].flat()).toEqual([]);
      }),
      runs,
    );
  });

  test('the total of planned land is the pack’s own, whatever the group', () => {
    fc.assert(
      fc.property(anyLedger, ([input, group, span]) => {
        const left = input.pack.tables.projects.filter((_, row) => input.mask[row] === 1);
        const { total } = build(input, group, span);
        expect(
          isSum(
            total.plannedNewLandMu.value,
            left.map(({ plannedNewLandMu }) => plannedNewLandMu),
          ),
        ).toBe(true);
        expect(total.plannedNewLandMu.of).toBe(left.length);
      }),
      runs,
    );
  });

  test('each project that the filter leaves stands in exactly one row', () => {
    fc.assert(
      fc.property(anyLedger, ([input, group, span]) => {
        const { rows, total } = build(input, group, span);
        const shown = rows.flatMap(({ projects }) => projects.map(({ project: { id } }) => id)).sort();
        const left = input.pack.tables.projects.filter((_, row) => input.mask[row] === 1).map(({ id }) => id);
        expect(shown).toEqual([...left].sort());
        expect(total.projectCount).toBe(left.length);
        expect(new Set(rows.map(({ id, basis }) => `${id} ${basis}`)).size).toBe(rows.length);
      }),
      runs,
    );
  });

  test('targets add up, each once, and so do the gaps to them', () => {
    fc.assert(
      fc.property(anyLedger, ([input, group, span]) => {
        const { rows, total } = build(input, group, span);
        const bearing = rows.filter(({ bearsTarget }) => bearsTarget);
        expect(
          isSum(
            total.targetMu.value,
            bearing.map((row) => row.target.target?.valueMu ?? null),
          ),
        ).toBe(true);
        expect(total.targetMu.of).toBe(bearing.length);
        expect(
          isSum(
            total.suppliedMinusTarget.partMu,
            rows.map((row) => row.suppliedMinusTarget.partMu),
          ),
        ).toBe(true);
        expect(total.suppliedMinusTarget.of).toBe(bearing.length);
        const ids = rows.flatMap((row) => row.target.target?.id ?? []);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      runs,
    );
  });

  test('a gap, share or status with an unknown part is unknown', () => {
    fc.assert(
      fc.property(anyLedger, ([input, group, span]) => {
        const { rows, city } = build(input, group, span);
        for (const { projects, stages: of, isWhole, target: state, otherTargets, suppliedMinusTarget } of rows) {
          for (const one of projects) {
            const { approved, supplied, started } = one.stages;
            const parts: Readonly<Record<string, readonly Sum[]>> = {
              approvedNotSupplied: [approved, supplied],
              suppliedNotStarted: [supplied, started],
              suppliedMinusPlanned: [supplied, one.plannedNewLandMu],
              measuredMinusSupplied: [one.measuredMu, supplied],
            };
            for (const [name, gapOf] of Object.entries(gaps)) {
              const isKnown = span === 'cumulative' && (parts[name] ?? []).every(({ known }) => known === 1);
              const { mu, share } = gapOf(one);
              expect([name, mu !== null, share === null || isKnown]).toEqual([name, isKnown, true]);
            }
          }
          for (const other of [state, ...otherTargets]) {
            if (other.target === null) {
              expect(['no-target', 'ambiguous']).toContain(other.status);
              expect([other.reachedMu, other.reachedShare, other.missingMu]).toEqual([null, null, null]);
              continue;
            }
            const reached = of[other.target.measure];
            const isKnown = isWhole && reached.known === reached.of && reached.of > 0;
            expect(other.reachedMu !== null).toBe(isKnown);
            expect(other.status === 'no-record').toBe(!isKnown);
            if (!isKnown) expect([other.reachedShare, other.missingMu]).toEqual([null, null]);
          }
          expect(suppliedMinusTarget.mu !== null).toBe(state.reachedMu !== null);
        }
        if (input.mask.includes(0)) expect(city.reachedMu).toBeNull();
      }),
      runs,
    );
  });

  test('nothing is no number', () => {
    fc.assert(
      fc.property(anyLedger, ([input, group, span]) => {
        const tracking = trackProjects(input.pack, input.asOf, span);
        const reports = testRules(input.pack, input.mask, tracking, noSiteChecks);
        const numbers = [build(input, group, span), tracking, reports].flatMap(numbersIn);
        expect(numbers.every(Number.isFinite)).toBe(true);
      }),
      runs,
    );
  });

  test('every rule finds something of each project that is left, and its counts add up', () => {
    fc.assert(
      fc.property(anyCase, ({ pack, mask, asOf }) => {
        const left = mask.reduce((sum, byte) => sum + byte, 0);
        for (const { rule: tested, findings, counts } of testRules(
          pack,
          mask,
          trackProjects(pack, asOf, 'cumulative'),
          noSiteChecks,
        )) {
          expect(findings).toHaveLength(tested.check === 'share-in-platforms' ? 1 : left);
          expect(counts.holds + counts.touched + counts['not-testable']).toBe(findings.length);
          for (const { result, reason } of findings) expect(result === 'not-testable').toBe(reason !== null);
        }
      }),
      runs,
    );
  });

  test('a later date takes no land from a parcel’s stage, unless a record of unknown land comes in', () => {
    fc.assert(
      fc.property(anyCase, month, ({ pack, asOf }, other) => {
        const [early, late] = [asOf, other].sort() as [string, string];
        const before = trackProjects(pack, early, 'cumulative');
        const after = trackProjects(pack, late, 'cumulative');
        for (const [id, { parcels }] of before) {
          parcels.forEach((own, row) => {
            for (const stage of stages) {
              const [was, is] = [own.stages[stage], after.get(id)?.parcels[row]?.stages[stage]];
              expect(is?.records.length).toBeGreaterThanOrEqual(was.records.length);
              if (was.landMu === null) continue;
              if (is?.landMu === null) expect(is.records.some(({ landMu }) => landMu === null)).toBe(true);
              else expect(is?.landMu).toBeGreaterThanOrEqual(was.landMu - 1e-9);
            }
          });
        }
      }),
      runs,
    );
  });

  test('without records everything that they told is unknown again', () => {
    fc.assert(
      fc.property(anyLedger, ([input, group, span]) => {
        const pack = { ...input.pack, tables: { ...input.pack.tables, 'land-records': [] } };
        const { rows, total, city, laterRecords } = build({ ...input, pack }, group, span);
        for (const stage of stages) expect(total.stages[stage]).toMatchObject({ value: null, known: 0 });
        for (const gapOf of Object.values(gaps)) expect(gapOf(total)).toMatchObject({ mu: null, partMu: null });
        expect(total.suppliedMinusTarget).toMatchObject({ mu: null, share: null, partMu: null });
        for (const { target: state } of [...rows, { target: city }]) {
          expect(['no-record', 'no-target', 'ambiguous']).toContain(state.status);
        }
        for (const { tracking } of rows.flatMap(({ projects }) => projects)) {
          expect([tracking.isReported, ['late', 'on-time'].includes(tracking.start)]).toEqual([false, false]);
          expect(tracking.parcels.map(({ idle }) => idle)).not.toContain('possible');
        }
        expect(laterRecords).toBe(0);
      }),
      runs,
    );
  });

  test('records after the as-of date count nowhere', () => {
    fc.assert(
      fc.property(anyLedger, ([input, group, span]) => {
        const past = input.pack.tables['land-records'].filter(({ date: on }) => on.slice(0, 7) <= input.asOf);
        const pack = { ...input.pack, tables: { ...input.pack.tables, 'land-records': past } };
        const shown = build(input, group, span);
        const known = build({ ...input, pack }, group, span);
        expect(shown.rows.map(({ stages: of, target: state }) => [of, state])).toEqual(
          known.rows.map(({ stages: of, target: state }) => [of, state]),
        );
        const all = build({ ...input, mask: maskOf(input.pack) }, group, span);
        expect(all.laterRecords).toBe(input.pack.tables['land-records'].length - past.length);
      }),
      runs,
    );
  });

  test('compensated sums are those of whole hundredths', () => {
    fc.assert(
      fc.property(fc.array(land, { maxLength: 200 }), (values) => {
        const hundredths = values.reduce<number>((sum, value) => sum + Math.round((value ?? 0) * 100), 0);
        expect((sumKnown(values).value ?? 0) * 100).toBeCloseTo(hundredths, 4);
      }),
      runs,
    );
  });
});
