import type { ComponentChildren } from 'preact';
import { currentPalette } from '../../theme/current-palette.ts';
import { useAtlas } from '../context.ts';

export interface GanttLineProps {
  readonly id: string;
  /** One line is in the tab order; arrow keys go to the others. */
  readonly isInOrder: boolean;
  readonly label: string;
  /** px */
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly onClick: () => void;
  readonly onTell?: (isTold: boolean) => void;
  /** The project that is selected. */
  readonly isSelected?: boolean;
  /** Pointed at, here or on the map. */
  readonly isHovered?: boolean;
  /** A group, and whether the filter asks for it. */
  readonly isPressed?: boolean;
  readonly children: ComponentChildren;
}

/** A line of the picture, to be pressed like a button: a project or the head of a group. */
export function GanttLine(props: GanttLineProps) {
  const { theme } = useAtlas();
  const palette = currentPalette(theme.value);
  const isHead = props.isPressed !== undefined;
  const tell = (isTold: boolean) => () => props.onTell?.(isTold);
  const ground = props.isSelected || props.isHovered ? palette.line : 'transparent';
  return (
    // biome-ignore lint/a11y/useSemanticElements: no button stands in a picture
    <g
      role="button"
      tabIndex={props.isInOrder ? 0 : -1}
      data-line={props.id}
      class="gantt-line"
      aria-label={props.label}
      aria-current={props.isSelected ? 'true' : undefined}
      aria-pressed={props.isPressed}
      onClick={props.onClick}
      onFocus={tell(true)}
      onBlur={tell(false)}
      onPointerEnter={tell(true)}
      onPointerLeave={tell(false)}
    >
      <rect
        class="gantt-ground"
        x={1}
        y={props.top + 1}
        width={props.width - 2}
        height={props.height - 2}
        rx={4}
        fill={isHead ? palette.land : ground}
        fill-opacity={isHead ? 1 : props.isSelected ? 0.8 : 0.45}
        stroke={props.isPressed ? palette.accent : 'none'}
      />
      {props.children}
    </g>
  );
}
