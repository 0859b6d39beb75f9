import { useMemo, useState } from 'preact/hooks';
import { type EnterpriseGrouping, enterpriseGroupings, groupEnterprises } from '../../metrics/enterprises/groups.ts';
import { type IntensityId, intensities, intensity } from '../../metrics/enterprises/intensity.ts';
import { intensityGoal } from '../../metrics/enterprises/intensity-goals.ts';
import { sumKnown } from '../../metrics/sum.ts';
import type { Enterprise } from '../../model/enterprise.ts';
import { EntityButton } from '../cards/entity-button.tsx';
import { Locator } from '../components/locator.tsx';
import { Name } from '../components/name.tsx';
import { Segmented } from '../components/segmented.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { intensityText, intensityUnit } from './say-intensity.ts';

function Figure({ id, rows }: { readonly id: IntensityId; readonly rows: readonly Enterprise[] }) {
  const speech = useSpeech();
  const { t, format } = speech;
  const { value, known, of, landShare } = intensity(rows, id);
  const text = intensityText(id, value, speech);
  const share = format(landShare, 'share').text;
  return (
    <td class="ledger-numeric" title={share ? t('enterprise.coverageOf', { known, of, share }) : undefined}>
      {text ?? <span class="ledger-dash">{t('word.unknown')}</span>}
      <span class="ledger-remark">
        {t('enterprise.coverage', { known, of })}
        {share && known > 0 && known < of && ` · ${share}%`}
      </span>
    </td>
  );
}

function Figures({ rows }: { readonly rows: readonly Enterprise[] }) {
  const { format } = useSpeech();
  const land = sumKnown(rows.map(({ landMu }) => landMu));
  return (
    <>
      <td class="ledger-numeric">{rows.length}</td>
      <td class="ledger-numeric">{format(land.value, 'land').text ?? '—'}</td>
      {intensities.map((id) => (
        <Figure key={id} id={id} rows={rows} />
      ))}
    </>
  );
}

/** What the plan wants of all above-scale firms, beside the figures that it is of. */
function GoalRow() {
  const { pack } = useAtlas();
  const speech = useSpeech();
  const { t, name } = speech;
  return (
    <tr class="enterprises-goal">
      <th scope="row" class="ledger-name">
        {t('enterprise.goal')}
      </th>
      <td />
      <td />
      {intensities.map((id) => {
        const goal = intensityGoal(pack.tables.indicators, id);
        return (
          <td key={id} class="ledger-numeric">
            {goal && (
              <>
                {intensityText(id, goal.target2025, speech)}
                <Locator source={goal.source} locator={goal.locator} label={name(goal.name).text} />
              </>
            )}
          </td>
        );
      })}
    </tr>
  );
}

/** Figures per mu and the like by area, platform or industry, each with how many firms it covers. */
export function IntensitySection() {
  const { pack, remainingEnterprises } = useAtlas();
  const speech = useSpeech();
  const { t } = speech;
  const [by, setBy] = useState<EnterpriseGrouping>('area');
  const rows = remainingEnterprises.value;
  const named = { area: pack.tables.areas, platform: pack.tables.platforms, industry: pack.tables.industries }[by];
  const groups = useMemo(() => groupEnterprises(rows, by, named), [rows, by, named]);
  const title = t('enterprise.section.intensity');
  const landUnit = speech.format(null, 'land').unit;
  return (
    <div class="enterprises-section">
      <header>
        <h3>{title}</h3>
        <Segmented
          label={t('enterprise.groupBy')}
          value={by}
          options={enterpriseGroupings.map((value) => ({ value, text: t(`enterprise.group.${value}`) }))}
          onChange={setBy}
        />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
      <section class="enterprises-wide" aria-label={title} tabIndex={0}>
        <table class="ledger-table is-plain">
          <thead>
            <tr>
              <th scope="col" class="ledger-name ledger-word-head">
                {t(`enterprise.group.${by}`)}
              </th>
              <th scope="col">{t('enterprise.count')}</th>
              <th scope="col">
                {t('enterprise.land')} <span class="unit">{landUnit}</span>
              </th>
              {intensities.map((id) => (
                <th key={id} scope="col">
                  {t(`enterprise.intensity.${id}`)} <span class="unit">{intensityUnit(id, speech)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <GoalRow />
            {groups.map((group) => (
              <tr key={group.id} class="ledger-line">
                <th scope="row" class="ledger-name">
                  {group.id === null ? (
                    <span class="muted">{t('enterprise.noGroup')}</span>
                  ) : (
                    <EntityButton to={{ kind: by, id: group.id }} class="ledger-show">
                      <Name of={named.find(({ id }) => id === group.id)?.name} />
                    </EntityButton>
                  )}
                </th>
                <Figures rows={group.rows} />
              </tr>
            ))}
            <tr class="ledger-total">
              <th scope="row" class="ledger-name">
                {t('enterprise.all')}
              </th>
              <Figures rows={rows} />
            </tr>
          </tbody>
        </table>
      </section>
      {by === 'platform' && <p class="hint">{t('enterprise.partsNote')}</p>}
      <p class="hint">{t('enterprise.intensityNote')}</p>
    </div>
  );
}
