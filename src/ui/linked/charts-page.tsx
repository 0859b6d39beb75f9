import { SelectionLine } from '../analysis/selection-line.tsx';

/** Histograms, matrix and Gantt chart that filter one another. */
export function ChartsPage() {
  return (
    <div class="analysis-page">
      <SelectionLine />
    </div>
  );
}
