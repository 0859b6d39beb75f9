import { describe, expect, test } from 'vitest';
import { describeIssue, issuePlace } from '../../src/i18n/describe-issue.ts';
import { translator } from '../../src/i18n/translate.ts';
import { isUnread } from '../../src/model/effective-pack.ts';
import { type Issue, issueCodes } from '../../src/model/issue.ts';
import { languages } from '../../src/model/language.ts';
import { effectivePack } from '../../src/pack/effective-pack.ts';
import { readPack } from '../../src/pack/read-pack.ts';
import type { PackReader } from '../../src/pack/reader.ts';
import { changed, issuesOf, packOf, tinyReader } from './packs.ts';

type Change = Parameters<typeof changed>[2];

const swap =
  (from: string | RegExp, to: string): Change =>
  (text) =>
    text.replace(from, to);

/** Changes the features of a GeoJSON file. */
const features =
  // biome-ignore lint/suspicious/noExplicitAny: a broken file has no type
    (change: (list: any[]) => void): Change =>
    (text) => {
      const collection = JSON.parse(text);
      change(collection.features);
      return JSON.stringify(collection);
    };

const projects = 'data/projects.csv';
const townships = 'geodata/townships.geojson';
const sites = 'geodata/sites.geojson';
const head = 'data/datapackage.json';

