import { inChosenUnit } from '../../i18n/format.ts';
import { classedValues } from '../../metrics/classify/classed-values.ts';
import { classOf } from '../../metrics/classify/value-class.ts';
import type { Gesture } from '../../state/atlas.ts';
import { currentPalette } from '../../theme/current-palette.ts';
import { choroplethColours } from '../../theme/palette.ts';
import { useAtlas, useSpeech } from '../context.ts';
import { isAllowed, withBreakAt, withBreakMore } from './move-break.ts';
import { shareAt, valueAt, valueAxis } from './value-axis.ts';

/** The classes that the map shows, the values in them, and how their breaks are changed: any change makes them the reader's own. */
export function useClasses() {
  const { actions, choropleth, statistic, theme } = useAtlas();
  const { format, options } = useSpeech();
  const shown = choropleth.value;
  const { classes, quantity, valueByArea, statusByArea } = shown;
  const known = [...valueByArea.values()].filter((value) => value !== null);
  const values = statusByArea ? [] : classedValues(known);
  const breaks = classes.slice(1).map(({ from }) => from);
  const axis = valueAxis(values, breaks);
  const factor = inChosenUnit(1, quantity, options);
  const set = (next: readonly number[] | null, gesture: Gesture | null = null) => {
    if (next) actions.setClassification({ method: 'manual', breaks: next }, gesture);
  };
  return {
    classes,
    values,
    breaks,
    axis,
    factor,
    divergence: shown.divergence,
    classification: shown.classification,
    isFewer: shown.isFewer,
    colours: choroplethColours(currentPalette(theme.value), shown),
    zeroCount: statusByArea ? 0 : known.length - values.length,
    absentCount: valueByArea.size - known.length,
    countOf: (index: number) => values.filter((value) => classOf(classes, value) === index).length,
    text: (value: number) => format(value, quantity).text ?? '',
    unit: statistic.value ? (statistic.value.unit ?? '') : format(null, quantity).unit,
    setBreaks: set,
    move: (index: number, value: number, gesture: Gesture) =>
      axis && set(withBreakAt(axis, breaks, index, value, factor), gesture),
    /** Whether the break could be put at exactly this value. */
    put: (index: number, value: number): boolean => {
      if (!axis || !isAllowed(axis, breaks, index, value)) return false;
      if (value !== breaks[index]) set(breaks.with(index, value));
      return true;
    },
    more: axis
      ? withBreakMore(axis, breaks, factor, (low, high) => {
          const [from, to] = [shareAt(axis, low), shareAt(axis, high)];
          return { length: to - from, middle: valueAt(axis, (from + to) / 2) };
        })
      : null,
  };
}

export type Classes = ReturnType<typeof useClasses>;
