import type { ComponentChildren } from 'preact';
import { format as formatNumber } from '../../i18n/format.ts';
import type { MessageKey } from '../../i18n/translate.ts';
import { intensities, intensityOf } from '../../metrics/enterprises/intensity.ts';
import { scoreOf } from '../../metrics/enterprises/score.ts';
import type { Enterprise } from '../../model/enterprise.ts';
import type { Localized } from '../../model/language.ts';
import type { Quantity as QuantityKind } from '../../model/unit.ts';
import { Name } from '../components/name.tsx';
import { Quantity } from '../components/quantity.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { intensityText, intensityUnit } from '../enterprises/say-intensity.ts';
import { CardFrame } from './card-frame.tsx';
import { EntityButton } from './entity-button.tsx';

type Amount = readonly [label: MessageKey, value: number | null, quantity: QuantityKind, unit?: string];

function Line({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  return (
    <div class="card-fact">
      <dt>{label}</dt>
      <dd>
        <span class="card-fact-value">{children}</span>
      </dd>
    </div>
  );
}

/** What an enterprise belongs to, each a way to its card; unknown where the table does not say. */
function Belonging({ enterprise }: { readonly enterprise: Enterprise }) {
  const { pack } = useAtlas();
  const { t } = useSpeech();
  const unknown = <span class="unknown">{t('word.unknown')}</span>;
  const link = (kind: 'industry' | 'area' | 'platform', id: string | null, name: Localized | undefined) =>
    id && name ? (
      <EntityButton to={{ kind, id }}>
        <Name of={name} />
      </EntityButton>
    ) : (
      unknown
    );
  const { industryId, areaId, platformId, chainId, chainRole, gbIndustry, performanceClass } = enterprise;
  const chain = pack.tables.chains.find(({ id }) => id === chainId);
  return (
    <dl class="card-facts">
      <Line label={t('enterprise.performanceClass')}>
        {performanceClass ? t(`enterprise.class.${performanceClass}`) : unknown}
      </Line>
      <Line label={t('word.industry')}>
        {link('industry', industryId, pack.industryById.get(industryId ?? '')?.name)}
        {gbIndustry && <span class="card-extra">{gbIndustry}</span>}
      </Line>
      <Line label={t('word.area')}>{link('area', areaId, pack.areaById.get(areaId ?? '')?.name)}</Line>
      <Line label={t('word.platform')}>
        {link('platform', platformId, pack.platformById.get(platformId ?? '')?.name)}
      </Line>
      <Line label={t('enterprise.chain')}>
        {chain ? <Name of={chain.name} /> : unknown}
        {chainRole && <span class="card-extra">{t(`enterprise.role.${chainRole}`)}</span>}
      </Line>
    </dl>
  );
}

/** A firm with its figures of one year, what follows from them, and how its position is known. */
export function EnterpriseCard({ enterprise }: { readonly enterprise: Enterprise }) {
  const { pack } = useAtlas();
  const speech = useSpeech();
  const { t, options } = speech;
  const { lng, geometryBasis, authority, accuracyM, year, source, locator } = enterprise;
  const { points } = scoreOf(enterprise, pack.tables['score-measures']);
  const amounts: readonly Amount[] = [
    ['enterprise.land', enterprise.landMu, 'land'],
    ['enterprise.output', enterprise.outputWan, 'money'],
    ['enterprise.valueAdded', enterprise.valueAddedWan, 'money'],
    ['enterprise.revenue', enterprise.revenueWan, 'money'],
    ['enterprise.tax', enterprise.taxWan, 'money'],
    ['enterprise.rd', enterprise.rdWan, 'money'],
    ['enterprise.energyTce', enterprise.energyTce, 'plain', t('enterprise.unit.energy')],
    ['enterprise.staff', enterprise.staff, 'plain', t('enterprise.unit.people')],
  ];
  const known = source ? pack.sourceById.get(source) : undefined;
  return (
    <CardFrame
      selection={{ kind: 'enterprise', id: enterprise.id }}
      name={{ [pack.info.languages[0] ?? 'zh']: enterprise.name }}
      isTranslated={false}
      isDrawn={lng !== null}
      kicker={t('enterprise.kicker')}
      from={known && source ? [{ source, locator: locator ?? '' }] : []}
    >
      <Belonging enterprise={enterprise} />
      <section class="card-section">
        <h3>{year ? t('enterprise.figures', { year }) : t('enterprise.figuresNoYear')}</h3>
        <dl class="card-facts">
          {amounts.map(([label, value, quantity, unit]) => (
            <Line key={label} label={t(label)}>
              <Quantity value={value} quantity={quantity} />
              {value !== null && unit && <span class="unit"> {unit}</span>}
            </Line>
          ))}
        </dl>
      </section>
      <section class="card-section">
        <h3>{t('enterprise.section.intensity')}</h3>
        <dl class="card-facts">
          {intensities.map((id) => {
            const text = intensityText(id, intensityOf(enterprise, id), speech);
            return (
              <Line key={id} label={t(`enterprise.intensity.${id}`)}>
                {text === null ? (
                  <span class="unknown">{t('word.unknown')}</span>
                ) : (
                  <span class="quantity">
                    <span class="number">{text}</span>
                    <span class="unit">{intensityUnit(id, speech)}</span>
                  </span>
                )}
              </Line>
            );
          })}
          <Line label={t('enterprise.scoreOf')}>
            {formatNumber(points, 'plain', { ...options, decimals: 1 }).text ?? (
              <span class="unknown">{t('word.unknown')}</span>
            )}
          </Line>
        </dl>
      </section>
      <dl class="card-facts">
        <Line label={t('enterprise.code')}>{enterprise.code ?? <span class="unknown">{t('word.unknown')}</span>}</Line>
        <Line label={t('enterprise.position')}>
          {geometryBasis ? (
            t(`ground.basis.${geometryBasis}`)
          ) : (
            <span class="unknown">{t('enterprise.noPosition')}</span>
          )}
          {authority && <span class="card-extra">{authority}</span>}
          {accuracyM !== null && <span class="card-extra">{t('enterprise.accuracy', { metres: accuracyM })}</span>}
        </Line>
        {!known && source && (
          <Line label={t('word.source')}>
            {source}
            {locator && <span class="card-extra">{locator}</span>}
          </Line>
        )}
      </dl>
    </CardFrame>
  );
}
