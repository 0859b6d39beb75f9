import { currentPalette } from '../../theme/current-palette.ts';
import { useAtlas, useSpeech } from '../context.ts';
import { type GanttLayout, smallSize } from './gantt-layout.ts';
import { endAt, yearsOn } from './time-axis.ts';

const flagWidth = 62;

/** The years over the bars, and the as-of month where it lies among them. */
export function GanttAxis({ layout }: { readonly layout: GanttLayout }) {
  const { asOf, theme } = useAtlas();
  const { month } = useSpeech();
  const palette = currentPalette(theme.value);
  const { axis, width, x } = layout;
  const at = endAt(axis, asOf.value);
  const isOn = at >= 0 && at <= 1;
  const flagX = Math.min(width - flagWidth, x(at) - flagWidth / 2);
  const yearsShown = yearsOn(axis).filter(({ mid }) => !isOn || Math.abs(x(mid) - flagX - flagWidth / 2) > 48);
  return (
    <>
      {yearsShown.map(({ year, mid }) => (
        <text key={year} x={x(mid)} y={16} font-size={smallSize} text-anchor="middle" fill={palette.muted}>
          {year}
        </text>
      ))}
      {isOn && (
        <g>
          <rect x={flagX} y={2} width={flagWidth} height={18} rx={9} fill={palette.ink} />
          <text x={flagX + flagWidth / 2} y={15} font-size={smallSize} text-anchor="middle" fill={palette.paper}>
            {month(asOf.value)}
          </text>
        </g>
      )}
    </>
  );
}
