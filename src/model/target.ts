import * as z from 'zod/mini';
import { id, landMu, oneOf, optionalText, text, type UnitOf, year } from './cell.ts';
import { stages } from './tracking.ts';

export const scopeKinds = ['city', 'area', 'platform', 'industry'] as const;
export type ScopeKind = (typeof scopeKinds)[number];

/** `cumulative`: all up to the end of the year; `annual`: within that year alone. */
export const spans = ['cumulative', 'annual'] as const;
export type Span = (typeof spans)[number];

/** Issued by an authority, a draft of one, or the user's own. */
export const targetBases = ['official', 'draft', 'own'] as const;

/** Land that an authority set for an area, platform, industry or the city to reach by or in a year. Cixi's plan sets none. */
export const targetSchema = (unitOf: UnitOf) =>
  z.pipe(
    z.object({
      id,
      scopeKind: oneOf(scopeKinds),
      scopeId: id,
      measure: oneOf(stages),
      year,
      span: oneOf(spans),
      value: landMu(unitOf('value')),
      basis: oneOf(targetBases),
      /** A row of sources.csv, or the name of the document. */
      source: text,
      locator: optionalText,
      note: optionalText,
    }),
    z.transform(({ value, ...rest }) => ({ ...rest, valueMu: value })),
  );
export type Target = Readonly<z.output<ReturnType<typeof targetSchema>>>;
