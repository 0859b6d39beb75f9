import './values.css';
import type { Figure } from '../../model/figure.ts';
import { Locator } from '../components/locator.tsx';
import { Name } from '../components/name.tsx';
import { useSpeech } from '../context.ts';
import { figureTime, figureValue } from './figure-values.ts';
import { hasText } from './has-text.ts';
import { PlanFigure } from './plan-figure.tsx';

/** Several words of the pack, which it joins by `;`, as a phrase. */
export const joinedWords = (words: string, language: string): string =>
  words.split(';').join(language === 'zh' ? '、' : ', ');

interface FigureListProps {
  readonly figures: readonly Figure[];
  /** Whom a figure is about, where that is not the list's own subject. */
  readonly about?: (figure: Figure) => string | null;
  /** Whether each row says if it is a goal, a rate, a commitment … */
  readonly showKind?: boolean;
}

/** Statements of the plan, each with measure, scope, time and locator. */
export function FigureList({ figures, about, showKind = false }: FigureListProps) {
  const { t, name, options } = useSpeech();
  return (
    <dl class="card-facts card-plan-figures">
      {figures.map((figure) => {
        const sourced = figureValue(figure);
        const qualifiers = [
          showKind ? t(`figureKind.${figure.kind}`) : '',
          about?.(figure) ?? '',
          figureTime(figure),
          hasText(figure.scope) ? joinedWords(name(figure.scope).text, options.language) : '',
          figure.cumulative === 'added' || figure.cumulative === 'cumulative' ? t(`figure.${figure.cumulative}`) : '',
        ].filter(Boolean);
        return (
          <div key={figure.id} class="card-fact">
            <dt>
              <Name of={figure.measure} />
              {qualifiers.length > 0 && <span class="card-extra">{qualifiers.join(' · ')}</span>}
            </dt>
            <dd>
              <PlanFigure value={sourced.value} unit={sourced.unit} comparator={figure.comparator} />
              <Locator
                source={sourced.source}
                locator={sourced.locator}
                label={name(figure.measure).text}
                note={hasText(figure.note) ? name(figure.note).text : undefined}
              />
            </dd>
            {figure.value === null && hasText(figure.note) && (
              <dd class="card-remark">
                <Name of={figure.note} />
              </dd>
            )}
          </div>
        );
      })}
    </dl>
  );
}
