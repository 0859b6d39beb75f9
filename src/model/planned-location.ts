import * as z from 'zod/mini';
import { id, localized, oneOf, optionalLocalized, optionalText, provenance } from './cell.ts';

/** A place that the plan names for an industry: in the industry's own layout paragraph, or in a platform's. */
export const plannedLocationSchema = () =>
  z.object({
    id,
    industryId: optionalText,
    origin: oneOf(['layout', 'platform']),
    place: localized,
    areaId: optionalText,
    platformId: optionalText,
    listKind: oneOf(['open', 'closed']),
    basis: oneOf(['plan', 'assumption']),
    note: optionalLocalized,
    ...provenance,
  });
export type PlannedLocation = Readonly<z.output<ReturnType<typeof plannedLocationSchema>>>;
