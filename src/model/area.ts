import * as z from 'zod/mini';
import {
  areaKm2,
  boolean,
  id,
  localized,
  oneOf,
  optionalLocalized,
  optionalText,
  provenance,
  type UnitOf,
} from './cell.ts';

export const areaKinds = ['township', 'zone'] as const;

/** A township or a functional zone: the unit in which the plan lists projects. */
export const areaSchema = (unitOf: UnitOf) =>
  z.pipe(
    z.object({
      id,
      kind: oneOf(areaKinds),
      code: optionalText,
      name: localized,
      shortName: optionalLocalized,
      pinyin: optionalText,
      inScope: boolean,
      publishedArea: areaKm2(unitOf('publishedArea')),
      publishedAreaYear: optionalText,
      publishedAreaSource: optionalText,
      note: optionalLocalized,
      ...provenance,
    }),
    z.transform(({ publishedArea, ...rest }) => ({ ...rest, publishedAreaKm2: publishedArea })),
  );
export type Area = Readonly<z.output<ReturnType<typeof areaSchema>>>;
