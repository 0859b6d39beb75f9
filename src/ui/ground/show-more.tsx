import { useSpeech } from '../context.ts';

export function ShowMore({ next, onMore }: { readonly next: number; readonly onMore: () => void }) {
  const { t } = useSpeech();
  if (next === 0) return null;
  return (
    <button type="button" class="text-button" onClick={onMore}>
      {t('ground.showMore', { count: next })}
    </button>
  );
}
