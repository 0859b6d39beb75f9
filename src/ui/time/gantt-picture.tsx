import { useRef, useState } from 'preact/hooks';
import type { Project } from '../../model/project.ts';
import { currentPalette } from '../../theme/current-palette.ts';
import { useAtlas, useSpeech } from '../context.ts';
import { useIndustryColour } from '../industry-colour.ts';
import { fitText } from './fit-text.ts';
import { GanttAxis } from './gantt-axis.tsx';
import type { GanttGroup, GanttRow } from './gantt-groups.ts';
import { axisHeight, barOf, ganttLayout, rowHeight, smallSize, textSize } from './gantt-layout.ts';
import { GanttLine } from './gantt-line.tsx';
import { endAt, timeAxis, yearsOn } from './time-axis.ts';
import { useTexts } from './use-texts.ts';

interface GanttPictureProps {
  /** px */
  readonly width: number;
  readonly groups: readonly GanttGroup[];
  /** Ids of the groups that the filter asks for. */
  readonly filtered: readonly string[];
  readonly wordsOf: (project: Project, isLeft: boolean) => string;
  readonly onTell: (row: GanttRow | null) => void;
  readonly onProject: (id: string) => void;
  readonly onGroup: (id: string) => void;
}

const headOf = (groupId: string): string => `group:${groupId}`;

/** The picture of the bars. Colours stand in its own attributes, so that it is the same where it is saved. */
export function GanttPicture({ width, groups, filtered, wordsOf, onTell, onProject, onGroup }: GanttPictureProps) {
  const { asOf, hover, pack, selection, theme } = useAtlas();
  const { t, name } = useSpeech();
  const texts = useTexts();
  const palette = currentPalette(theme.value);
  const colourOf = useIndustryColour();
  const picture = useRef<SVGSVGElement>(null);
  const [current, setCurrent] = useState('');
  const layout = ganttLayout(groups, timeAxis(pack), width);
  const { axis, headHeight, height, isNarrow, nameWidth, x } = layout;
  const lines = groups.flatMap(({ id, rows }) => [
    { id: headOf(id), press: () => onGroup(id) },
    ...rows.map(({ project }) => ({ id: project.id, press: () => onProject(project.id) })),
  ]);
  const at = Math.max(
    0,
    lines.findIndex(({ id }) => id === current),
  );

  const onKeyDown = (event: KeyboardEvent) => {
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: lines.length - 1 }[event.key];
    const isPress = event.key === 'Enter' || event.key === ' ';
    if (next === undefined && !isPress) return;
    event.preventDefault();
    if (next === undefined) return lines[at]?.press();
    const id = lines[Math.min(lines.length - 1, Math.max(0, next))]?.id ?? '';
    setCurrent(id);
    [...(picture.current?.querySelectorAll<SVGGElement>('[data-line]') ?? [])]
      .find((line) => line.dataset.line === id)
      ?.focus();
  };

  const lineOf = (id: string) => ({
    id,
    width,
    isInOrder: lines[at]?.id === id,
    onFocus: () => setCurrent(id),
    onClick: () => {
      setCurrent(id);
      lines.find((line) => line.id === id)?.press();
    },
  });

  const figuresOf = ({ rows, left: { projectCount, plannedNewLandMu, plannedInvestmentWan } }: GanttGroup) =>
    [
      projectCount === rows.length
        ? texts.projects(projectCount)
        : t('time.projectsOf', { count: projectCount, all: rows.length }),
      ...(projectCount > 0 ? [texts.sum(plannedNewLandMu, 'land'), texts.sum(plannedInvestmentWan, 'money')] : []),
    ].join(' · ');

  const head = (group: GanttGroup, top: number) => (
    <GanttLine
      {...lineOf(headOf(group.id))}
      top={top}
      height={headHeight}
      label={`${t('time.filterBy', { name: name(group.name).text })} · ${figuresOf(group)}`}
      isPressed={filtered.includes(group.id)}
    >
      <text x={8} y={top + 17} font-size={textSize} font-weight={650} fill={palette.ink}>
        {name(group.name).text}
      </text>
      <text
        class="gantt-number"
        x={isNarrow ? 8 : width - 8}
        y={top + (isNarrow ? 33 : 17)}
        font-size={smallSize}
        text-anchor={isNarrow ? 'start' : 'end'}
        fill={palette.ink}
      >
        {figuresOf(group)}
      </text>
    </GanttLine>
  );

  const row = (each: GanttRow, top: number) => {
    const { project, isLeft } = each;
    const is = (chosen: typeof selection.value) => chosen?.kind === 'project' && chosen.id === project.id;
    const isSelected = is(selection.value);
    return (
      <GanttLine
        key={project.id}
        {...lineOf(project.id)}
        top={top}
        height={rowHeight}
        label={wordsOf(project, isLeft)}
        isSelected={isSelected}
        isHovered={is(hover.value)}
        onTell={(isTold) => onTell(isTold ? each : null)}
      >
        <g opacity={isLeft ? 1 : 0.32}>
          <text x={8} y={top + 15} font-size={textSize} font-weight={isSelected ? 650 : 400} fill={palette.ink}>
            {fitText(name(project.name).text, nameWidth - 8, textSize)}
          </text>
          <rect
            {...barOf(layout, project.start, project.end)}
            y={top + 6}
            height={rowHeight - 12}
            rx={3}
            fill={colourOf(project.industryId)}
            stroke={isSelected ? palette.accent : 'none'}
            stroke-width={2}
          />
          {!isNarrow && (
            <text
              class="gantt-number"
              x={width - 8}
              y={top + 15}
              font-size={smallSize}
              text-anchor="end"
              fill={palette.ink}
            >
              {texts.land(project.plannedNewLandMu)}
            </text>
          )}
        </g>
      </GanttLine>
    );
  };

  const now = endAt(axis, asOf.value);
  return (
    <>
      {/* Stays in sight while the rows scroll; the picture has the same of its own, for where it is saved. */}
      <svg class="gantt-axis" width={width} height={axisHeight} aria-hidden="true">
        <rect width={width} height={axisHeight} fill={palette.paper} />
        <GanttAxis layout={layout} />
      </svg>
      {/* biome-ignore lint/a11y/useSemanticElements: no fieldset stands in a picture */}
      <svg
        ref={picture}
        class="gantt-picture"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-label={t('time.gantt')}
        onKeyDown={onKeyDown}
      >
        {yearsOn(axis).map(({ year, at: begins }) => (
          <line
            key={year}
            x1={x(begins)}
            x2={x(begins)}
            y1={axisHeight}
            y2={height}
            stroke={palette.line}
            stroke-opacity={0.7}
          />
        ))}
        <GanttAxis layout={layout} />
        {layout.groups.map(({ group, top }) => (
          <g key={group.id}>
            {head(group, top)}
            {group.rows.map((each, index) => row(each, top + headHeight + index * rowHeight))}
          </g>
        ))}
        {now >= 0 && now <= 1 && (
          <line
            class="gantt-now"
            x1={x(now)}
            x2={x(now)}
            y1={axisHeight - 5}
            y2={height}
            stroke={palette.ink}
            stroke-width={1.5}
          />
        )}
      </svg>
    </>
  );
}
