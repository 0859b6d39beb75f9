import type { Indicator } from '../../model/figure.ts';
import { type Contradiction, digitsOf, localText, roundTo, stated } from './contradiction.ts';
import { baseYear, goalYear, type MonitorTables, type PlacedValue } from './monitored.ts';

/** `A占B比重` is A ÷ B; `X增加值率` is X增加值 ÷ X总产值: what a share's own name says it is made of. */
function partsOf(name: string): { readonly over: string; readonly under: string } | null {
  const [, over, under] = /^(.+)占(.+)比重$/u.exec(name) ?? [];
  if (over && under) return { over, under };
  const [, what] = /^(.+)增加值率$/u.exec(name) ?? [];
  return what ? { over: `${what}增加值`, under: `${what}总产值` } : null;
}

/** A value of the city by its name and year: as the text gives it, which has more digits, else as the table does. */
function cityValue(name: string, year: number, { indicators, figures }: MonitorTables): PlacedValue | null {
  const kind = year === baseYear ? 'baseline' : 'goal';
  const indicator = indicators.find((one) => localText(one.name) === name);
  const inTable = year === baseYear ? indicator?.base2020 : indicator?.target2025;
  const inText = figures.find(
    (figure) => figure.kind === kind && localText(figure.measure) === name && figure.year === String(year),
  );
  // A goal of the table is measured against the table; a base, against what was counted.
  if (year === goalYear || !inText || inText.value === null)
    return indicator && typeof inTable === 'number'
      ? { value: inTable, year, source: indicator.source, locator: indicator.locator }
      : null;
  return { value: inText.value, year, source: inText.source, locator: inText.locator };
}

const together = (one: PlacedValue, other: PlacedValue): string =>
  one.locator === other.locator ? one.locator : `${one.locator};${other.locator}`;

/** Shares, of the table or the text, that are not the ratio of the values that they name. */
function sharesOf(tables: MonitorTables): readonly Contradiction[] {
  return tables.indicators.flatMap((indicator) => {
    const parts = partsOf(localText(indicator.name));
    if (!parts) return [];
    const ofTable = [
      { year: baseYear, value: indicator.base2020, place: indicator, id: indicator.id },
      { year: goalYear, value: indicator.target2025, place: indicator, id: indicator.id },
    ];
    const inText = tables.figures
      .filter(({ indicatorId, kind }) => indicatorId === indicator.id && kind === 'baseline')
      .map((figure) => ({ year: Number(figure.year), value: figure.value, place: figure, id: figure.id }));
    return [...ofTable, ...inText].flatMap(({ year, value, place, id }): readonly Contradiction[] => {
      const over = cityValue(parts.over, year, tables);
      const under = cityValue(parts.under, year, tables);
      if (value === null || !over || !under || under.value === 0) return [];
      const share = (over.value / under.value) * 100;
      if (roundTo(share, digitsOf(value)) === value) return [];
      return [
        {
          ...{ id: `ratio.${id}.${year}`, kind: 'arithmetic', indicatorId: indicator.id },
          ...{ topic: indicator.name, year, stated: stated(value, '%', place) },
          against: { value: null, unit: '%', locator: together(over, under) },
          computed: share,
          computedUnit: '%',
          formula: `${over.value} ÷ ${under.value}`,
        },
      ];
    });
  });
}

/** `单位X能耗年均降幅` lowers energy per X; the indicator `单位能耗X` is its inverse, and has to reach its goal by it. */
function inverseOf(indicator: Indicator, { figures }: MonitorTables): readonly Contradiction[] {
  const [, product] = /单位能耗(.+)$/u.exec(localText(indicator.name)) ?? [];
  const fall = figures.find(
    ({ kind, measure }) => kind === 'rate' && localText(measure) === `单位${product ?? ''}能耗年均降幅`,
  );
  const { id, name, base2020: base, target2025: goal, unit } = indicator;
  if (!product || !fall || fall.value === null || base === null || goal === null) return [];
  const years = goalYear - baseYear;
  const reached = base / (1 - fall.value / 100) ** years;
  if (roundTo(reached, digitsOf(goal)) === goal) return [];
  return [
    {
      ...{ id: `inverse.${id}`, kind: 'arithmetic', indicatorId: id, topic: name, year: goalYear },
      stated: stated(fall.value, '%/年（降幅）', fall),
      against: { value: goal, unit, locator: indicator.locator },
      computed: reached,
      computedUnit: unit,
      formula: `${base} ÷ ${1 - fall.value / 100}^${years}`,
    },
  ];
}

/** Ratios of the plan that do not follow from the values that they are made of. */
export const ratioContradictions = (tables: MonitorTables): readonly Contradiction[] => [
  ...sharesOf(tables),
  ...tables.indicators.flatMap((indicator) => inverseOf(indicator, tables)),
];
