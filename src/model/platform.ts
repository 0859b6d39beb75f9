import * as z from 'zod/mini';
import {
  areaKm2,
  id,
  integer,
  localized,
  oneOf,
  optionalLocalized,
  optionalText,
  provenance,
  type UnitOf,
} from './cell.ts';

export const platformKinds = ['major', 'special', 'part', 'park', 'town', 'corridor', 'tier-class'] as const;
export type PlatformKind = (typeof platformKinds)[number];

export const platformSchema = (unitOf: UnitOf) =>
  z.pipe(
    z.object({
      id,
      kind: oneOf(platformKinds),
      parentId: optionalText,
      name: localized,
      pinyin: optionalText,
      alias: optionalLocalized,
      area: areaKm2(unitOf('area')),
      areaComparator: optionalText,
      areaYear: optionalText,
      /** Where the area is from, if not from the row's own source. */
      areaSource: optionalText,
      statusGoal: optionalLocalized,
      note: optionalLocalized,
      ...provenance,
    }),
    z.transform(({ area, ...rest }) => ({ ...rest, areaKm2: area })),
  );
export type Platform = Readonly<z.output<ReturnType<typeof platformSchema>>>;

/** Which area a platform lies in, and whether the plan says so or we assume it. */
export const platformAreaSchema = () =>
  z.object({
    id,
    platformId: id,
    areaId: id,
    basis: oneOf(['plan', 'assumption']),
    reason: optionalLocalized,
    ...provenance,
  });
export type PlatformArea = Readonly<z.output<ReturnType<typeof platformAreaSchema>>>;

export const platformTierSchema = () => z.object({ id, order: integer, name: localized, ...provenance });
export type PlatformTier = Readonly<z.output<ReturnType<typeof platformTierSchema>>>;
