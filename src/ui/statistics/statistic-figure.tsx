import { format } from '../../i18n/format.ts';
import { statisticFigures } from '../../metrics/statistics.ts';
import type { Sum } from '../../model/ledger.ts';
import type { Statistic } from '../../model/statistic.ts';
import { useAtlas, useSpeech } from '../context.ts';
import { decimalsOf } from './decimals.ts';

/** Formats figures of a statistic, all with as many decimals as one of them has; null for an unknown one. */
export function useStatisticText(statistic: Statistic): (value: number | null) => string | null {
  const { pack } = useAtlas();
  const { options } = useSpeech();
  const decimals = decimalsOf(statisticFigures(pack.tables['statistic-values'], statistic));
  return (value) => format(value, 'plain', { ...options, ...decimals }).text;
}

interface StatisticFigureProps {
  readonly value: number | null;
  readonly statistic: Statistic;
  /** Words in place of a figure that there is none of. */
  readonly unknown: string;
  /** Of a sum: of how many there are figures, said where they are not all. */
  readonly sum?: Sum | undefined;
}

/** A figure that a user brought, with its unit in the user's words. */
export function StatisticFigure({ value, statistic, unknown, sum }: StatisticFigureProps) {
  const { t } = useSpeech();
  const text = useStatisticText(statistic)(value);
  if (text === null) return <span class="unknown">{unknown}</span>;
  return (
    <>
      <span class="quantity">
        <span class="number">{text}</span>
        {statistic.unit && <span class="unit">{statistic.unit}</span>}
      </span>
      {sum && sum.known < sum.of && (
        <span class="statistic-partly">{t('absence.knownOf', { known: sum.known, of: sum.of })}</span>
      )}
    </>
  );
}

/** Who says so: the title of a source of the pack, or the document that the user named. */
export function useSourceName(): (statistic: Statistic) => string {
  const { pack } = useAtlas();
  const { name } = useSpeech();
  return ({ source }) => name(pack.sourceById.get(source)?.title).text || source;
}
