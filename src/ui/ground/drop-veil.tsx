import { useSpeech } from '../context.ts';

/** Over the whole page while files are held over it: what may be dropped. */
export function DropVeil() {
  const { t } = useSpeech();
  return (
    <div class="drop-veil" role="status">
      <div class="surface">
        <p>{t('ground.drop')}</p>
        <p class="hint">{t('ground.formats')}</p>
      </div>
    </div>
  );
}
