import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { parseCsv } from '../../src/pack/parse-csv.ts';
import { folder } from '../pack/packs.ts';

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly errors: string;
}

/** Runs a command of the product as `npm run` does. */
function run(command: 'check-pack' | 'report', ...args: readonly string[]): Promise<Ended> {
  const script = folder(`src/cli/${command}.ts`);
  return new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', script, ...args], { cwd: folder('.') }, (error, out, errors) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, errors }),
    );
  });
}

// A new process each, on whatever machine.
vi.setConfig({ testTimeout: 60_000 });

const tiny = folder('tests/fixtures/tiny-pack');
let broken: string;
beforeAll(async () => {
  broken = await mkdtemp(join(tmpdir(), 'pack-'));
  await cp(tiny, broken, { recursive: true });
  const projects = join(broken, 'data/projects.csv');
  const text = await readFile(projects, 'utf8');
  await writeFile(projects, text.replace('2031-06', '2031-13').replace(',vast,12', ',soder,12'));
});
afterAll(() => rm(broken, { recursive: true, force: true }));

describe('check:pack', () => {
  test('of the city ends well, with the join report and the totals', async () => {
    const { code, out } = await run('check-pack');
    expect(code).toBe(0);
    expect(out).toContain('39 projects · 1,177,312 CNY 10k · 3,107.91 mu');
    expect(out).toMatch(/data\/projects\.csv ↔ geodata\/sites\.geojson\s+39/u);
  });

  test('of a broken pack fails with a line for each issue: file, row, column, what is wrong and what would be right', async () => {
    const { code, out } = await run('check-pack', broken);
    expect(code).toBe(1);
    const lines = out.split('\n');
    expect(lines).toContain('data/projects.csv:2 end: “2031-13” is not a month; it should be written like 2021-01');
    expect(lines).toContain(
      'data/projects.csv:4 areaId: “soder” is not known; it should be one of the ids of data/areas.csv',
    );
  });

  test('speaks Chinese when asked', async () => {
    const { out } = await run('check-pack', '--lang', 'zh', broken);
    expect(out).toContain('data/projects.csv:2 end: “2031-13”不是年月；应写作 2021-01');
  });

  test('of a folder that holds no pack fails, and names the file it looked for', async () => {
    const { code, out } = await run('check-pack', tmpdir());
    expect(code).toBe(1);
    expect(out).toContain('data/datapackage.json: the file is missing');
  });
});

describe('report', () => {
  test('as CSV has an empty cell, not 0, where no project is listed', async () => {
    const { code, out } = await run('report', '--format', 'csv', '--lang', 'zh');
    const [header, ...rows] = parseCsv(out);
    const cell = (id: string, column: string) =>
      rows.find(({ cells }) => cells[1] === id)?.cells[header?.cells.indexOf(column) ?? -1];
    expect(code).toBe(0);
    expect([cell('city', 'planned-new-land [mu]'), cell('binhai', 'project-count')]).toEqual(['3107.91', '21']);
    expect([cell('hushan', 'project-count'), cell('hushan', 'planned-new-land [mu]')]).toEqual(['', '']);
    expect([cell('hushan', 'mark'), cell('binhai', 'mark')]).toEqual(['不含功能区', '']);
  });

  test('as JSON has null there, and says its units', async () => {
    const { out } = await run('report', '--format', 'json', '--pack', tiny);
    const report = JSON.parse(out);
    expect(report).toMatchObject({ pack: 'ekby', units: { 'planned-investment': '10000 SEK' } });
    const metricsOf = (id: string) => report.rows.find((row: { id: string }) => row.id === id).metrics;
    expect(metricsOf('city')['planned-investment']).toBe(5100);
    expect(metricsOf('norr')['project-count']).toBeNull();
  });

  test('of a broken pack keeps its warnings apart from the figures, and fails', async () => {
    const { code, out, errors } = await run('report', '--format', 'json', '--pack', broken);
    expect(code).toBe(1);
    expect(errors).toContain('2031-13');
    expect(JSON.parse(out).pack).toBe('ekby');
  });

  test('in a format that it does not have says which it has', async () => {
    const { code, errors } = await run('report', '--format', 'pdf');
    expect(code).toBe(2);
    expect(errors).toContain('text, csv, json');
  });
});
