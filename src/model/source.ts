import * as z from 'zod/mini';
import { id, localized, oneOf, optionalLocalized, optionalText } from './cell.ts';

/** A document or data set that values come from. */
export const sourceSchema = () =>
  z.object({
    id,
    title: localized,
    publisher: localized,
    year: optionalText,
    kind: oneOf(['plan', 'regulation', 'dataset', 'encyclopaedia', 'gazetteer', 'news', 'own']),
    licence: optionalLocalized,
    url: optionalText,
    note: optionalLocalized,
  });
export type Source = z.output<ReturnType<typeof sourceSchema>>;
