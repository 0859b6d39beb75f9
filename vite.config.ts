import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { normalizePath, type Plugin, type Rolldown } from 'vite';
import { defineConfig } from 'vitest/config';
import { laterTables } from './src/model/pack.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const mimeTypes: Readonly<Record<string, string>> = {
  '.csv': 'text/csv; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
};

/** Names of the pack's files within the repository, e.g. `data/projects.csv`. */
function packFiles(): string[] {
  const inFolder = (folder: string, extensions: readonly string[]) =>
    readdirSync(join(root, folder))
      .filter((name) => extensions.includes(extname(name)))
      .map((name) => `${folder}/${name}`);
  return [...inFolder('data', ['.csv', '.json']), ...inFolder('geodata', ['.geojson'])];
}

/** What the atlas itself does not read of a data package: words for people, and limits that its own schemas hold. */
const unread: readonly string[] = ['description', 'constraints'];
const onlyRead = (key: string, value: unknown): unknown => (unread.includes(key) ? undefined : value);

/** JSON goes out without its line breaks, spaces, descriptions and limits; tables as they are. */
const packBytes = (name: string): string => {
  const text = readFileSync(join(root, name), 'utf8');
  return name.endsWith('json') ? JSON.stringify(JSON.parse(text), onlyRead) : text;
};

/** Serves and copies the city pack as `pack/`, so that the site reads it like any other pack: by name. */
function cityPack(): Plugin {
  return {
    name: 'city-pack',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const name = /^\/pack\/([\w/.-]+)/u.exec(request.url ?? '')?.[1];
        if (!name || !packFiles().includes(name)) return next();
        response.setHeader('Content-Type', mimeTypes[extname(name)] ?? 'application/octet-stream');
        response.end(packBytes(name));
      });
    },
    // The pack is fetched beside the program, not after it.
    transformIndexHtml: () =>
      packFiles()
        .filter((name) => !laterTables.some((table) => name === `data/${table}.csv`))
        .map((name) => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'fetch', crossorigin: '', href: `./pack/${name}` },
          injectTo: 'head',
        })),
    generateBundle() {
      for (const name of packFiles())
        this.emitFile({ type: 'asset', fileName: `pack/${name}`, source: packBytes(name) });
    },
  };
}

/** Puts the icon into the page: browsers ask for it again at each change of address, and the network may be gone. */
function iconInPage(): Plugin {
  const icon = readFileSync(join(root, 'public/icon.svg'), 'utf8');
  return {
    name: 'icon-in-page',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) =>
        html.replace(
          'href="/icon.svg"',
          () => `href="data:image/svg+xml,${encodeURIComponent(icon.replaceAll(/\s*\n\s*/gu, ''))}"`,
        ),
    },
  };
}

/**
 * A file of all that an entry needs from the start. What the first screen needs comes in two, the page's and the map's: split
 * by who else uses what, it would come in twenty, and each by itself is packed less tightly.
 */
function wholeFile(name: string, entry: string, priority: number) {
  let modules: ReadonlySet<string> | null = null;
  const reached = (graph: Pick<Rolldown.PluginContext, 'getModuleInfo'>): ReadonlySet<string> => {
    const found = new Set<string>();
    const visit = (module: string) => {
      if (found.has(module)) return;
      found.add(module);
      for (const next of graph.getModuleInfo(module)?.importedIds ?? []) visit(next);
    };
    visit(normalizePath(join(root, entry)));
    return found;
  };
  return {
    debugName: name,
    priority,
    name: (id: string, graph: Pick<Rolldown.PluginContext, 'getModuleInfo'>) => {
      modules ??= reached(graph);
      return modules.has(id) ? name : null;
    },
  };
}

export default defineConfig({
  base: './',
  plugins: [cityPack(), iconInPage()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1', port: 4173, strictPort: false },
  build: {
    // The polyfill would be an inline script, which the Content-Security-Policy refuses; so would be data: workers.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // One chunk is MapLibre, whose size tests/size.test.ts bounds.
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [wholeFile('page', 'src/main.tsx', 2), wholeFile('map', 'src/map/map-view.ts', 1)],
        },
        // A static host may not know that .mjs is JavaScript, and a browser starts no worker from another type.
        assetFileNames: ({ names }) =>
          names[0]?.endsWith('.mjs') ? 'assets/[name]-[hash].js' : 'assets/[name]-[hash][extname]',
      },
    },
  },
  worker: { format: 'es' },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'tests/full/**', 'tests/output/**'],
    env: { TZ: 'UTC' },
  },
});
