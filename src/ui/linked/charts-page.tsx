import './linked.css';
import { useMemo } from 'preact/hooks';
import { analysisSubjects } from '../../model/view-state.ts';
import { Segmented } from '../components/segmented.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { Matrix } from '../layout/matrix.tsx';
import { GanttChart } from '../time/gantt-chart.tsx';
import { distributionsOf } from './distributions.ts';
import { Histogram } from './histogram.tsx';

/** Histograms, matrix and Gantt chart that filter one another. */
export function ChartsPage() {
  const { actions, pack, view } = useAtlas();
  const { t } = useSpeech();
  const hasEnterprises = pack.tables.enterprises.length > 0;
  const subject = hasEnterprises ? view.value.analysisSubject : 'projects';
  const distributions = useMemo(() => distributionsOf(pack, subject), [pack, subject]);
  return (
    <div class="analysis-page">
      <div class="linked-head">
        {hasEnterprises && (
          <Segmented
            label={t('charts.subject')}
            value={subject}
            options={analysisSubjects.map((value) => ({ value, text: t(`charts.${value}`) }))}
            onChange={(analysisSubject) => actions.setAnalysis({ analysisSubject })}
          />
        )}
        <p class="hint">{t('charts.hint')}</p>
      </div>
      <div class="histograms">
        {distributions.map((distribution) => (
          <Histogram key={distribution.key} distribution={distribution} />
        ))}
      </div>
      <Matrix />
      <GanttChart />
    </div>
  );
}
