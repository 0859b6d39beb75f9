import { groupBy } from '../group-by.ts';
import { sumKnown } from '../sum.ts';
import { type Concentration, concentration } from './concentration.ts';
import { locationQuotient } from './location-quotient.ts';

/** A project or firm, as far as this asks about it; `value` is in the measure's own unit. */
export interface Observation {
  readonly areaId: string;
  readonly industryId: string;
  readonly value: number | null;
}

/** Why there is no figure: nothing to relate to, too few observations, or values that are not known. */
export type Undefinedness = 'no-base' | 'few-in-area' | 'few-in-industry' | 'few' | 'unknown-values';

/** A figure, or why there is none. */
export type Figured =
  | { readonly value: number; readonly reason: null }
  | { readonly value: null; readonly reason: Undefinedness };

/** With fewer observations whose value is known, a statistic is suppressed. */
export const leastObservations = 3;

/** What is known of a group of observations. */
export interface Share {
  readonly id: string;
  /** Sum of the known values; null where none is known. */
  readonly sum: number | null;
  /** Observations with a known value, and all of them. */
  readonly known: number;
  readonly of: number;
  /** Of the whole; null where that is nothing. */
  readonly share: number | null;
}

export interface Group extends Share {
  readonly concentration: Figured & Pick<Concentration, 'normalised' | 'categories'>;
}

export interface SpecialisationCell extends Share {
  readonly areaId: string;
  readonly industryId: string;
  /** Of its area's sum, where `share` is of the whole. */
  readonly shareOfArea: number | null;
  readonly quotient: Figured;
}

export interface Specialisation {
  /** Areas and industries in the order given, those without an observation left out; the concentrations count these too. */
  readonly areas: readonly Group[];
  readonly industries: readonly Group[];
  readonly cellOf: (areaId: string, industryId: string) => SpecialisationCell;
  readonly whole: Share;
}

const undefinedFor = (reason: Undefinedness): Figured => ({ value: null, reason });

function shareOf(id: string, observations: readonly Observation[], whole: number | null): Share {
  const { value, known, of } = sumKnown(observations.map((each) => each.value));
  return { id, sum: value, known, of, share: value === null || !whole ? null : value / whole };
}

/** Too few known values: because there are few observations, or because values are missing. */
const scarcity = ({ known, of }: Share, few: Undefinedness): Undefinedness | null => {
  if (known >= leastObservations) return null;
  return of >= leastObservations ? 'unknown-values' : few;
};

/**
 * Where each industry gathers: location quotient of each area and industry, and concentration (Herfindahl) of each area over
 * industries and of each industry over areas. Observations whose value is unknown are counted and enter no figure. A figure
 * of fewer than three known ones is suppressed: a quotient where area, industry or the pair itself has fewer, but for a pair
 * without any, whose quotient is 0.
 *
 * `order` holds the areas and industries of the comparison base, those of every observation among them. All of them, empty
 * ones too, are the N of the normalised index, so that it does not move with what a filter leaves.
 */
export function specialise(
  observations: readonly Observation[],
  order: { readonly areas: readonly string[]; readonly industries: readonly string[] },
): Specialisation {
  const whole = shareOf('', observations, sumKnown(observations.map(({ value }) => value)).value);
  const cellKey = (areaId: string, industryId: string) => JSON.stringify([areaId, industryId]);
  const byCell = groupBy(observations, ({ areaId, industryId }) => cellKey(areaId, industryId));
  const sharesBy = (keyOf: (observation: Observation) => string, ids: readonly string[]): readonly Share[] => {
    const groups = groupBy(observations, keyOf);
    return ids.flatMap((id) => {
      const rows = groups.get(id);
      return rows ? [shareOf(id, rows, whole.sum)] : [];
    });
  };
  const areaShares = sharesBy(({ areaId }) => areaId, order.areas);
  const industryShares = sharesBy(({ industryId }) => industryId, order.industries);
  const areaById = new Map(areaShares.map((area) => [area.id, area]));
  const industryById = new Map(industryShares.map((industry) => [industry.id, industry]));
  const sumOf = (areaId: string, industryId: string) =>
    sumKnown((byCell.get(cellKey(areaId, industryId)) ?? []).map(({ value }) => value)).value ?? 0;

  function grouped(group: Share, parts: readonly number[], categories: number): Group {
    const { value, normalised } = concentration(parts, categories);
    const reason = scarcity(group, 'few') ?? (value === null ? 'no-base' : null);
    return {
      ...group,
      concentration:
        reason !== null || value === null
          ? { ...undefinedFor(reason ?? 'no-base'), normalised: null, categories }
          : { value, reason: null, normalised, categories },
    };
  }

  function quotientOf(cell: Share, area: Share | undefined, industry: Share | undefined): Figured {
    if (!area || !industry) return undefinedFor('no-base');
    const reason = scarcity(area, 'few-in-area') ?? scarcity(industry, 'few-in-industry');
    if (reason) return undefinedFor(reason);
    if (cell.of > 0 && cell.known === 0) return undefinedFor('unknown-values');
    // No observation in the cell, where area and industry have enough: that is a known 0. One or two are a chance.
    const few = cell.of > 0 ? scarcity(cell, 'few') : null;
    if (few) return undefinedFor(few);
    const value = locationQuotient(cell.sum ?? 0, area.sum, industry.sum, whole.sum);
    return value === null ? undefinedFor('no-base') : { value, reason: null };
  }

  return {
    areas: areaShares.map((area) =>
      grouped(
        area,
        industryShares.map(({ id }) => sumOf(area.id, id)),
        order.industries.length,
      ),
    ),
    industries: industryShares.map((industry) =>
      grouped(
        industry,
        areaShares.map(({ id }) => sumOf(id, industry.id)),
        order.areas.length,
      ),
    ),
    cellOf(areaId, industryId) {
      const [area, industry] = [areaById.get(areaId), industryById.get(industryId)];
      const key = cellKey(areaId, industryId);
      const cell = shareOf(key, byCell.get(key) ?? [], whole.sum);
      return {
        ...cell,
        areaId,
        industryId,
        shareOfArea: area?.sum && cell.sum !== null ? cell.sum / area.sum : null,
        quotient: quotientOf(cell, area, industry),
      };
    },
    whole,
  };
}
