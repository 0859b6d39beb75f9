import type { ProjectTracking } from '../../model/ledger.ts';
import { type Stage, stages } from '../../model/tracking.ts';
import { Icon } from '../components/icon.tsx';
import { Quantity } from '../components/quantity.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { knownParcels } from './tracking-facts.ts';
import { useCanEdit } from './use-can-edit.ts';

interface StageTableProps {
  readonly tracking: ProjectTracking;
  readonly onAdd: (stage: Stage) => void;
}

/** Land by stage up to the as-of month; each row can take a further record. */
export function StageTable({ tracking, onAdd }: StageTableProps) {
  const { asOf } = useAtlas();
  const { t, month, format, date } = useSpeech();
  const canEdit = useCanEdit();
  return (
    <table class="tracking-table">
      <caption>{t('tracking.stages', { month: month(asOf.value) })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('tracking.stage')}</th>
          <th scope="col">
            {t('tracking.land')} <span class="unit">{format(null, 'land').unit}</span>
          </th>
          <th scope="col">{t('tracking.latestDate')}</th>
          <th scope="col">{t('tracking.ofParcels')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {stages.map((stage) => {
          const { landMu, checked } = tracking.stages[stage];
          return (
            <tr key={stage}>
              <th scope="row">{t(`stage.${stage}`)}</th>
              {checked === null ? (
                <td colSpan={2}>
                  <span class="unknown">{t('tracking.notReported')}</span>
                </td>
              ) : (
                <>
                  <td>
                    <Quantity value={landMu} quantity="land" />
                  </td>
                  <td class="number">{date(checked)}</td>
                </>
              )}
              <td class="number">
                {t('tracking.xOfN', { known: knownParcels(tracking, stage), of: tracking.parcels.length })}
              </td>
              <td>
                <button
                  type="button"
                  class="tracking-add"
                  disabled={!canEdit}
                  aria-label={t('tracking.addTo', { stage: t(`stage.${stage}`) })}
                  title={t('tracking.addTo', { stage: t(`stage.${stage}`) })}
                  onClick={() => onAdd(stage)}
                >
                  <Icon name="plus" />
                </button>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
