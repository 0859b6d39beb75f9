import type { PeriodResult } from '../../model/figure.ts';
import { joinedWords } from '../cards/figure-list.tsx';
import { hasText } from '../cards/has-text.ts';
import { PlanFigure } from '../cards/plan-figure.tsx';
import { Locator } from '../components/locator.tsx';
import { Name } from '../components/name.tsx';
import { useAtlas, useSpeech } from '../context.ts';

/** What the last plan period set and reached. */
export function PeriodResults() {
  const { pack } = useAtlas();
  return (
    <ol class="plan-indicators">
      {pack.tables['period-results'].map((result) => (
        <ResultRow key={result.id} result={result} />
      ))}
    </ol>
  );
}

function ResultRow({ result }: { readonly result: PeriodResult }) {
  const { t, name, options } = useSpeech();
  const cells = [
    { label: 'plan.target2020', value: result.target2020, unit: result.unit },
    { label: 'plan.actual2020', value: result.actual2020, unit: result.unit },
    { label: 'plan.plannedGrowth', value: result.plannedGrowth, unit: '%' },
    { label: 'plan.actualGrowth', value: result.actualGrowth, unit: '%' },
  ] as const;
  return (
    <li>
      <p class="plan-name">
        <Name of={result.name} />
        <span class="plan-kind">
          <Name of={result.status} />
        </span>
        <Locator
          source={result.source}
          locator={result.locator}
          label={name(result.name).text}
          note={hasText(result.scope) ? joinedWords(name(result.scope).text, options.language) : undefined}
        />
      </p>
      <dl class="plan-cells plan-cells-four">
        {cells.map(({ label, value, unit }) => (
          <div key={label}>
            <dt>{t(label)}</dt>
            <dd>
              <PlanFigure value={value} unit={unit} unknown={t('plan.empty')} />
            </dd>
          </div>
        ))}
      </dl>
      {hasText(result.note) && (
        <p class="plan-note">
          <Name of={result.note} />
        </p>
      )}
    </li>
  );
}
