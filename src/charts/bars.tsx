import './charts.css';
import type { ComponentChildren } from 'preact';
import { prepareBars, type BarInput } from './prepare-bars.ts';

interface BarRow extends BarInput {
  readonly label: ComponentChildren;
  readonly figure: ComponentChildren;
  readonly colour: string;
}

/** Bars from zero with their values beside them instead of an axis; a thin line is the possible range. */
export function Bars({ rows }: { readonly rows: readonly BarRow[] }) {
  const bars = prepareBars(rows);
  const width = (fraction: number) => `${fraction * 100}%`;
  return (
    <ul class="bars">
      {rows.map((row, index) => {
        const bar = bars[index];
        return (
          <li key={row.id}>
            <span class="bars-label">{row.label}</span>
            <span class="bars-track" aria-hidden="true">
              {bar?.width != null && <span class="bars-bar" style={{ width: width(bar.width), background: row.colour }} />}
              {bar?.range && <span class="bars-range" style={{ left: width(bar.range.from), width: width(bar.range.to - bar.range.from) }} />}
            </span>
            <span class="bars-figure">{row.figure}</span>
          </li>
        );
      })}
    </ul>
  );
}
