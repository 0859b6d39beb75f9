import * as z from 'zod/mini';
import {
  type CellFault,
  id,
  landMu,
  moneyWan,
  optionalId,
  optionalNumber,
  optionalOneOf,
  optionalText,
  optionalYear,
  text,
  type UnitOf,
} from './cell.ts';
import { geometryBases, supports } from './geometry.ts';

/** 亩均论英雄 classes, best first. */
export const performanceClasses = ['A', 'B', 'C', 'D'] as const;
/** Where a firm stands in a chain: 上游, 中游, 下游. */
export const chainRoles = ['upstream', 'midstream', 'downstream'] as const;
export type ChainRole = (typeof chainRoles)[number];

/**
 * An existing firm with its figures of one year. Whatever is not known is empty. A position is in WGS84 degrees, says how
 * it is known, and when it is official or surveyed, who says so.
 */
export const enterpriseSchema = (unitOf: UnitOf) =>
  z.pipe(
    z
      .object({
        id,
        /** 统一社会信用代码 */
        code: optionalText,
        name: text,
        /** GB/T 4754: letter or digits of division, group or class. */
        gbIndustry: optionalText,
        /** One of the pack's industries. */
        industryId: optionalId,
        areaId: optionalId,
        platformId: optionalId,
        lng: optionalNumber,
        lat: optionalNumber,
        geometryBasis: optionalOneOf(geometryBases),
        authority: optionalText,
        /** Metres. */
        accuracyM: optionalNumber,
        /** Year of the figures that follow. */
        year: optionalYear,
        land: landMu(unitOf('land')),
        output: moneyWan(unitOf('output')),
        valueAdded: moneyWan(unitOf('valueAdded')),
        revenue: moneyWan(unitOf('revenue')),
        tax: moneyWan(unitOf('tax')),
        rd: moneyWan(unitOf('rd')),
        /** Tonnes of standard coal. */
        energyTce: optionalNumber,
        staff: optionalNumber,
        performanceClass: optionalOneOf(performanceClasses),
        chainId: optionalId,
        chainRole: optionalOneOf(chainRoles),
        source: optionalText,
        locator: optionalText,
      })
      .check(
        z.refine(({ lng, lat }) => lng === null || lat !== null, {
          path: ['lat'],
          params: { code: 'value-missing', expected: '30.2' } satisfies CellFault,
        }),
        z.refine(({ lng, lat }) => lat === null || lng !== null, {
          path: ['lng'],
          params: { code: 'value-missing', expected: '121.2' } satisfies CellFault,
        }),
        z.refine(({ lng, geometryBasis }) => lng === null || geometryBasis !== null, {
          path: ['geometryBasis'],
          params: { code: 'value-missing', expected: geometryBases.join(', ') } satisfies CellFault,
        }),
        z.refine(
          ({ geometryBasis, authority }) =>
            authority !== null || geometryBasis === null || !supports(geometryBasis, 'measure'),
          { path: ['authority'], params: { code: 'value-missing', expected: 'text' } satisfies CellFault },
        ),
      ),
    z.transform(({ land, output, valueAdded, revenue, tax, rd, ...rest }) => ({
      ...rest,
      landMu: land,
      outputWan: output,
      valueAddedWan: valueAdded,
      revenueWan: revenue,
      taxWan: tax,
      rdWan: rd,
    })),
  );
export type Enterprise = Readonly<z.output<ReturnType<typeof enterpriseSchema>>>;

/** What the 亩均论英雄 score judges a firm by. Emissions, which the province counts too, are not among the figures here. */
export const scoreMeasures = [
  'tax-per-mu',
  'value-added-per-mu',
  'value-added-per-worker',
  'value-added-per-energy',
  'rd-share',
] as const;
export type ScoreMeasure = (typeof scoreMeasures)[number];
