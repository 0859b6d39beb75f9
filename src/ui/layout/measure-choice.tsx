import { layoutMeasures } from '../../metrics/layout/industry-layout.ts';
import { Segmented } from '../components/segmented.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { projectMeasure } from './compared-projects.ts';

/** What is counted or added up of projects. */
export function MeasureChoice() {
  const { view, actions } = useAtlas();
  const { t } = useSpeech();
  return (
    <Segmented
      label={t('layout.measure')}
      value={projectMeasure(view.value.analysisMeasure)}
      options={layoutMeasures.map((value) => ({ value, text: t(`layout.measure.${value}`) }))}
      onChange={(analysisMeasure) => actions.setAnalysis({ analysisMeasure })}
    />
  );
}
