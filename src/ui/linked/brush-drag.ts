import type { Scale } from '@observablehq/plot';
import { type BrushScale, dragged, holdAt, rangeOf, spanOf } from '../../charts/brush.ts';
import type { Range } from '../../model/filter.ts';
import type { Gesture } from '../../state/atlas.ts';
import { onceAFrame } from './once-a-frame.ts';

/** How near to an end of the brush, CSS px, a mouse or a finger takes hold of it. */
const reachPx = { mouse: 6, touch: 16 } as const;

interface BrushDrag {
  readonly x: Scale;
  readonly scale: BrushScale;
  /** In the unit of the scale, as the next. */
  readonly range: () => Range;
  readonly onRange: (range: Range, gesture: Gesture) => void;
  readonly onMoving: (isMoving: boolean) => void;
}

/** Brushing by mouse, pen or finger on a drawn chart; gives what ends it. */
export function brushDrag(svg: SVGSVGElement, { x, scale, range, onRange, onMoving }: BrushDrag): () => void {
  const ended = new AbortController();
  const valueAt = ({ clientX }: PointerEvent): number =>
    Number(x.invert?.(clientX - svg.getBoundingClientRect().left) ?? 0);
  const pxPerUnit = Math.abs(Number(x.apply(scale.least + scale.step)) - Number(x.apply(scale.least))) / scale.step;

  svg.addEventListener(
    'pointerdown',
    (down) => {
      if (down.button !== 0) return;
      const gesture = Symbol('brush');
      const [from, start] = [valueAt(down), spanOf(range(), scale)];
      const reach = reachPx[down.pointerType === 'touch' ? 'touch' : 'mouse'] / pxPerUnit;
      const hold = holdAt(from, start, reach);
      const released = new AbortController();
      const options = { signal: AbortSignal.any([ended.signal, released.signal]) };
      const moves = onceAFrame<PointerEvent>({
        onMove: (event) => onRange(rangeOf(dragged(hold, start, from, valueAt(event), scale), scale), gesture),
        onMoving,
      });
      svg.setPointerCapture(down.pointerId);
      svg.addEventListener('pointermove', moves.take, options);
      svg.addEventListener('pointercancel', () => released.abort(), options);
      svg.addEventListener(
        'pointerup',
        (up) => {
          if (hold === 'new') moves.take(up);
          moves.rest();
          released.abort();
        },
        options,
      );
      options.signal.addEventListener('abort', moves.end);
    },
    { signal: ended.signal },
  );
  return () => ended.abort();
}
