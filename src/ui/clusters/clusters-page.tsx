import './clusters.css';
import { clustersOf } from '../../state/clusters.ts';
import { SelectionLine } from '../analysis/selection-line.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { EnterpriseSelection } from '../specialisation/enterprise-selection.tsx';
import { ClusterResultView } from './cluster-result.tsx';
import { ClusterSettingsFields } from './cluster-settings.tsx';
import { Refusal } from './refusal.tsx';

/** Clusters and density of surveyed positions. */
export function ClustersPage() {
  const atlas = useAtlas();
  const { t } = useSpeech();
  const { outcome, retry } = clustersOf(atlas);
  const { is } = outcome.value;
  return (
    <>
      {is !== 'refused' && (
        <div class="ledger-controls clusters-settings">
          <ClusterSettingsFields />
        </div>
      )}
      <div class="ledger-scroll" aria-busy={is === 'working'}>
        <div class="clusters-selection">
          <SelectionLine />
          {atlas.pack.tables.enterprises.length > 0 && <EnterpriseSelection />}
        </div>
        {outcome.value.is === 'refused' && <Refusal />}
        {(is === 'working' || is === 'idle') && (
          <p class="clusters-word" role="status">
            {t('clusters.working')}…
          </p>
        )}
        {is === 'failed' && (
          <p class="clusters-word" role="alert">
            {t('clusters.failed')}{' '}
            <button type="button" class="text-button" onClick={retry}>
              {t('clusters.retry')}
            </button>
          </p>
        )}
        {outcome.value.is === 'found' && <ClusterResultView result={outcome.value.result} />}
      </div>
    </>
  );
}
