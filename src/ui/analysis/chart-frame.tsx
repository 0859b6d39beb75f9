import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { currentPalette } from '../../theme/current-palette.ts';
import { Icon } from '../components/icon.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { type ChartTable, ChartTableView } from './chart-table.tsx';
import { largestSvg, saveChartPng, saveChartSvg, spacedText } from './save-chart.ts';
import { SelectionLine } from './selection-line.tsx';

export type { ChartTable } from './chart-table.tsx';

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

function TableBehind({ make, ...rest }: { readonly id: string; readonly caption: string; make: () => ChartTable }) {
  return <ChartTableView {...rest} table={make()} />;
}

/** A chart with title, note, what is selected, the table behind it, and the way to save it as SVG or PNG. */
export function ChartFrame({ id, title, note, table, selection = <SelectionLine />, children }: ChartFrameProps) {
  const atlas = useAtlas();
  const { t, name } = useSpeech();
  const titleId = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  const chosen = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);

  const save = async (kind: 'svg' | 'png') => {
    const svg = body.current && largestSvg(body.current);
    setHasFailed(!svg);
    if (!svg) return;
    const plan = atlas.pack.sourceById.get(atlas.pack.tables.projects[0]?.source ?? '');
    const text = {
      title,
      selection: chosen.current ? spacedText(chosen.current) : '',
      note: note ?? '',
      source: plan ? t('map.dataFrom', { source: name(plan.title).text }) : '',
    };
    const palette = currentPalette(atlas.theme.peek());
    try {
      if (kind === 'svg') saveChartSvg(id, svg, text, palette);
      else await saveChartPng(id, svg, text, palette);
    } catch (error) {
      console.warn(error);
      setHasFailed(true);
    }
  };

  return (
    <figure class="chart-frame" aria-labelledby={titleId}>
      <header class="chart-head">
        <h3 id={titleId}>{title}</h3>
        <div class="chart-tools">
          <button
            type="button"
            class="chart-tool"
            aria-expanded={isOpen}
            aria-controls={isOpen ? `${titleId}-table` : undefined}
            aria-label={t('analysis.tableOf', { title })}
            title={t('analysis.table')}
            onClick={() => setIsOpen(!isOpen)}
          >
            <Icon name="table" />
          </button>
          {(['svg', 'png'] as const).map((kind) => (
            <button
              key={kind}
              type="button"
              class="chart-tool"
              aria-label={t(`analysis.save.${kind}`, { title })}
              title={t(`analysis.save.${kind}`, { title })}
              onClick={() => save(kind)}
            >
              {kind.toUpperCase()}
            </button>
          ))}
        </div>
      </header>
      <div ref={chosen}>{selection}</div>
      {hasFailed && (
        <p class="field-fault" role="alert">
          {t('analysis.saveFailed')}
        </p>
      )}
      <div ref={body} class="chart-body">
        {children}
      </div>
      {note && <p class="hint">{note}</p>}
      {isOpen && <TableBehind id={`${titleId}-table`} caption={title} make={table} />}
    </figure>
  );
}
