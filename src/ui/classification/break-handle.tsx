import { useRef } from 'preact/hooks';
import type { Gesture } from '../../state/atlas.ts';
import { useSpeech } from '../context.ts';
import { limitsOf, stepAt } from './move-break.ts';
import type { Classes } from './use-classes.ts';
import { shareAt, type ValueAxis, valueAt } from './value-axis.ts';

const keySteps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
};

interface BreakHandleProps {
  readonly classes: Classes;
  readonly axis: ValueAxis;
  readonly index: number;
}

/** A break on the histogram: dragged, or moved by the arrow keys. All moves of one drag, or of one key held, are one step. */
export function BreakHandle({ classes, axis, index }: BreakHandleProps) {
  const { t } = useSpeech();
  const gesture = useRef<Gesture | null>(null);
  const { breaks, factor, move, text, unit } = classes;
  const value = breaks[index] ?? 0;
  const [low, high] = limitsOf(axis, breaks, index);
  const begun = (): Gesture => {
    gesture.current ??= Symbol('break');
    return gesture.current;
  };
  const end = () => {
    gesture.current = null;
  };
  const drag = (event: PointerEvent) => {
    const box = (event.currentTarget as HTMLElement).parentElement?.getBoundingClientRect();
    if (!gesture.current || !box || box.width === 0) return;
    const share = Math.max(0, Math.min(1, (event.clientX - box.left) / box.width));
    move(index, valueAt(axis, share), gesture.current);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps = keySteps[event.key];
    const end = event.key === 'Home' ? low : event.key === 'End' ? high : null;
    if (steps === undefined && end === null) return;
    event.preventDefault();
    move(index, end ?? value + ((steps ?? 0) * stepAt(axis, value, factor)) / factor, begun());
  };
  return (
    <div
      class="break-handle"
      role="slider"
      tabIndex={0}
      aria-label={t('classification.break', { number: index + 1 })}
      aria-valuemin={low}
      aria-valuemax={high}
      aria-valuenow={value}
      aria-valuetext={`${text(value)} ${unit}`.trim()}
      style={{ left: `${shareAt(axis, value) * 100}%` }}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        begun();
      }}
      onPointerMove={drag}
      onPointerUp={end}
      onPointerCancel={end}
      onKeyDown={onKeyDown}
      onKeyUp={end}
      onBlur={end}
    />
  );
}
