import { SelectionLine } from '../analysis/selection-line.tsx';

/** Location quotients and concentration. */
export function SpecialisationPage() {
  return (
    <div class="analysis-page">
      <SelectionLine />
    </div>
  );
}
