import { SelectionLine } from '../analysis/selection-line.tsx';

/** Existing firms and what they yield per mu. */
export function EnterprisesPage() {
  return (
    <div class="analysis-page">
      <SelectionLine />
    </div>
  );
}
