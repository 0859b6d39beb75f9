import { SelectionLine } from '../analysis/selection-line.tsx';

/** Projects against the places that the plan names for their industries. */
export function LayoutPage() {
  return (
    <div class="analysis-page">
      <SelectionLine />
    </div>
  );
}
