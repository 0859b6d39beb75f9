import { isMessage, type Translate } from '../../i18n/translate.ts';
import { useSpeech } from '../context.ts';

/** Words of the source itself, comparators and units, in the reader's language; one that has no translation stays as it is. */
export function sourceWord(t: Translate, kind: 'comparator' | 'planUnit', word: string): string {
  const key = `${kind}.${word}`;
  return isMessage(key) ? t(key) : word;
}

/** Comparators that follow the number; the others stand before it. */
const following: ReadonlySet<string> = new Set(['以上', '以下', '左右']);

interface PlanFigureProps {
  readonly value: number | null;
  /** As the plan prints it. */
  readonly unit?: string | null | undefined;
  /** Joined by `;`. */
  readonly comparator?: string | null;
  readonly unknown?: string;
}

/** A number of the plan in the plan's own unit, between the words that qualify it. */
export function PlanFigure({ value, unit, comparator, unknown }: PlanFigureProps) {
  const { t, format } = useSpeech();
  const { text } = format(value, 'plain');
  if (text === null) return <span class="unknown">{unknown ?? t('card.noNumber')}</span>;
  const words = comparator ? comparator.split(';') : [];
  const say = (isFollowing: boolean) =>
    words
      .filter((word) => following.has(word) === isFollowing)
      .map((word) => sourceWord(t, 'comparator', word))
      .join(' ');
  const [before, after] = [say(false), say(true)];
  return (
    <span class="quantity plan-figure">
      {before && <span class="unit">{before} </span>}
      <span class="number">{text}</span>
      {unit && <span class="unit"> {sourceWord(t, 'planUnit', unit)}</span>}
      {after && <span class="unit"> {after}</span>}
    </span>
  );
}
