import type { Localized } from '../../model/language.ts';
import { useAtlas, useSpeech } from '../context.ts';

/** The name again in the pack's other languages. Only the pack's first is the plan's; the mark says which name is ours. */
export function OtherNames({ of, isTranslated }: { readonly of: Localized; readonly isTranslated: boolean }) {
  const { pack } = useAtlas();
  const { name, t } = useSpeech();
  const shown = name(of).lang;
  const original = pack.info.languages[0];
  const others = Object.entries(of).filter(
    ([language, text]) => language !== shown && text !== '' && text !== of[shown],
  );
  return others.map(([language, text]) => (
    <span key={language} class="card-other-name">
      <span lang={language}>{text}</span>
      {isTranslated && (
        <span class="card-translated" title={t('card.translatedNote')}>
          {language === original ? t('card.shownIsTranslated') : t('card.translated')}
        </span>
      )}
    </span>
  ));
}
