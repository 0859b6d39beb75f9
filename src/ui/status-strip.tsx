import type { ComponentChildren } from 'preact';
import { isUnread } from '../model/effective-pack.ts';
import { isEmptyFilter } from '../model/filter.ts';
import type { Step } from '../state/history.ts';
import { SaveState } from './changes/save-state.tsx';
import { Icon } from './components/icon.tsx';
import { Quantity } from './components/quantity.tsx';
import { useAtlas, useSpeech } from './context.ts';
import { conditionsOf } from './filters/conditions.ts';
import { FilterChips } from './filters/filter-chips.tsx';
import { isPhone } from './media.ts';
import { shell } from './shell.ts';

/** Count, land and investment of what remains. */
function Remaining() {
  const { pack, summary, whole } = useAtlas();
  const { t, format } = useSpeech();
  const { projectCount, plannedNewLandMu, plannedInvestmentWan } = summary.value;
  if (isUnread(pack, 'projects')) {
    return (
      <p class="remaining">
        <span class="unknown">
          {t('word.project')}: {t('word.unknown')}
        </span>
      </p>
    );
  }
  const isPart = projectCount !== whole.projectCount;
  return (
    <p class="remaining">
      <span class="quantity">
        <span class="number">{format(projectCount, 'plain').text}</span>
        <span class="unit">
          {isPart && `${t('filter.ofAll', { count: whole.projectCount })} `}
          {t('filter.projects')}
        </span>
      </span>
      <Quantity value={plannedNewLandMu.value} quantity="land" unknown="—" />
      {!isPhone.value && <Quantity value={plannedInvestmentWan.value} quantity="money" unknown="—" />}
    </p>
  );
}

function FilterButton() {
  const { filter, pack } = useAtlas();
  const speech = useSpeech();
  const { t } = speech;
  const { filtersOpen, sheetHeight } = shell;
  const count = conditionsOf(pack, filter.value, speech).length;
  const toggle = () => {
    filtersOpen.value = !filtersOpen.value;
    if (filtersOpen.value && sheetHeight.value === 'low') sheetHeight.value = 'half';
  };
  return (
    <button
      type="button"
      class="bar-button filter-button"
      aria-expanded={filtersOpen.value}
      aria-controls="filters"
      onClick={toggle}
    >
      <Icon name="filter" />
      <span class="filter-word">{t('filter.open')}</span>
      {count > 0 && (
        <>
          <span class="badge" aria-hidden="true">
            {count}
          </span>
          <span class="visually-hidden">{t('filter.setCount', { count })}</span>
        </>
      )}
    </button>
  );
}

function HistoryButtons() {
  const { actions, canEdit, history } = useAtlas();
  const { t } = useSpeech();
  const { past, future } = history.value;
  const isOpen = (step: Step | undefined) => step !== undefined && (step.kind === 'view' || canEdit.value);
  return (
    <>
      <SaveState />
      <button
        type="button"
        class="icon-button"
        disabled={!isOpen(past.at(-1))}
        aria-label={t('app.undo')}
        title={`${t('app.undo')} (Ctrl+Z)`}
        onClick={actions.undo}
      >
        <Icon name="undo" />
      </button>
      <button
        type="button"
        class="icon-button"
        disabled={!isOpen(future[0])}
        aria-label={t('app.redo')}
        title={`${t('app.redo')} (Ctrl+Shift+Z)`}
        onClick={actions.redo}
      >
        <Icon name="redo" />
      </button>
    </>
  );
}

const drawerButtons = {
  projects: {
    controls: 'project-table',
    icon: 'table',
    word: 'app.table',
    open: 'app.openTable',
    close: 'app.closeTable',
  },
  analysis: {
    controls: 'analysis',
    icon: 'chart',
    word: 'app.analysis',
    open: 'app.openAnalysis',
    close: 'app.closeAnalysis',
  },
  ledger: { controls: 'ledger', icon: 'ledger', word: 'app.ledger', open: 'app.openLedger', close: 'app.closeLedger' },
} as const;

function DrawerButton({ drawer }: { readonly drawer: keyof typeof drawerButtons }) {
  const { actions, view } = useAtlas();
  const { t } = useSpeech();
  const { controls, icon, word, open, close } = drawerButtons[drawer];
  const isOpen = view.value.drawer === drawer;
  const label = t(isOpen ? close : open);
  const toggle = () => {
    if (isOpen) actions.setDrawer('closed');
    else if (drawer === 'ledger') actions.openLedger();
    else if (drawer === 'analysis') actions.openAnalysis();
    else actions.setDrawer(drawer);
  };
  return (
    <button
      type="button"
      class="bar-button table-button"
      aria-expanded={isOpen}
      aria-controls={controls}
      aria-label={label}
      title={label}
      onClick={toggle}
    >
      <Icon name={icon} />
      <span>{t(word)}</span>
    </button>
  );
}

/**
 * Always in view: what remains of all projects, by which conditions, and the way back. On a phone it takes a second row
 * where there are conditions or steps to undo.
 */
export function StatusStrip({ end }: { readonly end?: ComponentChildren }) {
  const { filter, history } = useAtlas();
  const { t } = useSpeech();
  const { past, future } = history.value;
  const hasWayBack = past.length + future.length > 0 || !isEmptyFilter(filter.value);
  return (
    <section class="status-strip" aria-label={t('filter.status')}>
      <Remaining />
      <FilterButton />
      {!isPhone.value && <FilterChips />}
      <div class="strip-end">
        {!isPhone.value && <HistoryButtons />}
        <DrawerButton drawer="analysis" />
        <DrawerButton drawer="ledger" />
        <DrawerButton drawer="projects" />
        {end}
      </div>
      {isPhone.value && hasWayBack && (
        <div class="strip-second">
          <FilterChips />
          <div class="strip-end">
            <HistoryButtons />
          </div>
        </div>
      )}
    </section>
  );
}
