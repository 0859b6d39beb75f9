import type { Contradiction } from '../../metrics/indicators/contradiction.ts';
import { roundTo } from '../../metrics/indicators/contradiction.ts';
import { contradictionsOf, readingOf } from '../../metrics/indicators/contradictions.ts';
import type { Reading } from '../../model/figure.ts';
import { PlanFigure } from '../cards/plan-figure.tsx';
import { Locator } from '../components/locator.tsx';
import { Name } from '../components/name.tsx';
import { useAtlas, useSpeech } from '../context.ts';

interface SideProps {
  readonly word: string;
  readonly value: number | null;
  readonly text?: string | null;
  readonly unit: string | null;
  readonly source: string;
  readonly locator: string;
}

/** One statement over its place. */
function Side({ word, value, text, unit, source, locator }: SideProps) {
  const { pack } = useAtlas();
  return (
    <p class="plan-reading">
      {(value !== null || text) && <PlanFigure value={value} unit={unit} unknown={text ?? ''} />}
      <span class="plan-where">
        {word} <span lang={pack.info.languages[0]}>{locator}</span>
        <Locator source={source} locator={locator} label={locator} />
      </span>
    </p>
  );
}

function Computed({ found, reading }: { readonly found: Contradiction; readonly reading: Reading | undefined }) {
  const { t, format } = useSpeech();
  const { stated, against, computed, computedUnit } = found;
  const digits = reading?.computed?.split('.')[1]?.length ?? 2;
  return (
    <li>
      <p class="plan-name">
        <Name of={reading?.topic ?? found.topic} />
        <span class="plan-kind">{t(`readingKind.${found.kind}`)}</span>
      </p>
      <div class="plan-pair">
        <Side
          word={t('indicators.stated')}
          value={stated.value}
          unit={stated.unit}
          source={stated.source}
          locator={stated.locator}
        />
        <Side
          word={t(against.value === null ? 'indicators.madeOf' : 'indicators.against')}
          value={against.value}
          unit={against.unit}
          source={stated.source}
          locator={against.locator}
        />
        {computed === null ? (
          <p class="plan-reading">
            <span class="indicator-formula">{found.formula}</span>
          </p>
        ) : (
          <p class="plan-reading">
            <PlanFigure
              value={roundTo(computed, digits)}
              unit={computedUnit}
              unknown={format(computed, 'plain').text ?? ''}
            />
            <span class="plan-where indicator-formula">{t('indicators.computedAs', { formula: found.formula })}</span>
          </p>
        )}
      </div>
      {reading && (
        <p class="plan-note">
          <Name of={reading.explanation} />
        </p>
      )}
    </li>
  );
}

const asNumber = (text: string | null): number | null =>
  text !== null && /^-?\d+(\.\d+)?$/u.test(text) ? Number(text) : null;

function Listed({ reading }: { readonly reading: Reading }) {
  const { t } = useSpeech();
  const { source, unitA, unitB, readingA, readingB, locatorA, locatorB } = reading;
  return (
    <li>
      <p class="plan-name">
        <Name of={reading.topic} />
        <span class="plan-kind">{t(`readingKind.${reading.kind}`)}</span>
      </p>
      <div class="plan-pair">
        <Side
          word={t('indicators.stated')}
          value={asNumber(readingA)}
          text={readingA}
          unit={unitA}
          source={source}
          locator={locatorA}
        />
        <Side
          word={t('indicators.against')}
          value={asNumber(readingB)}
          text={readingB ?? t('plan.noReading')}
          unit={unitB}
          source={source}
          locator={locatorB}
        />
      </div>
      <p class="plan-note">
        <Name of={reading.explanation} />
      </p>
    </li>
  );
}

/** Where the plan contradicts itself: by arithmetic over its tables, then differences of definition as they stand. */
export function ContradictionList({ indicatorId }: { readonly indicatorId?: string }) {
  const { pack } = useAtlas();
  const { readings } = pack.tables;
  const isWanted = (id: string | null) => indicatorId === undefined || id === indicatorId;
  const computed = contradictionsOf(pack.tables)
    .map((found) => ({ found, reading: readingOf(found, readings) }))
    .filter(({ found, reading }) => isWanted(found.indicatorId ?? reading?.indicatorId ?? null));
  const told = new Set(computed.map(({ reading }) => reading?.id));
  const listed = readings.filter(
    (reading) => reading.kind === 'definition' && !told.has(reading.id) && isWanted(reading.indicatorId),
  );
  if (computed.length + listed.length === 0) return null;
  return (
    <ol class="plan-readings">
      {computed.map(({ found, reading }) => (
        <Computed key={found.id} found={found} reading={reading} />
      ))}
      {listed.map((reading) => (
        <Listed key={reading.id} reading={reading} />
      ))}
    </ol>
  );
}
