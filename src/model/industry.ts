import * as z from 'zod/mini';
import { id, integer, localized, oneOf, optionalLocalized, optionalText, provenance } from './cell.ts';

export const industryGroups = ['pillar', 'strategic', 'frontier', 'other'] as const;

export const industrySchema = () =>
  z.object({
    id,
    group: oneOf(industryGroups),
    order: integer,
    name: localized,
    shortName: optionalLocalized,
    pinyin: optionalText,
    ...provenance,
  });
export type Industry = Readonly<z.output<ReturnType<typeof industrySchema>>>;

export const industryProductSchema = () => z.object({ id, industryId: id, name: localized, ...provenance });
export type IndustryProduct = Readonly<z.output<ReturnType<typeof industryProductSchema>>>;

/** A key industrial chain of the plan; which industry it belongs to is ours. */
export const chainSchema = () =>
  z.object({
    id,
    order: integer,
    name: localized,
    industryId: optionalText,
    industryBasis: oneOf(['plan', 'derived']),
    reason: optionalLocalized,
    ...provenance,
  });
export type Chain = Readonly<z.output<ReturnType<typeof chainSchema>>>;
