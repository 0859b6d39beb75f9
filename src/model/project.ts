import * as z from 'zod/mini';
import {
  boolean,
  type CellFault,
  id,
  ids,
  integer,
  landMu,
  localized,
  moneyWan,
  month,
  oneOf,
  optionalLocalized,
  optionalText,
  provenance,
  type UnitOf,
} from './cell.ts';

export const projectKinds = ['new', 'technical-upgrade', 'park', 'headquarters'] as const;
export type ProjectKind = (typeof projectKinds)[number];
export const confidences = ['high', 'medium', 'low'] as const;

/** A row of the plan's project list. Planned land and investment are the list's demand, no target and no supply. */
export const projectSchema = (unitOf: UnitOf) =>
  z.pipe(
    z
      .object({
        id,
        no: integer,
        name: localized,
        company: localized,
        companyToRegister: boolean,
        start: month,
        end: month,
        areaId: id,
        plannedInvestment: moneyWan(unitOf('plannedInvestment')),
        plannedNewLand: landMu(unitOf('plannedNewLand')),
        kind: oneOf(projectKinds),
        platformId: optionalText,
        industryId: id,
        alsoServes: ids,
        industryBasis: oneOf(['plan', 'derived']),
        industryReason: optionalLocalized,
        industryConfidence: oneOf(confidences),
        alternativeIndustryId: optionalText,
        pinyin: optionalText,
        companyPinyin: optionalText,
        translationBasis: optionalText,
        ...provenance,
      })
      .check(
        z.refine((project) => project.end >= project.start, {
          path: ['end'],
          params: { code: 'month-order', expected: '≥ start' } satisfies CellFault,
        }),
      ),
    z.transform(({ plannedInvestment, plannedNewLand, ...rest }) => ({
      ...rest,
      plannedInvestmentWan: plannedInvestment,
      plannedNewLandMu: plannedNewLand,
    })),
  );
export type Project = Readonly<z.output<ReturnType<typeof projectSchema>>>;
