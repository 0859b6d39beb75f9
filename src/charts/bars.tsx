import './charts.css';
import type { ComponentChildren } from 'preact';
import { type BarInput, prepareBars } from './prepare-bars.ts';

interface BarRow extends BarInput {
  readonly label: ComponentChildren;
  readonly figure: ComponentChildren;
  readonly colour: string;
}

const percent = (fraction: number): string => `${(fraction * 100).toFixed(2)}%`;

/** Bars from zero with their values beside them instead of an axis. Pale: could move away. A thin line: could come. */
export function Bars({ rows }: { readonly rows: readonly BarRow[] }) {
  const bars = prepareBars(rows);
  return (
    <ul class="bars">
      {rows.map((row, index) => {
        const { width = null, firm = null, mayCome = null } = bars[index] ?? {};
        return (
          <li key={row.id}>
            <span class="bars-label">{row.label}</span>
            <span class="bars-track" aria-hidden="true" style={{ color: row.colour }}>
              {width !== null && firm !== null && <span class="bars-bar bars-pale" style={{ width: percent(width) }} />}
              {width !== null && <span class="bars-bar" style={{ width: percent(firm ?? width) }} />}
              {width !== null && mayCome !== null && (
                <span class="bars-reach" style={{ left: percent(width), width: percent(mayCome - width) }} />
              )}
            </span>
            <span class="bars-figure">{row.figure}</span>
          </li>
        );
      })}
    </ul>
  );
}
