import { useEffect, useRef } from 'preact/hooks';
import { Icon } from './components/icon.tsx';
import { useAtlas, useSpeech } from './context.ts';
import { LaterTable } from './later-panels.ts';

/** The project table, over the status strip; over everything on a phone. */
export function TableDrawer() {
  const { actions, view } = useAtlas();
  const { t } = useSpeech();
  const { tableOpen } = view.value;
  const drawer = useRef<HTMLElement>(null);
  const wasOpen = useRef(tableOpen);
  useEffect(() => {
    if (tableOpen && !wasOpen.current) drawer.current?.focus();
    wasOpen.current = tableOpen;
  }, [tableOpen]);
  if (!tableOpen) return null;
  return (
    <section id="project-table" ref={drawer} tabindex={-1} class="table-drawer" aria-label={t('app.table')}>
      <header class="panel-head">
        <h2>{t('app.table')}</h2>
        <button
          type="button"
          class="icon-button"
          aria-label={t('app.closeTable')}
          title={t('app.closeTable')}
          onClick={() => actions.setTableOpen(false)}
        >
          <Icon name="close" />
        </button>
      </header>
      <div class="table-body">
        <LaterTable />
      </div>
    </section>
  );
}
