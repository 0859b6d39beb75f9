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
  readonly onFocus: () => void;
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
  const isMarked = isHead || props.isSelected || props.isHovered;
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: no button stands in a picture */}
      <g
        role="button"
        tabindex={props.isInOrder ? 0 : -1}
        data-line={props.id}
        class="gantt-line"
        aria-label={props.label}
        aria-current={props.isSelected ? 'true' : undefined}
        aria-pressed={props.isPressed}
        onClick={props.onClick}
        onFocus={() => {
          props.onFocus();
          props.onTell?.(true);
        }}
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
          fill={isMarked ? palette.line : 'transparent'}
          fill-opacity={props.isSelected ? 0.85 : 0.5}
          stroke={props.isPressed ? palette.accent : 'none'}
        />
      </g>
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: not to be focused; the line beside it says whole what is cut to fit here */}
      <g aria-hidden="true" pointer-events="none">
        {props.children}
      </g>
    </>
  );
}
