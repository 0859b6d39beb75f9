import type { ComponentChildren, RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { monthNumber } from '../../metrics/calendar.ts';
import type { Gesture } from '../../state/atlas.ts';
import { addMonths } from '../components/read-month.ts';
import { clampMonth, endAt, nearestMonth, startAt, type TimeAxis } from './time-axis.ts';

const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -12,
  PageUp: 12,
};

interface MonthHandleProps {
  readonly axis: TimeAxis;
  /** What the handle runs along. */
  readonly track: RefObject<HTMLElement | null>;
  readonly month: string;
  /** Whether the handle stands where its month begins or where it ends. */
  readonly edge: 'start' | 'end';
  /** Months between which it can be moved. */
  readonly least: string;
  readonly most: string;
  readonly label: string;
  readonly valueText: string;
  readonly class: string;
  /** Moves of one drag, and of one key held down, share a gesture. */
  readonly onMove: (month: string, gesture: Gesture) => void;
  readonly children?: ComponentChildren;
}

/** A month to be dragged along a time line, or moved by arrow keys (a month), page keys (a year), home and end. */
export function MonthHandle({ axis, track, month, edge, least, most, onMove, ...rest }: MonthHandleProps) {
  const gesture = useRef<Gesture | null>(null);
  const at = Math.min(1, Math.max(0, edge === 'end' ? endAt(axis, month) : startAt(axis, month)));
  const move = (to: string) => {
    gesture.current ??= Symbol('month');
    const within = clampMonth(to, least, most);
    if (within !== month) onMove(within, gesture.current);
  };
  const onPointerDown = (event: PointerEvent & { readonly currentTarget: HTMLElement }) => {
    if (event.button !== 0) return;
    gesture.current = Symbol('drag');
    event.currentTarget.setPointerCapture(event.pointerId);
    event.currentTarget.focus({ preventScroll: true });
    event.preventDefault();
  };
  const onPointerMove = (event: PointerEvent & { readonly currentTarget: HTMLElement }) => {
    const box = track.current?.getBoundingClientRect();
    if (!box || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    move(nearestMonth(axis, (event.clientX - box.left) / box.width, edge));
  };
  const end = () => {
    gesture.current = null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    const to =
      step === undefined
        ? { Home: least, End: most }[event.key]
        : addMonths(clampMonth(month, axis.first, axis.last), step);
    if (to === undefined) return;
    event.preventDefault();
    if (!event.repeat) gesture.current = null;
    move(to);
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      class={`month-handle ${rest.class}`}
      style={{ left: `${(at * 100).toFixed(3)}%` }}
      aria-label={rest.label}
      aria-orientation="horizontal"
      aria-valuemin={monthNumber(least)}
      aria-valuemax={monthNumber(most)}
      aria-valuenow={monthNumber(clampMonth(month, least, most))}
      aria-valuetext={rest.valueText}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={end}
      onPointerCancel={end}
      onKeyDown={onKeyDown}
      onKeyUp={end}
      onBlur={end}
    >
      {rest.children}
    </div>
  );
}