/** What is broken, how, and the one issue that must name it. */
const breakages: readonly (readonly [string, string, Change, Partial<Issue>])[] = [
  ['a missing table', projects, () => null, { code: 'file-missing', file: projects }],
  ['a missing geometry', townships, () => null, { code: 'file-missing', file: townships }],
  ['a missing head', head, () => null, { code: 'file-missing', file: head }],
  [
    'bytes that are not UTF-8',
    projects,
    () => new Uint8Array([0x69, 0x64, 0xff, 0xfe]),
    { code: 'file-unreadable', file: projects },
  ],
  ['a truncated head', head, (text) => text.slice(0, 300), { code: 'not-json', file: head }],
  ['a truncated geometry', sites, (text) => text.slice(0, 300), { code: 'not-json', file: sites }],
  ['an empty table', projects, () => '', { code: 'not-csv', file: projects, row: 1 }],
  ['a quote that is not closed', projects, swap('Sågverk', '"Sågverk'), { code: 'not-csv', file: projects, row: 2 }],
  ['a truncated row', projects, (text) => text.slice(0, -30), { code: 'cell-count', file: projects, row: 5 }],
  [
    'a head without currency',
    head,
    swap(/"currency": "SEK",/u, ''),
    { code: 'json-shape', file: head, field: 'atlas.currency' },
  ],
  [
    'a path out of the folder',
    head,
    swap('"path": "areas.csv"', '"path": "../areas.csv"'),
    { code: 'json-shape', file: head, field: 'resources.1.path' },
  ],
  [
    'a path to another host',
    head,
    swap('"path": "areas.csv"', '"path": "https://example.org/areas.csv"'),
    { code: 'json-shape', file: head, field: 'resources.1.path' },
  ],
  [
    'no collection',
    townships,
    swap('FeatureCollection', 'Feature'),
    { code: 'json-shape', file: townships, field: 'type' },
  ],
  [
    'a geometry basis that is not known',
    townships,
    swap('schematic', 'exact'),
    { code: 'json-shape', file: townships, row: 1, field: 'properties.geometryBasis' },
  ],
  [
    'an attribute in the geometry',
    sites,
    swap('"method"', '"name":"x","method"'),
    { code: 'json-shape', file: sites, row: 1 },
  ],
  [
    'a missing column',
    projects,
    swap(',end,', ',finish,'),
    { code: 'column-missing', file: projects, row: 1, field: 'end' },
  ],
  [
    'an unknown column',
    projects,
    swap(',end,', ',finish,'),
    { code: 'column-unknown', file: projects, row: 1, field: 'finish' },
  ],
  [
    'a name in no language',
    projects,
    swap('1,Sågverk,Sawmill', '1,,'),
    { code: 'value-missing', row: 2, field: 'name_sv' },
  ],
  ['an empty month', projects, swap('2030-01,', ','), { code: 'value-missing', row: 2, field: 'start' }],
  [
    'land that is no number',
    projects,
    swap(',30,2,', ',30,2 ha,'),
    { code: 'not-a-number', row: 2, field: 'plannedNewLand' },
  ],
  ['a number that is not whole', projects, swap('b,2,', 'b,2.5,'), { code: 'not-an-integer', row: 3, field: 'no' }],
  ['a thirteenth month', projects, swap('2031-06', '2031-13'), { code: 'not-a-month', row: 2, field: 'end' }],
  [
    'a day that is in no month',
    'data/land-records.csv',
    swap('2030-02-15', '2030-02-30'),
    { code: 'not-a-date', row: 2, field: 'date' },
  ],
  [
    'a shape that is a point',
    'data/parcels.csv',
    swap('2030-06-01,,,', '2030-06-01,,,"{""type"":""Point"",""coordinates"":[17,60]}"'),
    { code: 'not-a-shape', row: 2, field: 'shape' },
  ],
  ['a year in words', 'data/targets.csv', swap('2031', 'snart'), { code: 'not-a-year', row: 2, field: 'year' }],
  [
    'yes for true',
    projects,
    swap('Hus AB,,true', 'Hus AB,,yes'),
    { code: 'not-a-boolean', row: 4, field: 'companyToRegister' },
  ],
  ['an unknown kind', projects, swap('headquarters', 'office'), { code: 'not-allowed', row: 4, field: 'kind' }],
  ['negative land', projects, swap(',30,2,', ',30,-2,'), { code: 'out-of-range', row: 2, field: 'plannedNewLand' }],
  ['an end before the start', projects, swap('2031-06', '2029-06'), { code: 'month-order', row: 2, field: 'end' }],
  ['an id used twice', projects, swap('\nb,', '\na,'), { code: 'duplicate-id', file: projects, row: 3, field: 'id' }],
  [
    'a feature id used twice',
    townships,
    features((list) => {
      list[1].id = 'ost';
      list[1].properties.id = 'ost';
    }),
    { code: 'duplicate-id', file: townships, row: 2, field: 'id' },
  ],
  [
    'a project whose area is unknown',
    projects,
    swap(',ost,30', ',söder,30'),
    { code: 'not-allowed', file: projects, row: 2, field: 'areaId' },
  ],
  [
    'a project in no area of the pack',
    projects,
    swap(',ost,30', ',soder,30'),
    { code: 'unknown-reference', file: projects, row: 2, field: 'areaId' },
  ],
  [
    'an unknown industry in a list',
    projects,
    swap(',skog,ovrigt,', ',skog,ovrigt;gruvor,'),
    {
      code: 'unknown-reference',
      row: 5,
      field: 'alsoServes',
      params: { value: 'gruvor', expected: 'data/industries.csv' },
    },
  ],
  [
    'an unknown source of a geometry',
    sites,
    swap('["plan"]', '["map"]'),
    { code: 'unknown-reference', file: sites, row: 1, field: 'properties.sources' },
  ],
  [
    'an open ring',
    townships,
    features((list) => list[2].geometry.coordinates[0].pop()),
    { code: 'ring-open', file: townships, row: 3 },
  ],
  [
    'a ring of three positions',
    townships,
    features((list) => list[2].geometry.coordinates[0].splice(1, 2)),
    { code: 'ring-short', file: townships, row: 3 },
  ],
  [
    'latitude before longitude',
    'geodata/anchors.geojson',
    features((list) => {
      list[1].geometry.coordinates = [60, 117];
    }),
    { code: 'coordinates-out-of-range', file: 'geodata/anchors.geojson', row: 2 },
  ],
  [
    'a line for an area',
    townships,
    features((list) => {
      list[0].geometry = {
        type: 'LineString',
        coordinates: [
          [17, 60],
          [17, 61],
        ],
      };
    }),
    { code: 'geometry-type', file: townships, row: 1, field: 'geometry.type' },
  ],
  [
    'a coordinate that is text',
    'geodata/anchors.geojson',
    features((list) => {
      list[0].geometry.coordinates = ['17', 60];
    }),
    { code: 'json-shape', file: 'geodata/anchors.geojson', row: 1, field: 'geometry.coordinates' },
  ],
  [
    'a project without a site',
    sites,
    features((list) => list.pop()),
    { code: 'row-without-geometry', file: projects, row: 5, field: 'id' },
  ],
  [
    'a site without a project',
    projects,
    (text) => text.split('\n').toSpliced(2, 1).join('\n'),
    { code: 'geometry-without-row', file: sites, row: 2, field: 'id' },
  ],
  [
    'two ids in one feature',
    sites,
    features((list) => {
      list[0].properties.id = 'x';
    }),
    { code: 'conflict', file: sites, row: 1, field: 'properties.id' },
  ],
  [
    'an anchor in another township’s cell',
    'geodata/anchors.geojson',
    features((list) => {
      list[0].geometry.coordinates = [17.05, 60.05];
    }),
    { code: 'conflict', file: 'geodata/anchors.geojson', row: 1, field: 'geometry.coordinates' },
  ],
  [
    'a unit of no known size',
    head,
    swap('"unit": "million"', '"unit": "riksdaler"'),
    { code: 'unknown-unit', row: 2, field: 'plannedInvestment' },
  ],
];

