import * as z from 'zod/mini';
import { id, integer, optionalDate, optionalText, text } from './cell.ts';

/** A view that a user has kept under a name: what its link holds, and what was noted with it. */
export const savedViewSchema = () =>
  z.object({ id, order: integer, name: text, note: optionalText, state: text, savedOn: optionalDate });
export type SavedView = Readonly<z.output<ReturnType<typeof savedViewSchema>>>;
