import type { Figure, Indicator } from '../../model/figure.ts';
import { joinedWords } from '../cards/figure-list.tsx';
import { figureTime, figureValue } from '../cards/figure-values.ts';
import { hasText } from '../cards/has-text.ts';
import { PlanFigure } from '../cards/plan-figure.tsx';
import { Locator } from '../components/locator.tsx';
import { Name } from '../components/name.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { indicatorGroups, textOfIndicators } from './plan-groups.ts';

/** The indicators by group, each with what the text says of it. */
export function IndicatorList() {
  const { pack } = useAtlas();
  const texts = textOfIndicators(pack.tables.figures);
  return indicatorGroups(pack.tables.indicators, pack.info.languages[0] ?? '').map((group) => (
    <section key={group[0]?.id} class="plan-subject">
      <h4>
        <Name of={group[0]?.group} />
      </h4>
      <ol class="plan-indicators">
        {group.map((indicator) => (
          <IndicatorRow key={indicator.id} indicator={indicator} text={texts.get(indicator.id) ?? []} />
        ))}
      </ol>
    </section>
  ));
}

function IndicatorRow({ indicator, text }: { readonly indicator: Indicator; readonly text: readonly Figure[] }) {
  const { pack } = useAtlas();
  const { t, name, options } = useSpeech();
  const contradictions = pack.tables.readings.filter(({ indicatorId }) => indicatorId === indicator.id);
  const isPoints = indicator.changeKind === 'points';
  return (
    <li>
      <p class="plan-name">
        <span class="plan-no">{indicator.no}</span>
        <Name of={indicator.name} />
        <Locator
          source={indicator.source}
          locator={indicator.locator}
          label={name(indicator.name).text}
          note={hasText(indicator.scope) ? joinedWords(name(indicator.scope).text, options.language) : undefined}
        />
      </p>
      <dl class="plan-cells">
        <div>
          <dt>{t('plan.base')}</dt>
          <dd>
            <PlanFigure value={indicator.base2020} unit={indicator.unit} unknown={t('plan.empty')} />
          </dd>
        </div>
        <div>
          <dt>{t('plan.target')}</dt>
          <dd>
            <PlanFigure
              value={indicator.target2025}
              unit={indicator.unit}
              comparator={indicator.comparator}
              unknown={t('plan.empty')}
            />
          </dd>
        </div>
        <div>
          <dt>{t('plan.change')}</dt>
          <dd>
            <PlanFigure value={indicator.change} unit={isPoints ? t('plan.points') : '%'} unknown={t('plan.empty')} />
          </dd>
        </div>
      </dl>
      {text.length > 0 && (
        <ul class="plan-text">
          {text.map((figure) => (
            <TextReading key={figure.id} figure={figure} />
          ))}
        </ul>
      )}
      {contradictions.length > 0 && (
        <button type="button" class="plan-contradicted" onClick={() => showReading(contradictions[0]?.id ?? '')}>
          {t('plan.seeReading')}
        </button>
      )}
    </li>
  );
}

/** What the text says: its time, its number, and how its measure differs, in the locator's note. */
function TextReading({ figure }: { readonly figure: Figure }) {
  const { t, name } = useSpeech();
  const { value, unit, source, locator } = figureValue(figure);
  return (
    <li>
      <span class="plan-text-when">
        {t('plan.inText')} {figureTime(figure)}
      </span>
      <PlanFigure value={value} unit={unit} comparator={figure.comparator} />
      <Locator
        source={source}
        locator={locator}
        label={name(figure.measure).text}
        note={hasText(figure.note) ? name(figure.note).text : undefined}
      />
    </li>
  );
}

/** Opens the list of contradictions at a reading. The address bar holds the view, so no link can go there. */
function showReading(id: string): void {
  const section = document.getElementById('plan-readings');
  if (section instanceof HTMLDetailsElement) section.open = true;
  const reading = document.getElementById(`plan-reading-${id}`);
  reading?.scrollIntoView({ block: 'center' });
  reading?.focus({ preventScroll: true });
}
