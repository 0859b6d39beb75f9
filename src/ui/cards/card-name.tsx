import type { Localized } from '../../model/language.ts';
import { useAtlas, useSpeech } from '../context.ts';

/** The name again in the pack's other languages. What is not in the pack's first language is our translation, and says so. */
export function OtherNames({ of, isTranslated = true }: { readonly of: Localized; readonly isTranslated?: boolean }) {
  const { pack } = useAtlas();
  const { name, t } = useSpeech();
  const shown = name(of).lang;
  const original = pack.info.languages[0];
  const others = Object.entries(of).filter(([language, text]) => language !== shown && text !== '' && text !== of[shown]);
  return (
    <>
      {isTranslated && shown !== original && (of[original ?? ''] ?? '') !== of[shown] && (
        <span class="card-translated" title={t('card.translatedNote')}>
          {t('card.translated')}
        </span>
      )}
      {others.map(([language, text]) => (
        <span key={language} class="card-other-name">
          <span lang={language}>{text}</span>
          {isTranslated && language !== original && (
            <span class="card-translated" title={t('card.translatedNote')}>
              {t('card.translated')}
            </span>
          )}
        </span>
      ))}
    </>
  );
}
