import type { ComponentChildren } from 'preact';
import { useSpeech } from '../context.ts';
import { Icon } from './icon.tsx';

interface NoticeCardProps {
  readonly role?: 'status' | 'alert';
  readonly onClose?: () => void;
  readonly children: ComponentChildren;
}

/** What the page calls attention to, over the map. */
export function NoticeCard({ role = 'status', onClose, children }: NoticeCardProps) {
  const { t } = useSpeech();
  return (
    <div class="notice surface" role={role}>
      <div class="notice-text">{children}</div>
      {onClose && (
        <button type="button" class="icon-button" aria-label={t('app.close')} onClick={onClose}>
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}
