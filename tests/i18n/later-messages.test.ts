import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { laterMessages } from '../../src/i18n/messages/later.ts';

const source = fileURLToPath(new URL('../../src', import.meta.url));

/** All files that the page loads before anything is opened: what main.tsx imports statically, and the map. */
function firstFiles(): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (file: string) => {
    if (found.has(file) || !/\.tsx?$/u.test(file)) return;
    found.add(file);
    const text = readFileSync(file, 'utf8');
    for (const [, path = ''] of text.matchAll(/^(?:import|export)\s+(?!type\s)[^'";]*?(?:from\s+)?'(\.[^']+)'/gmu))
      visit(join(dirname(file), path));
  };
  visit(join(source, 'main.tsx'));
  visit(join(source, 'map/map-view.ts'));
  return found;
}

test('nothing of the first screen says what comes later', () => {
  const files = [...firstFiles()];
  expect(files.length).toBeGreaterThan(100);
  const keys = Object.keys(laterMessages).map((key) => `'${key}'`);
  const templates = new Set(keys.map((key) => key.replace(/^'(\w+)\..*/u, '`$1.${')));
  const early = files.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    return [...keys, ...templates].filter((key) => text.includes(key));
  });
  expect(early).toEqual([]);
});
