import type { ComponentChildren } from 'preact';
import { Icon } from './components/icon.tsx';
import { useFocusWithin } from './components/use-focus-within.ts';
import { useAtlas, useSpeech } from './context.ts';
import { LaterAnalysis, LaterLedger, LaterTable } from './later-panels.ts';

interface DrawerProps {
  readonly id: string;
  readonly class: string;
  readonly title: string;
  readonly closeLabel: string;
  readonly children: ComponentChildren;
}

function Drawer({ id, class: className, title, closeLabel, children }: DrawerProps) {
  const { actions } = useAtlas();
  const drawer = useFocusWithin<HTMLElement>();
  return (
    <section id={id} ref={drawer} tabIndex={-1} class={`table-drawer ${className}`} aria-label={title}>
      <header class="panel-head">
        <h2>{title}</h2>
        <button
          type="button"
          class="icon-button"
          aria-label={closeLabel}
          title={closeLabel}
          onClick={() => actions.setDrawer('closed')}
        >
          <Icon name="close" />
        </button>
      </header>
      {children}
    </section>
  );
}

/** The project table, the ledger or the analyses, over the status strip; over everything on a phone. */
export function TableDrawer() {
  const { view } = useAtlas();
  const { t } = useSpeech();
  switch (view.value.drawer) {
    case 'closed':
      return null;
    case 'projects':
      return (
        <Drawer key="projects" id="project-table" class="" title={t('app.table')} closeLabel={t('app.closeTable')}>
          <div class="table-body">
            <LaterTable />
          </div>
        </Drawer>
      );
    case 'ledger':
      return (
        <Drawer
          key="ledger"
          id="ledger"
          class="ledger-drawer"
          title={t('app.ledger')}
          closeLabel={t('app.closeLedger')}
        >
          <LaterLedger />
        </Drawer>
      );
    case 'analysis':
      return (
        <Drawer
          key="analysis"
          id="analysis"
          class="ledger-drawer"
          title={t('app.analysis')}
          closeLabel={t('app.closeAnalysis')}
        >
          <LaterAnalysis />
        </Drawer>
      );
  }
}
