import type { ComponentChildren } from 'preact';
import type { Quantity } from '../../model/unit.ts';
import { Icon } from '../components/icon.tsx';
import { useSpeech } from '../context.ts';
import type { Bar } from './bars.ts';

interface BarRowProps {
  readonly bar: Bar;
  readonly longest: number;
  readonly quantity: Quantity;
  readonly name: ComponentChildren;
  readonly nameText: string;
  readonly colour?: string;
  /** The value as text, where `quantity` does not say how it is written. */
  readonly figure?: string | null;
  /** A word on the value, under the name. */
  readonly note?: string | undefined;
  /** Stands in place of bar and value where there is no figure. */
  readonly withoutFigure?: string | undefined;
  /** Set a little apart from the row before. */
  readonly startsGroup?: boolean;
  /** Whether the filter names this row. */
  readonly isChosen: boolean;
  /** Whether the filter names other rows of the list and not this one. */
  readonly isAside: boolean;
  readonly onToggle: () => void;
  readonly onOpen: () => void;
  /** The pointer is on the row, or has left it. */
  readonly onPoint: (isOn: boolean) => void;
}

/** A bar with its value; pressing it filters, the arrow opens the card. Pale: could move out; line: could move in. */
export function BarRow(props: BarRowProps) {
  const { bar, longest, quantity, name, nameText, colour, note, withoutFigure, isChosen, isAside } = props;
  const { t, format } = useSpeech();
  const { value, least, most } = bar;
  const width = (part: number | null) =>
    longest > 0 && part !== null && part > 0 ? `${(100 * part) / longest}%` : '0';
  const text = props.figure ?? format(value, quantity).text ?? (bar.projectCount === 0 ? '—' : t('overview.noFigure'));
  const hasRange = least !== null && most !== null && (least !== value || most !== value) && most > 0;
  const ends = hasRange && { least: format(least, quantity).text ?? '', most: format(most, quantity).text ?? '' };
  const range = ends ? t('overview.range', ends) : undefined;
  const classes = ['bar-row', isAside && 'is-aside', props.startsGroup && 'starts-group'].filter(Boolean);
  return (
    <li
      onPointerEnter={() => props.onPoint(true)}
      onPointerLeave={() => props.onPoint(false)}
      class={classes.join(' ')}
      style={colour ? { '--bar': colour } : {}}
    >
      <button type="button" class="bar-main" aria-pressed={isChosen} title={range} onClick={props.onToggle}>
        <span class="bar-name">
          {name}
          {note && <span class="bar-note">{note}</span>}
        </span>
        {withoutFigure ? (
          <span class="bar-without">{withoutFigure}</span>
        ) : (
          <>
            <span class="bar-track" aria-hidden="true">
              <span class="bar-fill is-doubtful" style={{ width: width(value) }} />
              <span class="bar-fill" style={{ width: width(hasRange ? Math.min(least, value ?? 0) : value) }} />
              {hasRange && most > (value ?? 0) && (
                <span class="bar-whisker" style={{ left: width(value ?? 0), width: width(most - (value ?? 0)) }} />
              )}
            </span>
            <span class="bar-value number">{text}</span>
          </>
        )}
        {range && <span class="visually-hidden">{range}</span>}
      </button>
      <button
        type="button"
        class="bar-open"
        aria-label={t('overview.openCard', { name: nameText })}
        title={t('overview.openCard', { name: nameText })}
        onClick={props.onOpen}
      >
        <Icon name="right" />
      </button>
    </li>
  );
}
