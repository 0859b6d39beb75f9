import './card-frame.css';
import type { ComponentChildren } from 'preact';
import type { EffectivePack } from '../../model/effective-pack.ts';
import type { Localized } from '../../model/language.ts';
import type { Provenance } from '../../model/sourced.ts';
import type { Selection } from '../../model/view-state.ts';
import { Icon } from '../components/icon.tsx';
import { Name } from '../components/name.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { OtherNames } from './card-name.tsx';

interface CardFrameProps {
  readonly selection: Selection;
  readonly name: Localized;
  /** Whether names in other languages are ours; by default where the pack says so of its projects. */
  readonly isTranslated?: boolean;
  /** What kind of thing it is, above the name. */
  readonly kicker: ComponentChildren;
  readonly chips?: ComponentChildren;
  /** Whether the map has anything to go to. */
  readonly isDrawn?: boolean;
  /** Where its rows stand; the last line of the card. */
  readonly from: readonly Provenance[];
  readonly children: ComponentChildren;
}

const hasTranslations = ({ tables }: EffectivePack): boolean =>
  tables.projects.some(({ translationBasis }) => translationBasis !== null);

/** The frame that all cards share: what it is, its name, the way out and to the map, and the source as the last line. */
export function CardFrame({
  selection,
  name,
  isTranslated,
  kicker,
  chips,
  isDrawn = true,
  from,
  children,
}: CardFrameProps) {
  const { actions, pack } = useAtlas();
  const speech = useSpeech();
  const { t } = speech;
  const text = speech.name(name).text;
  return (
    <article class={`card card-${selection.kind}`} aria-labelledby="card-title">
      <header class="card-header">
        <div class="card-kicker">
          <span>{kicker}</span>
          {chips}
        </div>
        <div class="card-actions">
          {isDrawn && (
            <button
              type="button"
              class="card-action"
              aria-label={t('card.zoomToNamed', { name: text })}
              onClick={() => actions.show(selection)}
            >
              {t('card.zoomTo')}
            </button>
          )}
          <button
            type="button"
            class="icon-button card-close"
            aria-label={t('card.close')}
            title={t('card.close')}
            onClick={() => actions.select(null)}
          >
            <Icon name="close" />
          </button>
        </div>
        <h2 id="card-title" class="card-title" tabIndex={-1}>
          <Name of={name} />
        </h2>
        <p class="card-names">
          <OtherNames of={name} isTranslated={isTranslated ?? hasTranslations(pack)} />
        </p>
      </header>
      {children}
      <footer class="card-source">
        {from.map(({ source, locator }) => (
          <p key={source + locator}>
            {t('word.source')}
            {speech.options.language === 'zh' ? '：' : ': '}
            <Name of={pack.sourceById.get(source)?.title} /> <span lang={pack.info.languages[0]}>{locator}</span>
          </p>
        ))}
      </footer>
    </article>
  );
}
