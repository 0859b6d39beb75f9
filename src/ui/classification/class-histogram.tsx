import { classOf } from '../../metrics/classify/value-class.ts';
import { useSpeech } from '../context.ts';
import { BreakHandle } from './break-handle.tsx';
import type { Classes } from './use-classes.ts';
import { binsOf, shareAt, type ValueAxis } from './value-axis.ts';

const parts = 28;

/** How many areas lie where along the axis, in the colours of their classes, and the breaks to drag. */
export function ClassHistogram({ classes: all, axis }: { readonly classes: Classes; readonly axis: ValueAxis }) {
  const { t } = useSpeech();
  const { classes, values, breaks, colours, text, unit } = all;
  const bins = binsOf(axis, values, (value) => classOf(classes, value), classes, parts);
  const highest = Math.max(...bins.map((bin) => bin.reduce((sum, count) => sum + count, 0)));
  const edges = [axis.least, ...breaks, axis.largest];
  return (
    <div class="class-histogram">
      <div class="histogram-plot">
        <svg
          viewBox={`0 0 ${parts} ${highest}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={t('classification.histogram', { count: values.length })}
        >
          {bins.map((bin, part) =>
            bin.map((count, index) => {
              const under = bin.slice(0, index).reduce((sum, each) => sum + each, 0);
              return (
                count > 0 && (
                  <rect
                    key={`${part}-${index}`}
                    x={part + 0.08}
                    y={highest - under - count}
                    width={0.84}
                    height={count}
                    fill={colours[index]}
                  />
                )
              );
            }),
          )}
        </svg>
        <div class="histogram-classes" aria-hidden="true">
          {colours.map((colour, index) => {
            const [from, to] = [edges[index] ?? 0, edges[index + 1] ?? 0].map((edge) => shareAt(axis, edge)) as [
              number,
              number,
            ];
            return (
              <i key={colour} style={{ left: `${from * 100}%`, width: `${(to - from) * 100}%`, background: colour }} />
            );
          })}
        </div>
        {breaks.map((_, index) => (
          // A handle stays the same one while it is dragged.
          <BreakHandle key={index} classes={all} axis={axis} index={index} />
        ))}
      </div>
      <p class="histogram-axis">
        <span>{text(axis.least)}</span>
        <span class="muted">{[unit, axis.isLog && t('classification.log')].filter(Boolean).join(' · ')}</span>
        <span>{text(axis.largest)}</span>
      </p>
    </div>
  );
}
