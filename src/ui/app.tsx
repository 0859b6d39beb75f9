import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useRef } from 'preact/hooks';
import { Announcer } from './announcer.tsx';
import { BottomSheet } from './bottom-sheet.tsx';
import { useAtlas, useSpeech } from './context.ts';
import { useDocument, useShortcuts } from './document-effects.ts';
import { brought, catchFiles, isHeldOver, isOnDesk } from './ground/incoming.ts';
import { LaterCards, LaterDrawing, LaterFilters, LaterGround } from './later-panels.ts';
import { MapControls } from './map-controls.tsx';
import { useMapInsets } from './map-insets.ts';
import { MapSlot, MapStatus, type MountMap } from './map-slot.tsx';
import { isPhone } from './media.ts';
import { Notices, NoticesOverDrawer } from './notices.tsx';
import { shell } from './shell.ts';
import { SidePanel } from './side-panel.tsx';
import { StatusStrip } from './status-strip.tsx';
import { TableDrawer } from './table-drawer.tsx';
import { TopBar } from './top-bar.tsx';
import './styles/index.css';

export interface AppProps {
  /** Draws the map into the container, and returns what takes it away. */
  readonly mountMap: MountMap;
  readonly legend: ComponentChildren;
  readonly saveImage: () => Promise<void>;
}

/** Goes before all controls to the table of projects, which says in words what the map shows. */
function SkipLink() {
  const { actions } = useAtlas();
  const { t } = useSpeech();
  return (
    <button type="button" class="skip-link" onClick={() => actions.setDrawer('projects')}>
      {t('app.skipToProjects')}
    </button>
  );
}

function Panels({ legend }: Pick<AppProps, 'legend'>) {
  const { selection } = useAtlas();
  const { t } = useSpeech();
  return (
    <>
      <div class="left">
        <SidePanel legend={legend} />
        {shell.filtersOpen.value && (
          <div class="filter-drawer surface">
            <LaterFilters />
          </div>
        )}
      </div>
      <aside class="card-column" aria-label={t('app.card')} hidden={selection.value === null}>
        <div class="card-surface surface">
          <LaterCards isWanted={selection.value !== null} />
        </div>
      </aside>
      <div class="dock surface">
        <TableDrawer />
        <StatusStrip />
      </div>
    </>
  );
}

/** What is worked at in the place of the side panel: files that are held over the page, dropped or chosen, and drawing. */
function Desk() {
  const { drawing } = useAtlas();
  useEffect(catchFiles, []);
  const isWanted = isHeldOver.value || isOnDesk.value || brought.value.length > 0;
  return (
    <div class="ground">
      <LaterGround isWanted={isWanted} />
      <LaterDrawing isWanted={drawing.value !== null} />
    </div>
  );
}

/** The whole page: a map that fills the window, and panels over it. */
export function App({ mountMap, legend, saveImage }: AppProps) {
  const root = useRef<HTMLDivElement>(null);
  const searchInput = useRef<HTMLInputElement>(null);
  const free = useMapInsets(root);
  useDocument();
  useShortcuts(useCallback(() => searchInput.current?.focus(), []));
  return (
    <div class="app" ref={root}>
      <SkipLink />
      <TopBar saveImage={saveImage} searchInput={searchInput} />
      <main>
        <MapSlot mountMap={mountMap} />
        <div class="free" ref={free}>
          <Notices />
          <MapStatus />
          <MapControls legend={legend} />
        </div>
      </main>
      {isPhone.value ? (
        <>
          <BottomSheet />
          <TableDrawer />
          <NoticesOverDrawer />
        </>
      ) : (
        <Panels legend={legend} />
      )}
      <Desk />
      <Announcer />
    </div>
  );
}
