import { groupBy } from '../../metrics/group-by.ts';
import type { EffectivePack } from '../../model/effective-pack.ts';
import type { Figure, Indicator } from '../../model/figure.ts';
import { localize } from '../../model/language.ts';

/** Figures of the text that say of the city what a row of the indicators' table says, by the row's id. */
export function textOfIndicators(figures: readonly Figure[]): ReadonlyMap<string, readonly Figure[]> {
  const tied = figures.filter(({ indicatorId, subjectKind }) => indicatorId !== null && subjectKind === 'city');
  return groupBy(tied, (figure) => figure.indicatorId ?? '');
}

/** Indicators by their group, in the table's order; the name of a group in the pack's first language is its key. */
export function indicatorGroups(indicators: readonly Indicator[], language: string): readonly (readonly Indicator[])[] {
  const ordered = [...indicators].sort((a, b) => a.no - b.no);
  return [...groupBy(ordered, ({ group }) => localize(group, language).text).values()];
}

/** The first word of a locator: the section or box in which a figure stands. */
export const sectionOf = (figure: Figure): string => figure.locator.split(' ')[0]?.split(';')[0] ?? '';

/** All figures of the plan that stand beside no indicator, each in one list. */
export interface PlanFigures {
  /** Goals for a year after the plan's period. */
  readonly longRange: readonly Figure[];
  readonly byIndustry: ReadonlyMap<string, readonly Figure[]>;
  readonly byPlatform: ReadonlyMap<string, readonly Figure[]>;
  /** Goals, rates, commitments and thresholds of the city, by section. */
  readonly commitments: ReadonlyMap<string, readonly Figure[]>;
  /** Where the city and others stand, by section. */
  readonly baselines: ReadonlyMap<string, readonly Figure[]>;
}

export function planFigures({ info, tables }: EffectivePack): PlanFigures {
  const shownBeside = new Set([...textOfIndicators(tables.figures).values()].flat());
  const rest = tables.figures.filter((figure) => !shownBeside.has(figure));
  const lastYear = Number(info.period[1].slice(0, 4));
  const about = (kind: Figure['subjectKind']) => rest.filter(({ subjectKind }) => subjectKind === kind);
  const others = rest.filter(({ subjectKind }) => subjectKind === 'city' || subjectKind === 'region');
  const isLongRange = ({ kind, year }: Figure) => kind === 'goal' && year !== null && Number(year) > lastYear;
  // A rate of years before the plan tells where the city stands; a rate of its own years is a goal.
  const isBaseline = ({ kind, year }: Figure) =>
    kind === 'baseline' ||
    kind === 'benchmark' ||
    (kind === 'rate' && year !== null && year < info.period[0].slice(0, 4));
  return {
    longRange: others.filter(isLongRange),
    byIndustry: groupBy(about('industry'), ({ subjectId }) => subjectId),
    byPlatform: groupBy(about('platform'), ({ subjectId }) => subjectId),
    commitments: groupBy(
      others.filter((figure) => !isLongRange(figure) && !isBaseline(figure)),
      sectionOf,
    ),
    baselines: groupBy(others.filter(isBaseline), sectionOf),
  };
}

/** A reading as a number, where it is one. */
export const readingNumber = (text: string | null): number | null =>
  text !== null && /^-?\d+(\.\d+)?$/u.test(text) ? Number(text) : null;
