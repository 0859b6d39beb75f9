import { heldAssumptions } from '../../model/allocation.ts';
import type { Assumption } from '../../model/assumption.ts';
import type { Way } from './ways.ts';

/** What is assumed, and what might be. */
export interface Readings {
  readonly held: ReadonlySet<string>;
  /** Held with high confidence: what follows from them alone is decided. */
  readonly certain: ReadonlySet<string>;
  /** Held, or of less than high confidence and not excluded by a certain one. */
  readonly possible: ReadonlySet<string>;
}

/** The other readings of the same question, of which one at most can hold. */
export function exclusiveWith(assumptions: readonly Assumption[], { id, alternativeOf }: Assumption) {
  const question = alternativeOf ?? id;
  return assumptions.filter((other) => other.id !== id && (other.alternativeOf ?? other.id) === question);
}

/** `switched` are ids of assumptions that are held otherwise than by default. An assumption of high confidence is as it is held. */
export function readingsOf(assumptions: readonly Assumption[], switched: readonly string[]): Readings {
  const held = heldAssumptions(assumptions, switched);
  const isCertain = ({ id, confidence }: Assumption) => confidence === 'high' && held.has(id);
  const ids = (among: readonly Assumption[]) => new Set(among.map(({ id }) => id));
  return {
    held,
    certain: ids(assumptions.filter(isCertain)),
    possible: ids(
      assumptions.filter(
        (assumption) =>
          held.has(assumption.id) ||
          (assumption.confidence !== 'high' && !exclusiveWith(assumptions, assumption).some(isCertain)),
      ),
    ),
  };
}

/** Ids to switch in one step so that the assumption is held, and none that it excludes; or so that it is no longer held. */
export function idsToSwitch(
  assumptions: readonly Assumption[],
  assumption: Assumption,
  held: ReadonlySet<string>,
): readonly string[] {
  if (held.has(assumption.id)) return [assumption.id];
  const excluded = exclusiveWith(assumptions, assumption).filter(({ id }) => held.has(id));
  return [assumption.id, ...excluded.map(({ id }) => id)];
}

/** Whether a place is named: as decided at the least, as the assumptions in force say, and as any possible one might. */
export interface Named {
  readonly least: boolean;
  readonly stated: boolean;
  readonly most: boolean;
}

/**
 * Each end can be true for all projects of an industry at once. Nothing uncertain need hold; and of several readings of what
 * one place is, any single one that leads to a named place is enough for all that lies there. A project of an area of which
 * only part is a named platform is stated as elsewhere: the plan does not say that it is on the platform.
 */
export function namedBy(ways: readonly Way[], { held, certain, possible }: Readings): Named {
  const whole = ways.filter(({ partialRows }) => partialRows.length === 0);
  const some = (ids: ReadonlySet<string>, among: readonly Way[]) =>
    among.some(({ assumptionIds }) => assumptionIds.every((id) => ids.has(id)));
  return {
    least: some(
      certain,
      whole.filter(({ assumedRows }) => assumedRows.length === 0),
    ),
    stated: some(held, whole),
    most: some(possible, ways),
  };
}
