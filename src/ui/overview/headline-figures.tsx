import type { MessageKey } from '../../i18n/translate.ts';
import { isUnread } from '../../model/effective-pack.ts';
import type { Sum } from '../../model/ledger.ts';
import type { Quantity as QuantityKind } from '../../model/unit.ts';
import { Locator } from '../components/locator.tsx';
import { Quantity } from '../components/quantity.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { commonProvenance } from './provenance.ts';

interface FigureProps {
  readonly label: MessageKey;
  readonly method: MessageKey;
  readonly value: number | null;
  readonly quantity: QuantityKind;
  readonly sum?: Sum;
}

/** One large number over its unit and name, with the place in the source that it is summed from. */
function HeadlineFigure({ label, method, value, quantity, sum }: FigureProps) {
  const { pack, remaining } = useAtlas();
  const { t } = useSpeech();
  const provenance = commonProvenance(remaining.value);
  // A sum over no project is nothing, which is not unknown.
  const isNone = remaining.value.length === 0 && !isUnread(pack, 'projects');
  return (
    <div class="headline">
      <dt>
        {t(label)}
        {provenance && <Locator {...provenance} label={t(label)} note={t(method)} />}
        {sum && sum.known < sum.of && (
          <span class="hint">{t('overview.someUnknown', { known: sum.known, of: sum.of })}</span>
        )}
      </dt>
      <dd>
        <Quantity value={value} quantity={quantity} {...(isNone ? { unknown: '—' } : {})} />
      </dd>
    </div>
  );
}

/** Investment per land without park developers, and that of parks alone: a park's developer is no producer. */
function PerMuParts() {
  const { summary } = useAtlas();
  const { t, format } = useSpeech();
  const { producers, parks } = summary.value;
  if (parks.projectCount === 0 || producers.projectCount === 0) return null;
  const text = (value: number | null) => format(value, 'moneyPerLand').text ?? t('word.unknown');
  return (
    <p class="per-mu-parts">
      <span>
        {t('overview.producers')} <b class="number">{text(producers.plannedInvestmentPerMu)}</b>
      </span>
      <span>
        {t('overview.parks')} <b class="number">{text(parks.plannedInvestmentPerMu)}</b>
      </span>
    </p>
  );
}

export function HeadlineFigures() {
  const { pack, summary } = useAtlas();
  const { projectCount, plannedNewLandMu, plannedInvestmentWan, plannedInvestmentPerMu } = summary.value;
  const count = isUnread(pack, 'projects') ? null : projectCount;
  return (
    <>
      <dl class="headlines">
        <HeadlineFigure label="overview.projects" method="method.project-count" value={count} quantity="count" />
        <HeadlineFigure
          label="overview.land"
          method="method.planned-new-land"
          value={plannedNewLandMu.value}
          quantity="land"
          sum={plannedNewLandMu}
        />
        <HeadlineFigure
          label="overview.investment"
          method="method.planned-investment"
          value={plannedInvestmentWan.value}
          quantity="money"
          sum={plannedInvestmentWan}
        />
        <HeadlineFigure
          label="overview.perMu"
          method="method.planned-investment-per-mu"
          value={plannedInvestmentPerMu}
          quantity="moneyPerLand"
        />
      </dl>
      <PerMuParts />
    </>
  );
}
