import { SelectionLine } from '../analysis/selection-line.tsx';

/** Clusters and density of surveyed positions. */
export function ClustersPage() {
  return (
    <div class="analysis-page">
      <SelectionLine />
    </div>
  );
}
