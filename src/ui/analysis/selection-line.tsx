import { Quantity } from '../components/quantity.tsx';
import { useAtlas, useSpeech } from '../context.ts';

/** Count and land of what the filter leaves of the projects; stands in every view of the analysis. */
export function SelectionLine() {
  const { summary, whole } = useAtlas();
  const { t } = useSpeech();
  const { projectCount, plannedNewLandMu } = summary.value;
  return (
    <p class="selection-line">
      {t('analysis.selected', { count: projectCount, all: whole.projectCount })}{' '}
      <Quantity value={plannedNewLandMu.value} quantity="land" unknown="—" />
    </p>
  );
}
