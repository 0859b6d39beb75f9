import './enterprises.css';
import { Quantity } from '../components/quantity.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { ChainSection } from './chain-section.tsx';
import { EnterpriseYears } from './enterprise-years.tsx';
import { IntensitySection } from './intensity-section.tsx';
import { LowSection } from './low-section.tsx';
import { NoEnterprises } from './no-enterprises.tsx';
import { ScoreSection } from './score-section.tsx';

/** Count, land, output and years of the firms that the filter leaves. */
function Selection() {
  const { enterpriseSummary, pack } = useAtlas();
  const { t } = useSpeech();
  const { count, landMu, outputWan } = enterpriseSummary.value;
  return (
    <p class="selection-line" role="status">
      {t('enterprise.selected', { count, all: pack.tables.enterprises.length })}
      {' · '}
      {t('enterprise.land')} <Quantity value={landMu.value} quantity="land" />
      {' · '}
      {t('enterprise.output')} <Quantity value={outputWan.value} quantity="money" />
      {count > 0 && ' · '}
      <EnterpriseYears />
    </p>
  );
}

/** Existing firms: figures per mu, score, low efficiency and chains; without a table of them, how to bring one. */
export function EnterprisesPage() {
  const { enterpriseSummary, pack } = useAtlas();
  const { t } = useSpeech();
  const isEmpty = pack.tables.enterprises.length === 0;
  return (
    <>
      {!isEmpty && (
        <div class="ledger-controls">
          <Selection />
        </div>
      )}
      <div class="ledger-scroll">
        <div class="analysis-page enterprises-page">
          {isEmpty && <NoEnterprises />}
          {!isEmpty && enterpriseSummary.value.count === 0 && <p class="muted">{t('enterprise.noneLeft')}</p>}
          {enterpriseSummary.value.count > 0 && (
            <>
              <IntensitySection />
              <ScoreSection />
              <LowSection />
              <ChainSection />
            </>
          )}
        </div>
      </div>
    </>
  );
}
