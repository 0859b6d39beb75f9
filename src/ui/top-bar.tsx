import type { Ref } from 'preact';
import { languages } from '../model/language.ts';
import { useAtlas, useSpeech } from './context.ts';
import { isPhone } from './media.ts';
import { PanelTabs } from './panel-tabs.tsx';
import { SearchBox } from './search/search-box.tsx';
import { Tools } from './tools.tsx';

/** The title in the reader's language, with the other one small beside it where there is room. */
function Title() {
  const { pack } = useAtlas();
  const { name, options } = useSpeech();
  const { text, lang } = name(pack.info.title);
  const second = languages.find((language) => language !== options.language && pack.info.title[language]);
  return (
    <h1 class="title">
      <span lang={lang}>{text}</span>
      {second && (
        <small lang={second} aria-hidden="true">
          {pack.info.title[second]}
        </small>
      )}
    </h1>
  );
}

interface TopBarProps {
  readonly saveImage: () => Promise<void>;
  readonly searchInput: Ref<HTMLInputElement>;
}

export function TopBar({ saveImage, searchInput }: TopBarProps) {
  return (
    <header class="top-bar surface">
      <Title />
      {!isPhone.value && <PanelTabs />}
      <SearchBox input={searchInput} />
      <Tools saveImage={saveImage} />
    </header>
  );
}
