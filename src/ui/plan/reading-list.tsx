import type { ComponentChildren } from 'preact';
import type { Reading } from '../../model/figure.ts';
import type { Provenance } from '../../model/sourced.ts';
import { PlanFigure } from '../cards/plan-figure.tsx';
import { Locator } from '../components/locator.tsx';
import { Name } from '../components/name.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { readingNumber } from './plan-groups.ts';

/** Keeps the locator's sign on the line of its place. */
const noBreak = '\u2060';

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
  const { source, unitA, readingB, locatorA, locatorB } = reading;
  const computed = reading.computed !== null && (
    <PlanFigure value={readingNumber(reading.computed)} unit={computedUnit(reading)} unknown={reading.computed} />
  );
  return (
    <li id={`plan-reading-${reading.id}`} tabIndex={-1}>
      <p class="plan-name">
        <Name of={reading.topic} />
        <span class="plan-kind">{t(`readingKind.${reading.kind}`)}</span>
      </p>
      <div class="plan-pair">
        <OneReading source={source} locator={locatorA}>
          <Stated text={reading.readingA} unit={unitA} />
        </OneReading>
        <OneReading source={source} locator={locatorB} isComputed={readingB === null && computed !== false}>
          {readingB === null && computed ? computed : <Stated text={readingB} unit={reading.unitB ?? unitA} />}
        </OneReading>
        {readingB !== null && computed && (
          <p class="plan-reading">
            {computed}
            <span class="plan-where">{t('plan.computedFromBoth')}</span>
          </p>
        )}
      </div>
      <p class="plan-note">
        <Name of={reading.explanation} />
      </p>
    </li>
  );
}

/** The unit of both readings; where they have two, the explanation tells which the computed number is in. */
const computedUnit = ({ unitA, unitB }: Reading): string | null => (unitB === null || unitA === unitB ? unitA : null);

function Stated({ text, unit }: { readonly text: string | null; readonly unit: string | null }) {
  const { t } = useSpeech();
  return <PlanFigure value={readingNumber(text)} unit={unit} unknown={text ?? t('plan.noReading')} />;
}

interface OneReadingProps extends Provenance {
  readonly isComputed?: boolean;
  readonly children: ComponentChildren;
}

/** A reading over the place where it stands, or where the figures stand that it is computed from. */
function OneReading({ source, locator, isComputed = false, children }: OneReadingProps) {
  const { pack } = useAtlas();
  const { t } = useSpeech();
  return (
    <p class="plan-reading">
      {children}
      <span class="plan-where">
        {isComputed && `${t('plan.computed')} `}
        <span lang={pack.info.languages[0]}>{locator}</span>
        {noBreak}
        <Locator source={source} locator={locator} label={locator} />
      </span>
    </p>
  );
}
