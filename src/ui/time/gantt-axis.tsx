import { currentPalette } from '../../theme/current-palette.ts';
import { useAtlas, useSpeech } from '../context.ts';
import { type GanttLayout, smallSize } from './gantt-layout.ts';
import { endAt, yearsOn } from './time-axis.ts';

/** The years over the bars, and the as-of month where it lies among them. */
export function GanttAxis({ layout }: { readonly layout: GanttLayout }) {
  const { asOf, theme } = useAtlas();
  const { t, month } = useSpeech();
  const palette = currentPalette(theme.value);
  const { axis, isNarrow, width, x } = layout;
  const at = endAt(axis, asOf.value);
  const label = isNarrow ? month(asOf.value) : `${t('word.asOf')} ${month(asOf.value)}`;
  const flagWidth = isNarrow ? 62 : 96;
  const flagX = Math.min(width - flagWidth, Math.max(0, x(at) - flagWidth / 2));
  return (
    <>
      {yearsOn(axis).map(({ year, mid }) => (
        <text key={year} x={x(mid)} y={16} font-size={smallSize} text-anchor="middle" fill={palette.muted}>
          {year}
        </text>
      ))}
      {at >= 0 && at <= 1 && (
        <g>
          <rect x={flagX} y={2} width={flagWidth} height={18} rx={9} fill={palette.ink} />
          <text x={flagX + flagWidth / 2} y={15} font-size={smallSize} text-anchor="middle" fill={palette.paper}>
            {label}
          </text>
        </g>
      )}
    </>
  );
}
