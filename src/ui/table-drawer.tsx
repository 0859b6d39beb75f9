import { Icon } from './components/icon.tsx';
import { useFocusWithin } from './components/use-focus-within.ts';
import { useAtlas, useSpeech } from './context.ts';
import { LaterTable } from './later-panels.ts';

function Drawer() {
  const { actions } = useAtlas();
  const { t } = useSpeech();
  const drawer = useFocusWithin<HTMLElement>();
  return (
    <section id="project-table" ref={drawer} tabIndex={-1} class="table-drawer" aria-label={t('app.table')}>
      <header class="panel-head">
        <h2>{t('app.table')}</h2>
        <button
          type="button"
          class="icon-button"
          aria-label={t('app.closeTable')}
          title={t('app.closeTable')}
          onClick={() => actions.setDrawer('closed')}
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

/** The project table, over the status strip; over everything on a phone. */
export function TableDrawer() {
  const { view } = useAtlas();
  return view.value.drawer === 'projects' ? <Drawer /> : null;
}
