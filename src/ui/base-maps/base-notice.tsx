import { useState } from 'preact/hooks';
import { type BaseFailure, embeddedBase } from '../../model/base-map.ts';
import { NoticeCard } from '../components/notice-card.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { failureText } from './failure-text.ts';

/** Says that the base that was chosen is not shown, and why. Closed, it leaves that to the menu of layers. */
export function BaseNotice() {
  const { actions, baseFailure, language } = useAtlas();
  const { t } = useSpeech();
  const [closed, setClosed] = useState<BaseFailure | null>(null);
  const failure = baseFailure.value;
  if (!failure || failure === closed) return null;
  return (
    <NoticeCard role="alert" onClose={() => setClosed(failure)}>
      {failureText(failure, t, language.value)}
      <p class="notice-ways">
        <button type="button" class="text-button" onClick={() => actions.setBaseMap({ ...failure.base })}>
          {t('base.retry')}
        </button>
        <button type="button" class="text-button" onClick={() => actions.setBaseMap(embeddedBase)}>
          {t('base.useEmbedded')}
        </button>
      </p>
    </NoticeCard>
  );
}
