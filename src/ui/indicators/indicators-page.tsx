import { SelectionLine } from '../analysis/selection-line.tsx';

/** Indicators, their paths and what was reached. */
export function IndicatorsPage() {
  return (
    <div class="analysis-page">
      <SelectionLine />
    </div>
  );
}
