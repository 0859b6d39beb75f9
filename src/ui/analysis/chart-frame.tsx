import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { SelectionLine } from './selection-line.tsx';

/** What a chart shows, as a table: texts as they are to be read, in the reader's language and units. */
export interface ChartTable {
  readonly columns: readonly { readonly label: string; readonly isNumber?: boolean }[];
  readonly rows: readonly (readonly string[])[];
}

export interface ChartFrameProps {
  /** Begins the names of files that the chart is saved as, e.g. `gantt`. */
  readonly id: string;
  readonly title: string;
  /** What the reader has to know before using it: unit, source, n, basis. Goes into saved pictures too. */
  readonly note?: string;
  /** Asked when the table is opened. */
  readonly table: () => ChartTable;
  /** Count and land of what is selected; the projects' where nothing else is given. */
  readonly selection?: ComponentChildren;
  /** The chart: its svg is what is saved. */
  readonly children: ComponentChildren;
}

/** A chart with title, note, what is selected, the table behind it, and the way to save it as SVG or PNG. */
export function ChartFrame({ title, note, selection = <SelectionLine />, children }: ChartFrameProps) {
  const titleId = useId();
  return (
    <figure class="chart-frame" aria-labelledby={titleId}>
      <h3 id={titleId}>{title}</h3>
      {selection}
      {children}
      {note && <p class="hint">{note}</p>}
    </figure>
  );
}
