import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { EffectivePack } from '../../src/model/effective-pack.ts';
import { writeChangeSet } from '../../src/pack/change-set.ts';
import { parseCsv } from '../../src/pack/parse-csv.ts';
import { editsFor, landOffice } from '../exchange/exports.ts';
import { sheetsOf } from '../exchange/workbooks.ts';
import { box, parcel } from '../pack/ground/ground-edits.ts';
import { cityPack, folder } from '../pack/packs.ts';

// A new process each, on whatever machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let pack: EffectivePack;
let place: string;
let changes: string;
beforeAll(async () => {
  pack = await cityPack();
  place = await mkdtemp(join(tmpdir(), 'ledger-'));
  changes = join(place, 'changes.json');
  const { name, version } = pack.info;
  const edits = editsFor(pack, landOffice(pack));
  await writeFile(changes, writeChangeSet({ pack: { name, version }, savedAt: '2024-01-05T08:00:00Z', edits }));
});
afterAll(() => rm(place, { recursive: true, force: true }));

/** Runs the report as `npm run report` does. */
function report(
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly out: string; readonly errors: string }> {
  const script = folder('src/cli/report.ts');
  return new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', script, ...args], { cwd: folder('.') }, (error, out, errors) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, errors }),
    );
  });
}

test('the ledger of a pack and a change set has the same total in every format, the sum of its rows', async () => {
  const common = ['--ledger', 'area', '--changes', changes, '--as-of', '2023-12', '--lang', 'zh'];
  const file = join(place, 'ledger.xlsx');
  const [csv, json, text, xlsx] = await Promise.all([
    report(...common, '--format', 'csv'),
    report(...common, '--format', 'json'),
    report(...common, '--format', 'text'),
    report(...common, '--format', 'xlsx', '--out', file),
  ]);
  expect([csv, json, text, xlsx].map(({ code, errors }) => [code, errors])).toEqual(Array(4).fill([0, '']));

  const [header, ...rows] = parseCsv(csv.out);
  const column = header?.cells.indexOf('已供（亩）') ?? -1;
  const inCsv = (name: string) => Number(rows.find(({ cells }) => cells[0] === name)?.cells[column]);
  const lines: readonly Record<string, number | string | null>[] = JSON.parse(json.out).lines;
  const total = lines.find(({ kind }) => kind === 'total');
  const ofRows = lines
    .filter(({ kind }) => kind === 'row')
    .reduce((sum, { supplied }) => sum + (typeof supplied === 'number' ? supplied : 0), 0);
  const ledger = (await sheetsOf(new Uint8Array(await readFile(file)))).get('台账');
  expect(total?.supplied).toBe(1074);
  expect([inCsv('合计'), ledger?.at('合计', '已供（亩）'), Number(ofRows.toFixed(9))]).toEqual([1074, 1074, 1074]);
  expect(text.out).toMatch(/合计.*2,000\.50 \(3\/20\).*1,074\.00 \(13\/39\)/u);
});

test('measures the surveyed parcels of a change set', async () => {
  const file = join(place, 'ground.json');
  const { name, version } = pack.info;
  const edits = parcel('p-1', box(121.55, 30.1, 0.002, 0.001), { projectId: 'P12' });
  await writeFile(file, writeChangeSet({ pack: { name, version }, savedAt: '2024-01-05T08:00:00Z', edits }));
  const { out, errors } = await report('--ledger', 'area', '--changes', file, '--format', 'json');
  const { lines } = JSON.parse(out);
  const total = lines.find(({ kind }: { readonly kind: string }) => kind === 'total');
  expect([errors, total.measured]).toEqual(['', expect.closeTo(32.08, 1)]);
});

test('as CSV in a file begins with the mark of UTF-8, in a pipe without', async () => {
  const file = join(place, 'ledger.csv');
  await report('--ledger', 'platform', '--format', 'csv', '--out', file);
  expect((await readFile(file, 'utf8')).codePointAt(0)).toBe(0xfeff);
  const { out } = await report('--ledger', 'platform', '--format', 'csv');
  expect(out.startsWith('Name,')).toBe(true);
});

test('what is unknown is null, and named below the text', async () => {
  const { out } = await report('--ledger', 'industry', '--format', 'json');
  const { lines, asOf } = JSON.parse(out);
  expect(asOf).toBe(pack.info.asOf);
  for (const line of lines) expect([line.supplied, line.target, line.suppliedMinusPlanned]).toEqual([null, null, null]);
  const text = await report('--ledger', 'industry');
  expect(text.out).toMatch(/Nothing known of: .*Supplied \(mu\)/u);
});

test('a change set of another pack, or one that is none, is refused and gives no ledger', async () => {
  const other = join(place, 'other.json');
  await writeFile(
    other,
    (await readFile(changes, 'utf8')).replace(`"name": "${pack.info.name}"`, '"name": "elsewhere"'),
  );
  const broken = join(place, 'broken.json');
  await writeFile(broken, '{"format":"something"}');
  const results = await Promise.all(
    [other, broken, join(place, 'none.json')].map((file) => report('--ledger', 'area', '--changes', file)),
  );
  expect(results.map(({ code, out }) => [code, out])).toEqual(Array(3).fill([1, '']));
  expect(results[0]?.errors).toContain('elsewhere');
});

test('a workbook without a file, a month that is none and a group that is none end with what would be right', async () => {
  const results = await Promise.all([
    report('--ledger', 'area', '--format', 'xlsx'),
    report('--ledger', 'area', '--as-of', '2023'),
    report('--ledger', 'county'),
  ]);
  expect(results.map(({ code }) => code)).toEqual([2, 2, 2]);
  expect(results.map(({ errors }) => errors.trim())).toEqual([
    '--format xlsx: needs --out FILE',
    '--as-of 2023: a month such as 2023-12',
    '--ledger county: one of area, platform, industry',
  ]);
});
