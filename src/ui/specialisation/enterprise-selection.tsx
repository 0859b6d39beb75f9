import { Quantity } from '../components/quantity.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { EnterpriseYears } from '../enterprises/enterprise-years.tsx';

/** Count and land of what the filter leaves of the enterprises. */
export function EnterpriseSelection() {
  const { enterpriseSummary, pack } = useAtlas();
  const { t } = useSpeech();
  const { count, landMu } = enterpriseSummary.value;
  return (
    <p class="selection-line">
      {t('specialisation.enterprisesSelected', { count, all: pack.tables.enterprises.length })}{' '}
      <Quantity value={landMu.value} quantity="land" unknown="—" />
      {count > 0 && ' · '}
      <EnterpriseYears />
    </p>
  );
}
