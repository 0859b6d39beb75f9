import { format } from '../../i18n/format.ts';
import { digitsOf, roundTo } from '../../metrics/indicators/contradiction.ts';
import type { Monitored } from '../../metrics/indicators/monitored.ts';
import { sourceWord } from '../cards/plan-figure.tsx';
import type { Speech } from '../context.ts';

/** One digit more than base and goal have: what a path is worth saying to. */
const digitsFor = ({ base, goal }: Monitored): number =>
  Math.min(3, Math.max(digitsOf(base?.value ?? 0), digitsOf(goal?.value ?? 0)) + 1);

/** A value on a path, rounded to one digit more than the plan's own; null stays null. */
export const roundedFor = (monitored: Monitored, value: number | null): number | null =>
  value === null ? null : roundTo(value, digitsFor(monitored));

/** A number of the plan or an actual, as it was given. */
export const plain = (value: number | null, { options }: Pick<Speech, 'options'>): string =>
  format(value, 'plain', options).text ?? '—';

/** The unit in the reader's language. */
export const unitOf = ({ unit }: Pick<Monitored, 'unit'>, { t }: Pick<Speech, 't'>): string =>
  sourceWord(t, 'planUnit', unit);
