import { useRef } from 'preact/hooks';
import { panels } from '../model/view-state.ts';
import { useChosenInView } from './components/use-chosen-in-view.ts';
import { useAtlas, useSpeech } from './context.ts';
import { isPhone } from './media.ts';
import { shell } from './shell.ts';

/** The panel's pages; pressing the open one folds the panel. */
export function PanelTabs() {
  const { actions, view } = useAtlas();
  const { t } = useSpeech();
  const { panel, panelOpen } = view.value;
  const open = (next: (typeof panels)[number]) => {
    if (isPhone.value) {
      if (shell.sheetHeight.value === 'low') shell.sheetHeight.value = 'half';
      shell.sheetShowsCard.value = false;
      shell.filtersOpen.value = false;
      actions.setPanel(next);
    } else if (next === panel && panelOpen) actions.setPanelOpen(false);
    else actions.setPanel(next);
  };
  const isShown = isPhone.value || panelOpen;
  const list = useRef<HTMLElement>(null);
  useChosenInView(list, '[aria-current]', t(`app.panel.${panel}`));
  return (
    <nav ref={list} class="panel-tabs" aria-label={t('app.panels')}>
      {panels.map((id) => (
        <button
          key={id}
          type="button"
          aria-current={id === panel && isShown ? 'page' : undefined}
          onClick={() => open(id)}
        >
          {t(`app.panel.${id}`)}
        </button>
      ))}
    </nav>
  );
}
