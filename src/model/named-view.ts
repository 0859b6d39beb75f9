import * as z from 'zod/mini';
import { id, integer, localized, optionalText, provenance, text } from './cell.ts';

/** A view with a name: a state of the atlas, here one that stands for a figure of the plan. */
export const namedViewSchema = () =>
  z.object({ id, figure: text, order: integer, name: localized, industryId: optionalText, state: text, ...provenance });
export type NamedView = Readonly<z.output<ReturnType<typeof namedViewSchema>>>;
