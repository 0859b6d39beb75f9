import type { Figure } from '../../model/figure.ts';
import { type Contradiction, localText, stated } from './contradiction.ts';
import { goalYear, type MonitorTables } from './monitored.ts';

const joined = (figures: readonly Figure[]): string =>
  // The plan's places without the words that all of them end in.
  figures.map(({ locator }) => locator.replace(/\s.*$/u, '')).join(';');

/** The industries' goals of one measure, against the city's own goal for it: they overlap, and are added for this alone. */
function industriesOf({ figures, indicators }: MonitorTables): readonly Contradiction[] {
  // An industry's 规上产值 is the city's 规上工业总产值.
  const plain = (name: string) => name.replaceAll(/工业|总/gu, '');
  return indicators.flatMap((indicator): readonly Contradiction[] => {
    const { id, name, unit, target2025: goal, locator } = indicator;
    const parts = figures.filter(
      (figure) =>
        figure.kind === 'goal' &&
        figure.subjectKind === 'industry' &&
        figure.value !== null &&
        figure.unit === unit &&
        figure.year === String(goalYear) &&
        localText(figure.measure) === plain(localText(name)),
    );
    const [first] = parts;
    const sum = parts.reduce((total, { value }) => total + (value ?? 0), 0);
    if (!first || goal === null || sum <= goal) return [];
    return [
      {
        ...{ id: `sum.${id}`, kind: 'sum-exceeds-whole', indicatorId: id, topic: name, year: goalYear },
        stated: stated(sum, unit, { source: first.source, locator: joined(parts) }),
        against: { value: goal, unit, locator },
        computed: null,
        computedUnit: unit,
        formula: `${parts.map(({ value }) => value).join(' + ')} > ${goal}`,
      },
    ];
  });
}

/** What is new and what it makes in all give what was there before; another count of that stands in the text. */
function countsOf({ figures }: MonitorTables): readonly Contradiction[] {
  const stem = ({ measure }: Figure) => localText(measure).replace(/（.*）$/u, '');
  return figures.flatMap((whole): readonly Contradiction[] => {
    if (whole.kind !== 'goal' || whole.cumulative !== 'cumulative' || whole.value === null) return [];
    const isOfSame = (one: Figure) => one.subjectId === whole.subjectId && one.value !== null;
    const added = figures.find(
      (one) => isOfSame(one) && one.cumulative === 'added' && stem(one) === stem(whole) && one.year === whole.year,
    );
    const before = figures.find(
      (one) => isOfSame(one) && one.kind === 'baseline' && localText(one.measure).endsWith(stem(whole)),
    );
    if (!added || !before || added.value === null || before.value === null) return [];
    const implied = whole.value - added.value;
    if (implied === before.value) return [];
    return [
      {
        ...{ id: `count.${whole.id}`, kind: 'arithmetic', indicatorId: null, topic: before.measure },
        year: Number(before.year),
        stated: stated(before.value, before.unit ?? '', before),
        against: { value: whole.value, unit: whole.unit ?? '', locator: whole.locator },
        computed: implied,
        computedUnit: whole.unit ?? '',
        formula: `${whole.value} − ${added.value}`,
      },
    ];
  });
}

/** A later goal for several shares together that is less than what they add up to before. */
function sharesTogether({ figures, indicators }: MonitorTables): readonly Contradiction[] {
  return figures.flatMap((goal): readonly Contradiction[] => {
    const [, parts, over, under] = /^(?:规上)?(.+和.+?)(增加值)占(.+)比重$/u.exec(localText(goal.measure)) ?? [];
    if (goal.kind !== 'goal' || goal.value === null || !parts || !over || !under) return [];
    const shares = parts.split('和').flatMap((part) => {
      const found = indicators.find(({ name }) => {
        const text = localText(name);
        return text.startsWith(part) && text.endsWith(`${over}占${under}比重`);
      });
      return found && found.target2025 !== null ? [{ locator: found.locator, value: found.target2025 }] : [];
    });
    const sum = shares.reduce((total, { value }) => total + value, 0);
    if (shares.length < 2 || sum <= goal.value) return [];
    return [
      {
        ...{ id: `shares.${goal.id}`, kind: 'arithmetic', indicatorId: null, topic: goal.measure },
        year: Number(goal.year),
        stated: stated(goal.value, '%', goal),
        against: { value: null, unit: '%', locator: shares.map(({ locator }) => locator).join(';') },
        computed: sum,
        computedUnit: '%',
        formula: shares.map(({ value }) => value).join(' + '),
      },
    ];
  });
}

/** Wholes and parts of the plan that do not fit one another. */
export const totalContradictions = (tables: MonitorTables): readonly Contradiction[] => [
  ...industriesOf(tables),
  ...countsOf(tables),
  ...sharesTogether(tables),
];
