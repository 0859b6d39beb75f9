import { isMessage } from '../../i18n/translate.ts';
import type { RelatedFigure } from '../../metrics/indicators/monitored.ts';
import { figureTime } from '../cards/figure-values.ts';
import { hasText } from '../cards/has-text.ts';
import { PlanFigure } from '../cards/plan-figure.tsx';
import { Locator } from '../components/locator.tsx';
import { Name } from '../components/name.tsx';
import { useSpeech } from '../context.ts';

/** What the plan's text or another region's figure says beside an indicator, each with its place and its definition. */
export function RelatedFigures({
  title,
  related,
}: {
  readonly title: string;
  readonly related: readonly RelatedFigure[];
}) {
  const { t, name } = useSpeech();
  if (related.length === 0) return null;
  return (
    <section class="indicator-related">
      <h4>{title}</h4>
      <ul>
        {related.map(({ figure, definition }) => {
          const region = `region.${figure.subjectId}`;
          return (
            <li key={figure.id}>
              <span class="muted">
                {figure.subjectKind === 'region' && isMessage(region) ? t(region) : t(`figureKind.${figure.kind}`)}{' '}
                {figureTime(figure)}
              </span>{' '}
              <PlanFigure value={figure.value} unit={figure.unit} comparator={figure.comparator} />
              <Locator
                source={figure.source}
                locator={figure.locator}
                label={name(figure.measure).text}
                note={hasText(figure.note) ? name(figure.note).text : undefined}
              />
              {definition === 'other' && (
                <>
                  <span class="tag">{t('indicators.otherDefinition')}</span>{' '}
                  <span class="ledger-remark">
                    <Name of={figure.measure} />
                    {hasText(figure.note) && (
                      <>
                        {' · '}
                        <Name of={figure.note} />
                      </>
                    )}
                  </span>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
