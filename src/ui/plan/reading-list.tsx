import type { Reading } from '../../model/figure.ts';
import { PlanFigure } from '../cards/plan-figure.tsx';
import { Locator } from '../components/locator.tsx';
import { Name } from '../components/name.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { readingNumber } from './plan-groups.ts';

/** The plan's contradictions: both readings side by side, each with its place, and why they do not agree. */
export function ReadingList() {
  const { pack } = useAtlas();
  return (
    <ol class="plan-readings">
      {pack.tables.readings.map((reading) => (
        <ReadingRow key={reading.id} reading={reading} />
      ))}
    </ol>
  );
}

function ReadingRow({ reading }: { readonly reading: Reading }) {
  const { t } = useSpeech();
  return (
    <li id={`plan-reading-${reading.id}`} tabIndex={-1}>
      <p class="plan-name">
        <Name of={reading.topic} />
        <span class="plan-kind">{t(`readingKind.${reading.kind}`)}</span>
      </p>
      <div class="plan-pair">
        <OneReading text={reading.readingA} unit={reading.unitA} source={reading.source} locator={reading.locatorA} />
        <OneReading
          text={reading.readingB}
          unit={reading.unitB ?? reading.unitA}
          source={reading.source}
          locator={reading.locatorB}
        />
        {reading.computed && (
          <p class="plan-reading">
            <PlanFigure
              value={readingNumber(reading.computed)}
              unit={reading.readingB === null ? reading.unitA : (reading.unitB ?? reading.unitA)}
              unknown={reading.computed}
            />
            <span class="plan-where">{t('plan.computed')}</span>
          </p>
        )}
      </div>
      <p class="plan-note">
        <Name of={reading.explanation} />
      </p>
    </li>
  );
}

function OneReading({
  text,
  unit,
  source,
  locator,
}: {
  readonly text: string | null;
  readonly unit: string | null;
  readonly source: string;
  readonly locator: string;
}) {
  const { pack } = useAtlas();
  const { t } = useSpeech();
  return (
    <p class="plan-reading">
      <PlanFigure value={readingNumber(text)} unit={unit} unknown={text ?? t('plan.noReading')} />
      <span class="plan-where">
        <span lang={pack.info.languages[0]}>{locator}</span>{' '}
        <Locator source={source} locator={locator} label={text ?? t('plan.noReading')} />
      </span>
    </p>
  );
}
