import * as z from 'zod/mini';
import { boolean, id, localized, oneOf, optionalText, provenance } from './cell.ts';
import { confidences } from './project.ts';

/** Something we hold about an area or a platform that the plan does not say, with the reason. */
export const assumptionSchema = () =>
  z.object({
    id,
    subjectKind: oneOf(['area', 'platform']),
    subjectId: id,
    relation: oneOf(['lies-in', 'corresponds-to', 'out-of-scope']),
    objectKind: oneOf(['area', 'platform', 'plan-scope']),
    objectId: id,
    alternativeOf: optionalText,
    /** The assumption without which this one does not hold. */
    premiseId: optionalText,
    default: boolean,
    confidence: oneOf(confidences),
    statement: localized,
    reason: localized,
    ...provenance,
  });
export type Assumption = Readonly<z.output<ReturnType<typeof assumptionSchema>>>;
