import type { ReadonlySignal } from '@preact/signals';
import { type BrushScale, spanOf } from '../../charts/brush.ts';
import type { Range } from '../../model/filter.ts';
import type { Gesture } from '../../state/atlas.ts';
import { useSpeech } from '../context.ts';
import { NumberRange } from '../filters/number-range.tsx';
import { RangeSliders } from './range-sliders.tsx';

interface HistogramControlsProps {
  readonly title: string;
  readonly unit: string;
  readonly scale: BrushScale;
  /** In the canonical unit. */
  readonly range: ReadonlySignal<Range>;
  readonly toShown: (range: Range) => Range;
  /** In the unit shown. */
  readonly setRange: (range: Range, gesture?: Gesture | null) => void;
}

const itself = (value: number): number => value;

/** What a brush says and takes besides dragging: sliders, typed ends, and the way to clear it. */
export function HistogramControls({ title, unit, scale, range, toShown, setRange }: HistogramControlsProps) {
  const { t } = useSpeech();
  const shown = toShown(range.value);
  const isOpen = shown.min === null && shown.max === null;
  return (
    <>
      <RangeSliders
        title={title}
        scale={scale}
        range={shown}
        textOf={(value) => `${value} ${unit}`}
        onRange={setRange}
      />
      {!isOpen && !spanOf(shown, scale) && <p class="hint">{t('charts.beside')}</p>}
      <fieldset class="histogram-fields">
        <legend class="visually-hidden">{title}</legend>
        <NumberRange unit={unit} range={shown} toShown={itself} toCanonical={itself} onChange={setRange} />
        <button
          type="button"
          class="text-button"
          aria-label={t('charts.clearOf', { title })}
          disabled={isOpen}
          onClick={() => setRange({ min: null, max: null })}
        >
          {t('filter.clear')}
        </button>
      </fieldset>
    </>
  );
}
