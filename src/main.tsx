import { effect } from '@preact/signals';
import { render } from 'preact';
import { ErrorBoundary } from './main/error-boundary.tsx';
import { Crash, PackFailure } from './main/failure.tsx';
import { keepChanges, loadChangeSetFile } from './main/keep-changes.ts';
import { fetchWhenIdle } from './main/later-chunks.ts';
import {
  baseMapsKey,
  openingHash,
  type Preferences,
  readPreferences,
  safeStorage,
  writePreferences,
} from './main/preferences.ts';
import { syncUrl } from './main/url-sync.ts';
import { loadGround, watchGround } from './main/watch-ground.ts';
import { loadSiteChecks, watchSites } from './main/watch-sites.ts';
import { loadDrawing } from './map/drawing/while-drawing.ts';
import { loadExtra } from './map/extra-of.ts';
import { Legend } from './map/legend.tsx';
import { isPlain } from './model/classification.ts';
import type { Edit } from './model/edit.ts';
import { languages } from './model/language.ts';
import { laterTables, type PackInfo } from './model/pack.ts';
import { effectivePack } from './pack/effective-pack.ts';
import type { ComposeGround } from './pack/ground/composition.ts';
import { readPack, readRest } from './pack/read-pack.ts';
import { httpReader } from './pack/reader.ts';
import { type Atlas, createAtlas } from './state/atlas.ts';
import { browserStore } from './state/changes/store.ts';
import { loadClassMethods } from './state/class-methods.ts';
import { defaultView } from './state/default-view.ts';
import { App } from './ui/app.tsx';
import { type Changes, ChangesContext } from './ui/changes/context.ts';
import { ClassesButton } from './ui/classification/classes-button.tsx';
import { AtlasContext } from './ui/context.ts';
import { uiChunks } from './ui/later-panels.ts';
import { deriveInWorker } from './worker/client.ts';
// The map's sheets come with the page, since its code would wait for them. The second stands in the place of MapLibre's own,
// most of which is for controls that this map does not have.
import './map/map.css';
import './map/map-library.css';

const loadMap = () => import('./map/map-view.ts');
const loadSheets = () => import('./sheets/save-map-image.ts');

/** What is not needed to show the atlas, and must be there when the network has gone. */
const laterChunks: readonly (() => Promise<unknown>)[] = [
  ...uiChunks,
  loadSheets,
  loadClassMethods,
  loadExtra,
  loadGround,
  loadSiteChecks,
  loadChangeSetFile,
  loadDrawing,
];

// The first screen waits so long for edits of an earlier visit, and for code that its link asks for, which are nearly always there before the pack is.
const restoreWithinMs = 300;

/** The language in which a link that names none opens: the pack's first that the interface has. */
const packLanguage = (info: PackInfo) => languages.find((language) => info.languages.includes(language)) ?? 'en';

/** Draws the map into the container once its code has come; returns what takes it away. */
function mountMap(atlas: Atlas, container: HTMLElement): () => void {
  let remove: (() => void) | null = null;
  let isGone = false;
  loadMap().then(
    ({ createMapView }) => {
      if (!isGone) remove = createMapView(container, atlas).destroy;
    },
    () => atlas.actions.setMapStatus('failed'),
  );
  return () => {
    isGone = true;
    remove?.();
  };
}

async function saveImage(atlas: Atlas): Promise<void> {
  const { saveMapImage } = await loadSheets();
  await saveMapImage(atlas);
}

function show(atlas: Atlas, changes: Changes, container: HTMLElement): void {
  render(
    <ErrorBoundary language={atlas.language.value}>
      <AtlasContext.Provider value={atlas}>
        <ChangesContext.Provider value={changes}>
          <App
            mountMap={(element) => mountMap(atlas, element)}
            legend={<Legend atlas={atlas} tools={<ClassesButton />} />}
            saveImage={() => saveImage(atlas)}
          />
        </ChangesContext.Provider>
      </AtlasContext.Provider>
    </ErrorBoundary>,
    container,
  );
}

/** Fetches the later chunks when the map has come to rest; `data-later` tells when all are here. */
function fetchLater(atlas: Atlas, container: HTMLElement, keepBases: () => Promise<unknown>): void {
  const stop = effect(() => {
    if (atlas.mapStatus.value === 'loading') return;
    fetchWhenIdle([atlas.actions.readRest, keepBases, ...laterChunks], () => {
      container.dataset.later = 'ready';
    });
    queueMicrotask(() => stop());
  });
}

async function start(container: HTMLElement, preferences: Preferences): Promise<void> {
  const storage = safeStorage();
  const store = browserStore();
  store.prepare();
  // Its code travels while the pack is read. The map itself asks again, and tells where this fails.
  loadMap().catch(() => undefined);
  const reader = httpReader('pack/');
  const read = await readPack(reader, laterTables);
  if (!read.ok) {
    render(<PackFailure issues={read.issues} language={preferences.language} />, container);
    return;
  }
  let packRead = read.value;
  let compose: ComposeGround | undefined;
  const packWith = (edits: readonly Edit[]) => effectivePack(packRead, edits, compose);
  const pack = packWith([]);
  const atlas = createAtlas(
    pack,
    defaultView(pack.info, packLanguage(pack.info)),
    openingHash(location.hash, preferences),
    {
      deriveFar: deriveInWorker(pack.tables.projects.length),
      packWith,
      readRest: async () => {
        packRead = await readRest(reader, packRead);
        const whole = packWith([]);
        changes.packRead(whole);
        return whole;
      },
    },
  );
  effect(() => {
    container.dataset.mapStatus = atlas.mapStatus.value;
  });
  effect(() => writePreferences(storage, { language: atlas.language.value, theme: atlas.theme.value }));
  syncUrl(atlas);
  watchGround(atlas, (composeGround) => {
    compose = composeGround;
    atlas.actions.setBase(packWith([]));
  });
  watchSites(atlas);
  const keepBases = () => import('./main/base-maps.ts').then(({ keepBaseMaps }) => keepBaseMaps(atlas, storage));
  if (storage?.getItem(baseMapsKey)) keepBases().catch(console.warn);
  const changes = keepChanges(atlas, pack, store);
  // A link with classes of another kind shows them from the first.
  const classed = isPlain(atlas.classification.value) ? undefined : loadClassMethods().catch(console.warn);
  const atHand = Promise.all([changes.restored, classed]);
  await Promise.race([atHand, new Promise((resolve) => setTimeout(resolve, restoreWithinMs))]);
  show(atlas, changes, container);
  fetchLater(atlas, container, keepBases);
}

const container = document.getElementById('app');
if (!container) throw new Error('index.html has no #app');
const preferences = readPreferences(safeStorage(), navigator.languages);
start(container, preferences).catch((error: unknown) => {
  console.error(error);
  render(<Crash error={error} language={preferences.language} />, container);
});
