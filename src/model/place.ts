import * as z from 'zod/mini';
import { id, integer, localized, oneOf, provenance } from './cell.ts';

/** A quiet label of the base map. */
export const placeSchema = () =>
  z.object({
    id,
    kind: oneOf(['city', 'county', 'town', 'water', 'airport']),
    name: localized,
    rank: integer,
    ...provenance,
  });
export type Place = Readonly<z.output<ReturnType<typeof placeSchema>>>;
