import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const source = fileURLToPath(new URL('../src', import.meta.url));

/** Which rooms each room may import from, besides itself. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  model: [],
  theme: ['model'],
  i18n: ['model'],
  geo: ['model'],
  pack: ['model', 'geo'],
  metrics: ['model', 'geo'],
  exchange: ['model', 'geo', 'metrics', 'i18n'],
  worker: ['metrics', 'geo', 'exchange', 'model'],
  state: ['model', 'metrics', 'pack', 'worker'],
  map: ['state', 'geo', 'model', 'i18n', 'theme'],
  charts: ['state', 'model', 'i18n', 'theme'],
  sheets: ['map', 'charts', 'state', 'model', 'i18n', 'theme'],
  ui: ['state', 'worker', 'charts', 'sheets', 'exchange', 'metrics', 'i18n', 'model', 'theme'],
  cli: ['pack', 'geo', 'metrics', 'exchange', 'model', 'i18n'],
};

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.tsx?$/u.test(name));

interface Import {
  readonly from: string;
  readonly to: string;
  readonly isType: boolean;
}

const importLine =
  /^(?:import|export)\s+(type\s)?[^'";]*?from\s+'(\.[^']+)'|^import\s+'(\.[^']+\.tsx?)'|\bimport\('(\.[^']+)'\)|new URL\('(\.[^']+\.tsx?)'/gmu;

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(join(source, file), 'utf8');
  return [...text.matchAll(importLine)].map(([, type, ...paths]) => ({
    from: file,
    to: posix.normalize(posix.join(dirname(file), paths.find(Boolean) ?? '')),
    isType: Boolean(type),
  }));
}

const imports = files.flatMap(importsOf);

/** `main` is the composition root: main.tsx and what it alone uses. */
const roomOf = (file: string) => (file.includes('/') ? (file.split('/')[0] ?? '') : 'main');

test('there is something to check: every room is known, and imports are found', () => {
  const rooms = new Set(files.map(roomOf));
  expect([...rooms].filter((room) => room !== 'main' && !(room in allowed))).toEqual([]);
  expect(imports.length).toBeGreaterThan(files.length);
  expect(imports).toContainEqual({ from: 'pack/join.ts', to: 'geo/area-index.ts', isType: false });
});

test('a room imports only from the rooms that it may', () => {
  const wrong = imports.filter(({ from, to }) => {
    const [room, other] = [roomOf(from), roomOf(to)];
    return room !== 'main' && room !== other && !allowed[room]?.includes(other);
  });
  expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
});

test('state knows the types of a pack, not how one is read', () => {
  const wrong = imports.filter(({ from, to, isType }) => roomOf(from) === 'state' && roomOf(to) === 'pack' && !isType);
  expect(wrong).toEqual([]);
});

test('no import leads back to where it began', () => {
  const targets = new Map(files.map((file) => [file, imports.filter(({ from }) => from === file).map(({ to }) => to)]));
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' → '));
    if (done.has(file) || path.includes(file)) return;
    for (const next of targets.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  expect(cycles).toEqual([]);
});

test('nothing in the product imports a city', () => {
  const cities = files.filter((file) => {
    const text = readFileSync(join(source, file), 'utf8');
    return /from '[^']*\/(data|geodata)\//u.test(text);
  });
  expect(cities.map((file) => relative(source, join(source, file)))).toEqual([]);
});
