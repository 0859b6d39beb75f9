import { expect, test } from 'vitest';
import type { Match } from '../../../src/exchange/ground/match.ts';
import { guessRole } from '../../../src/ui/ground/guess-role.ts';

const found = (...ids: (string | null)[]): readonly Match[] =>
  ids.map((id, index) => ({
    number: index + 1,
    text: id ?? '?',
    found: id === null ? null : { id, by: 'name', score: 1 },
    suggestions: [],
  }));
const unknown = found(null, null, null);

test('each area named once makes boundaries of areas', () => {
  const guess = guessRole('乡镇.zip', { area: found('binhai', 'longshan', null), platform: unknown });
  expect(guess).toEqual({ role: 'area-boundaries', lineKind: null, by: 'names' });
});

test('an area named again and again makes parcels', () => {
  const guess = guessRole('宗地.zip', { area: found('binhai', 'binhai', 'longshan'), platform: unknown });
  expect(guess.role).toBe('parcels');
  expect(guess.by).toBe('nothing');
});

test('places alone name nothing', () => {
  const lying = found('binhai', 'longshan', 'zhangqi').map((match) => ({
    ...match,
    found: match.found && { ...match.found, by: 'location' as const },
  }));
  expect(guessRole('a.geojson', { area: lying, platform: unknown }).role).toBe('parcels');
});

test('platforms named once make boundaries of platforms', () => {
  expect(guessRole('a.kml', { area: unknown, platform: found('p1', 'p2', 'p3') }).role).toBe('platform-boundaries');
});

test.each([
  ['城镇开发边界_2035.zip', 'urban-growth-boundary'],
  ['永久基本农田.shp', 'permanent-basic-farmland'],
  ['生态保护红线.geojson', 'ecological-red-line'],
  ['工业用地控制线.kml', 'industrial-land-line'],
])('the name of %s tells its kind of control line', (name, lineKind) => {
  expect(guessRole(name, { area: unknown, platform: unknown })).toEqual({
    role: 'control-lines',
    lineKind,
    by: 'file-name',
  });
});
