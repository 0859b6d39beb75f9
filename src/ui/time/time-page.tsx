import { SelectionLine } from '../analysis/selection-line.tsx';

/** Projects over time. */
export function TimePage() {
  return (
    <div class="analysis-page">
      <SelectionLine />
    </div>
  );
}
