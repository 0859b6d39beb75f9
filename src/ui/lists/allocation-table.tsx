import { EntityButton } from '../cards/entity-button.tsx';
import { Name } from '../components/name.tsx';
import { Quantity } from '../components/quantity.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { type AllocationRow, allocations } from './allocation.ts';

/** The remaining projects by platform: as the plan has it, and apart from it as we assume where the plan is silent. */
export function AllocationTable() {
  const { pack, remaining, summary } = useAtlas();
  const { t } = useSpeech();
  const { byPlan, byAssumption } = allocations(pack, remaining.value);
  const isAssumed = byAssumption.some(({ platformId }) => platformId !== null);
  const { projectCount, plannedNewLandMu } = summary.value;
  return (
    <table class="list-table">
      <thead>
        <tr>
          <td />
          <th scope="col">{t('metric.project-count')}</th>
          <th scope="col">{t('metric.planned-new-land')}</th>
        </tr>
      </thead>
      <AllocationRows title={t('list.byPlan')} rows={byPlan} whenNone={t('word.notAllocated')} />
      {isAssumed && (
        <AllocationRows title={t('list.byAssumption')} rows={byAssumption} whenNone={t('list.notAllocatedEither')} />
      )}
      <tfoot>
        <tr>
          <th scope="row">{t('list.total')}</th>
          <td>
            <Quantity value={projectCount} quantity="count" />
          </td>
          <td>
            <Quantity value={plannedNewLandMu.value} quantity="land" unknown="—" />
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

function AllocationRows({
  title,
  rows,
  whenNone,
}: {
  readonly title: string;
  readonly rows: readonly AllocationRow[];
  readonly whenNone: string;
}) {
  const { pack } = useAtlas();
  if (rows.length === 0) return null;
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={3} class="list-table-group">
          {title}
        </th>
      </tr>
      {rows.map(({ platformId, totals }) => (
        <tr key={platformId ?? ''}>
          <th scope="row">
            {platformId === null ? (
              whenNone
            ) : (
              <EntityButton to={{ kind: 'platform', id: platformId }}>
                <Name of={pack.platformById.get(platformId)?.name} />
              </EntityButton>
            )}
          </th>
          <td>
            <Quantity value={totals.projectCount} quantity="count" />
          </td>
          <td>
            <Quantity value={totals.plannedNewLandMu.value} quantity="land" />
          </td>
        </tr>
      ))}
    </tbody>
  );
}
