import { useState } from 'preact/hooks';
import type { Theme } from '../model/view-state.ts';
import { writeUrl } from '../state/url.ts';
import { AsOf } from './as-of.tsx';
import { Icon, type IconName } from './components/icon.tsx';
import { useAtlas, useSpeech } from './context.ts';
import { SettingsMenu } from './settings-menu.tsx';

const nextTheme: Readonly<Record<Theme, Theme>> = { auto: 'light', light: 'dark', dark: 'auto' };
const themeIcons: Readonly<Record<Theme, IconName>> = { auto: 'contrast', light: 'sun', dark: 'moon' };

function LanguageButton() {
  const { actions, language } = useAtlas();
  const { t } = useSpeech();
  const other = language.value === 'zh' ? 'en' : 'zh';
  return (
    <button
      type="button"
      class="bar-button language-button"
      title={t('app.switchLanguage')}
      onClick={() => actions.setLanguage(other)}
    >
      <span class="language-face" aria-hidden="true">
        <span class={language.value === 'zh' ? 'is-on' : 'is-other'}>中</span>
        <span> / </span>
        <span class={language.value === 'en' ? 'is-on' : 'is-other'}>EN</span>
      </span>
      <span class="visually-hidden" lang={other}>
        {t('app.switchLanguage')}
      </span>
    </button>
  );
}

function ThemeButton() {
  const { actions, theme } = useAtlas();
  const { t } = useSpeech();
  const label = t('app.themeIs', { theme: t(`app.theme.${theme.value}`) });
  return (
    <button
      type="button"
      class="icon-button theme-button"
      aria-label={label}
      title={label}
      onClick={() => actions.setTheme(nextTheme[theme.value])}
    >
      <Icon name={themeIcons[theme.value]} />
    </button>
  );
}

function ShareButton() {
  const { actions, defaults, view } = useAtlas();
  const { t } = useSpeech();
  const share = async () => {
    const url = new URL(`#${writeUrl(view.value, defaults)}`, document.baseURI).href;
    try {
      await navigator.clipboard.writeText(url);
      actions.notify({ kind: 'copied' });
    } catch {
      // No clipboard without a secure context or the reader's leave: the address is shown instead.
      actions.notify({ kind: 'copy-failed', url });
    }
  };
  return (
    <button type="button" class="icon-button" aria-label={t('app.share')} title={t('app.share')} onClick={share}>
      <Icon name="share" />
    </button>
  );
}

function ImageButton({ saveImage }: { readonly saveImage: () => Promise<void> }) {
  const { mapStatus } = useAtlas();
  const { t } = useSpeech();
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const save = () => {
    setState('busy');
    saveImage().then(
      () => setState('idle'),
      (error: unknown) => {
        console.error(error);
        setState('failed');
      },
    );
  };
  const cannot = mapStatus.value === 'no-webgl';
  const reason = state === 'failed' ? t('app.saveImageFailed') : t('app.saveImage');
  const label = cannot ? t('app.saveImageNoWebgl') : reason;
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={label}
      aria-busy={state === 'busy'}
      disabled={state === 'busy' || cannot}
      onClick={save}
    >
      <Icon name="image" />
      {state === 'failed' && (
        <span class="visually-hidden" role="alert">
          {label}
        </span>
      )}
    </button>
  );
}

export function Tools({ saveImage }: { readonly saveImage: () => Promise<void> }) {
  return (
    <div class="tools">
      <AsOf />
      <LanguageButton />
      <ThemeButton />
      <SettingsMenu />
      <ImageButton saveImage={saveImage} />
      <ShareButton />
    </div>
  );
}
