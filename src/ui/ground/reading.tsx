import { useSpeech } from '../context.ts';
import { leaveDesk } from './desk.ts';

/** How far reading has come, and the way out of it. */
export function Reading({ names, done }: { readonly names: readonly string[]; readonly done: number }) {
  const { t } = useSpeech();
  const share = Math.round(done * 100);
  return (
    <div class="ground-reading">
      <p role="status">{t('ground.reading', { files: names.join(t('exchange.listSeparator')) })}</p>
      <progress max={100} value={share} aria-label={t('ground.progress')}>
        {share} %
      </progress>
      <button type="button" class="bar-button" onClick={leaveDesk}>
        {t('ground.cancel')}
      </button>
    </div>
  );
}
