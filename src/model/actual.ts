import * as z from 'zod/mini';
import { id, number, oneOf, optionalText, text, year } from './cell.ts';

export const actualSubjects = ['indicator', 'figure'] as const;

/** What was reached in a year, in the unit of the indicator or figure that it belongs to, with who says so. */
export const actualSchema = () =>
  z.object({
    id,
    subjectKind: oneOf(actualSubjects),
    subjectId: id,
    year,
    value: number,
    source: text,
    locator: optionalText,
  });
export type Actual = Readonly<z.output<ReturnType<typeof actualSchema>>>;
