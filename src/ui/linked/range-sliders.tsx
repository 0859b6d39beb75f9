import { useRef } from 'preact/hooks';
import { type BrushScale, rangeOf, spanOf } from '../../charts/brush.ts';
import type { Range } from '../../model/filter.ts';
import type { Gesture } from '../../state/atlas.ts';
import { useSpeech } from '../context.ts';

interface RangeSlidersProps {
  readonly title: string;
  readonly scale: BrushScale;
  /** In the unit of the scale. */
  readonly range: Range;
  readonly textOf: (value: number) => string;
  readonly onRange: (range: Range, gesture: Gesture) => void;
}

/** The ends of a brush as two sliders on one line, for arrow keys, Home, End and the thumb; a run of keys is one step of undo. */
export function RangeSliders({ title, scale, range, textOf, onRange }: RangeSlidersProps) {
  const { t } = useSpeech();
  const gesture = useRef<Gesture>(Symbol('slide'));
  const renew = () => {
    gesture.current = Symbol('slide');
  };
  const span = spanOf(range, scale) ?? { from: scale.least, to: scale.most };
  const take = (end: 'from' | 'to', value: number, input: HTMLInputElement) => {
    // The ends do not pass each other: between them lies a step at least.
    const held =
      end === 'from'
        ? { from: Math.min(value, Math.max(scale.least, span.to - scale.step)), to: span.to }
        : { from: span.from, to: Math.max(value, Math.min(scale.most, span.from + scale.step)) };
    input.value = String(held[end]);
    onRange(rangeOf(held, scale), gesture.current);
  };
  return (
    <div class="range-sliders">
      {(['from', 'to'] as const).map((end) => (
        <input
          key={end}
          type="range"
          aria-label={t(end === 'from' ? 'charts.least' : 'charts.most', { title })}
          aria-valuetext={textOf(end === 'to' && scale.isWhole ? span.to - 1 : span[end])}
          min={scale.least}
          max={scale.most}
          step={scale.step}
          value={span[end]}
          onInput={({ currentTarget }) => take(end, Number(currentTarget.value), currentTarget)}
          onPointerDown={renew}
          onBlur={renew}
        />
      ))}
    </div>
  );
}
