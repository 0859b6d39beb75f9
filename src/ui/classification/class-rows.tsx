import { CheckedField } from '../components/checked-field.tsx';
import { Icon } from '../components/icon.tsx';
import { useSpeech } from '../context.ts';
import { readNumber } from '../filters/read-number.ts';
import { limitsOf } from './move-break.ts';
import type { Classes } from './use-classes.ts';

const tidy = (value: number): number => Number(value.toPrecision(12));

/** As `readNumber`, and below zero too. */
function readSigned(text: string): number | null {
  const number = readNumber(text.replace(/^[-−]/u, ''));
  return number !== null && /^[-−]/u.test(text) ? -number : number;
}

function BreakField({ classes, index }: { readonly classes: Classes; readonly index: number }) {
  const { t } = useSpeech();
  const { axis, breaks, factor, put, text } = classes;
  if (!axis) return null;
  const [low, high] = limitsOf(axis, breaks, index);
  const take = (written: string): boolean => {
    const number = readSigned(written);
    return number !== null && put(index, tidy(number / factor));
  };
  return (
    <CheckedField
      label={t('classification.break', { number: index + 1 })}
      text={String(Number(((breaks[index] ?? 0) * factor).toPrecision(8)))}
      inputMode="decimal"
      fault={t('classification.badBreak', { low: text(low), high: text(high) })}
      take={take}
    />
  );
}

/** Each class from its lower bound, which can be written, with how many areas it holds. */
export function ClassRows({ classes: all }: { readonly classes: Classes }) {
  const { t } = useSpeech();
  const { classes, breaks, classification, colours, countOf, setBreaks, text } = all;
  const isManual = classification.method === 'manual';
  return (
    <ol class="class-rows" aria-label={t('classification.classes')}>
      {classes.map(({ from }, index) => {
        const count = countOf(index);
        return (
          <li key={index}>
            <i class="class-swatch" style={{ background: colours[index] }} />
            <span aria-hidden="true">≥</span>
            {index === 0 ? (
              <span class="class-least">{text(from)}</span>
            ) : (
              <BreakField classes={all} index={index - 1} />
            )}
            <span class="class-count">
              {count === 1 ? t('classification.oneArea') : t('classification.areas', { count })}
            </span>
            {isManual && breaks.length > 1 && index > 0 && (
              <button
                type="button"
                class="class-remove"
                aria-label={t('classification.removeBreak', { number: index })}
                title={t('classification.removeBreak', { number: index })}
                onClick={() => setBreaks(breaks.toSpliced(index - 1, 1))}
              >
                <Icon name="close" />
              </button>
            )}
          </li>
        );
      })}
    </ol>
  );
}
