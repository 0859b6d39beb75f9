import type { IndustryLayout } from '../../metrics/layout/industry-layout.ts';
import { EntityButton } from '../cards/entity-button.tsx';
import { Name } from '../components/name.tsx';
import { Quantity } from '../components/quantity.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { verdictReasons } from './verdict-reasons.ts';

/** An industry's projects, each with its verdict and why; those that may come to it last. */
export function VerdictTable({ layout, label }: { readonly layout: IndustryLayout; readonly label: string }) {
  const { pack } = useAtlas();
  const speech = useSpeech();
  const { t } = speech;
  return (
    <div class="layout-scroll">
      <table class="verdict-table" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{t('layout.project')}</th>
            <th scope="col">{t('layout.verdict')}</th>
            <th scope="col">{t('layout.reason')}</th>
            <th scope="col">{t('word.area')}</th>
            <th scope="col" class="is-number">
              {t('layout.measure.land')}
            </th>
            <th scope="col" class="is-number">
              {t('layout.measure.investment')}
            </th>
          </tr>
        </thead>
        <tbody>
          {layout.rows.map((row) => (
            <tr key={row.project.id} data-membership={row.membership}>
              <th scope="row">
                <EntityButton to={{ kind: 'project', id: row.project.id }}>
                  <span class="muted number">{row.project.no}</span> <Name of={row.project.name} />
                </EntityButton>
              </th>
              <td>
                <span class="verdict" data-verdict={row.verdict}>
                  {t(`layout.verdict.${row.verdict}`)}
                </span>
              </td>
              <td class="verdict-reason">
                {verdictReasons(row, layout.listKind, pack, speech).map((reason) => (
                  <p key={reason}>{reason}</p>
                ))}
              </td>
              <td class="layout-area">
                <Name of={pack.areaById.get(row.project.areaId)?.name} />
              </td>
              <td class="is-number">
                <Quantity value={row.project.plannedNewLandMu} quantity="land" />
              </td>
              <td class="is-number">
                <Quantity value={row.project.plannedInvestmentWan} quantity="money" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
