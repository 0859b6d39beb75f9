import { useMemo, useState } from 'preact/hooks';
import { format as formatNumber } from '../../i18n/format.ts';
import { lowEfficiency } from '../../metrics/enterprises/low-efficiency.ts';
import { sumKnown } from '../../metrics/sum.ts';
import { CheckedField } from '../components/checked-field.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { readNumber } from '../filters/read-number.ts';
import { EnterpriseTable } from './enterprise-table.tsx';
import { intensityText, intensityUnit } from './say-intensity.ts';

/** Firms of class D, or whose tax per mu lies below what the reader sets, in 10 000 per mu. */
export function LowSection() {
  const { remainingEnterprises, pack } = useAtlas();
  const speech = useSpeech();
  const { t, format, options } = speech;
  const [below, setBelow] = useState<number | null>(null);
  const rows = remainingEnterprises.value;
  const { rows: low, unjudged } = useMemo(() => lowEfficiency(rows, below), [rows, below]);
  const land = sumKnown(low.map(({ enterprise }) => enterprise.landMu)).value;
  const landText = format(land, 'land');
  const title = t('enterprise.section.low');
  const fixedUnits = { ...options, units: { land: 'mu', money: 'wan' } } as const;
  const take = (text: string): boolean => {
    const number = readNumber(text);
    if (text !== '' && number === null) return false;
    setBelow(number);
    return true;
  };
  return (
    <div class="enterprises-section">
      <header>
        <h3>{title}</h3>
        <p class="muted">
          {t('enterprise.low.count', {
            count: low.length,
            land: landText.text ? `${landText.text} ${landText.unit}` : t('word.unknown'),
          })}
        </p>
        <CheckedField
          label={t('enterprise.low.threshold')}
          text={below?.toString() ?? ''}
          unit={formatNumber(null, 'moneyPerLand', fixedUnits).unit}
          placeholder={t('enterprise.score.notSet')}
          inputMode="decimal"
          fault={t('enterprise.score.badNumber')}
          take={take}
        />
      </header>
      {low.length === 0 ? (
        <p class="muted">{t('enterprise.low.none')}</p>
      ) : (
        <EnterpriseTable
          label={title}
          rows={low}
          enterpriseOf={({ enterprise }) => enterprise}
          first={{ key: 'tax', descending: false }}
          columns={[
            {
              key: 'area',
              label: t('word.area'),
              isText: true,
              sortOf: ({ enterprise }) => enterprise.areaId,
              cell: ({ enterprise }) => speech.name(pack.areaById.get(enterprise.areaId ?? '')?.name).text || '—',
            },
            {
              key: 'land',
              label: t('enterprise.land'),
              unit: landText.unit,
              sortOf: ({ enterprise }) => enterprise.landMu,
              cell: ({ enterprise }) => format(enterprise.landMu, 'land').text ?? t('word.unknown'),
            },
            {
              key: 'tax',
              label: t('enterprise.intensity.tax-per-mu'),
              unit: intensityUnit('tax-per-mu', speech),
              sortOf: ({ taxPerMu }) => taxPerMu,
              cell: ({ taxPerMu }) => intensityText('tax-per-mu', taxPerMu, speech) ?? t('word.unknown'),
            },
            {
              key: 'reason',
              label: t('enterprise.low.reason'),
              isText: true,
              sortOf: ({ reasons }) => reasons.join(),
              cell: ({ reasons }) =>
                reasons.map((reason) => t(`enterprise.low.${reason}`)).join(t('exchange.listSeparator')),
            },
          ]}
        />
      )}
      <p class="hint">{t('enterprise.low.note')}</p>
      {unjudged > 0 && <p class="hint">{t('enterprise.low.unjudged', { count: unjudged })}</p>}
    </div>
  );
}