describe('a broken pack', () => {
  test.each(breakages)('with %s says so', async (_, file, change, expected) => {
    const issues = await issuesOf(changed(tinyReader, file, change));
    expect(issues).toContainEqual(expect.objectContaining(expected));
  });

  test('meets every code of issue in these tests', () => {
    // An edit is refused as read-only whatever the pack, and room is short only for what users bring.
    const ofPacks = issueCodes.filter((code) => code !== 'read-only' && code !== 'no-room');
    expect(new Set(breakages.map(([, , , { code }]) => code))).toEqual(new Set(ofPacks));
  });

  test('has a message for each issue that names file and place, the bad value and what would be right', async () => {
    for (const [, file, change] of breakages) {
      for (const issue of await issuesOf(changed(tinyReader, file, change))) {
        for (const language of languages) {
          const text = describeIssue(issue, translator(language));
          expect(text).not.toMatch(/\{(value|expected)\}|undefined/u);
          expect(text).toContain(String(issue.params.expected));
        }
        expect(issuePlace(issue)).toContain(issue.file);
      }
    }
  });

  test('is not opened only when its head cannot be read', async () => {
    for (const [, file, change] of breakages) {
      const read = await readPack(changed(tinyReader, file, change));
      if (file !== head) expect(read.ok).toBe(true);
    }
    expect((await readPack(changed(tinyReader, head, () => '{'))).ok).toBe(false);
  });

  test('keeps the rows that are right', async () => {
    const pack = effectivePack(await packOf(changed(tinyReader, projects, swap(',30,2,', ',30,2 ha,'))));
    expect(pack.tables.projects.map(({ id }) => id)).toEqual(['b', 'c', 'd']);
  });

  test('leaves out a project that no sum could hold, and keeps rows and allocations in step', async () => {
    const pack = effectivePack(await packOf(changed(tinyReader, projects, swap(',ost,30', ',soder,30'))));
    expect(pack.tables.projects.map(({ id }) => id)).toEqual(['b', 'c', 'd']);
    expect(pack.platformOfProject).toHaveLength(3);
    expect(pack.projectRow.get('b')).toBe(0);
  });

  test('that no network can bring is reported, file by file', async () => {
    const offline: PackReader = (name) => (name === projects ? Promise.reject(new Error('offline')) : tinyReader(name));
    const pack = await packOf(offline);
    expect(pack.issues).toContainEqual({
      code: 'file-unreadable',
      file: projects,
      params: { value: 'offline', expected: 'UTF-8' },
    });
    expect(pack.tables.areas).toHaveLength(3);
  });
});

describe('a pack as Windows programs write it', () => {
  test.each([
    ['with CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['with a byte order mark', (text: string) => `\uFEFF${text}`],
    ['with blank lines at the end', (text: string) => `${text}\n\n`],
  ])('%s reads the same', async (_, change) => {
    const plain = await packOf(tinyReader);
    const pack = await packOf(changed(tinyReader, projects, change));
    expect(pack.issues).toEqual([]);
    expect(pack.tables.projects).toEqual(plain.tables.projects);
  });
});

describe('a table that gives no row', () => {
  const isProjectsUnread = async (change: Change) =>
    isUnread(effectivePack(await packOf(changed(tinyReader, projects, change))), 'projects');

  test('is unknown where its file is missing, empty, or holds nothing that can be read', async () => {
    expect(await isProjectsUnread(() => null)).toBe(true);
    expect(await isProjectsUnread(() => '')).toBe(true);
    expect(await isProjectsUnread(() => '<!doctype html>')).toBe(true);
  });

  test('is known to be empty where it has its header alone', async () => {
    expect(await isProjectsUnread((text) => text.slice(0, text.indexOf('\n') + 1))).toBe(false);
  });
});
