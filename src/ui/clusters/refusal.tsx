import { isEmptyFilter } from '../../model/filter.ts';
import { clustersOf } from '../../state/clusters.ts';
import { useAtlas, useSpeech } from '../context.ts';
import { chooseFiles } from '../ground/incoming.ts';

/** Why there are no clusters, and what to import so that there may be. */
export function Refusal() {
  const atlas = useAtlas();
  const { t } = useSpeech();
  const { points, schematicProjects, unplacedEnterprises, filteredOut } = clustersOf(atlas).points.value;
  const counts = { points: points.length, sites: schematicProjects, enterprises: unplacedEnterprises };
  return (
    <section class="clusters-refusal" aria-label={t('clusters.refused')}>
      <h3>{t('clusters.refused')}</h3>
      <p>{t('clusters.refusedWhy')}</p>
      <p class="number">{t('clusters.refusedCount', counts)}</p>
      {filteredOut > 0 && !isEmptyFilter(atlas.filter.value) && (
        <p>
          {t('clusters.refusedFilter')}{' '}
          <button type="button" class="text-button" onClick={atlas.actions.clearFilter}>
            {t('filter.clearAll')}
          </button>
        </p>
      )}
      <p>{t('clusters.whatToImport')}</p>
      <p class="clusters-buttons">
        <button type="button" class="solid-button" onClick={() => atlas.actions.openLedger('import')}>
          {t('clusters.importEnterprises')}
        </button>
        <button type="button" class="bar-button" onClick={chooseFiles}>
          {t('clusters.importParcels')}
        </button>
      </p>
    </section>
  );
}
