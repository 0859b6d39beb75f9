import type { LedgerExport } from '../../src/exchange/export/ledger-export.ts';
import '../../src/i18n/later-messages.ts';
import { buildLedger } from '../../src/metrics/ledger.ts';
import { testRules } from '../../src/metrics/rules.ts';
import { trackProjects } from '../../src/metrics/tracking.ts';
import type { Edit } from '../../src/model/edit.ts';
import type { EffectivePack } from '../../src/model/effective-pack.ts';
import type { Language } from '../../src/model/language.ts';
import { type LedgerGroup, noSiteChecks, type SiteChecks } from '../../src/model/ledger.ts';
import type { Span } from '../../src/model/target.ts';
import { effectivePack } from '../../src/pack/effective-pack.ts';
import type { PackReader } from '../../src/pack/reader.ts';
import { rowEdits } from '../../src/state/row-edits.ts';
import { packOf } from '../pack/packs.ts';

/** Cells of a row of a growing table, to be made by edits. */
export type NewRow = readonly [
  table: 'targets' | 'parcels' | 'land-records',
  id: string,
  cells: Readonly<Record<string, string>>,
];

/** The edits that make rows of a pack. */
export const editsFor = (pack: EffectivePack, rows: readonly NewRow[]): readonly Edit[] =>
  rows.flatMap(([table, id, cells]) => rowEdits(pack, table, id, cells));

/** A parcel of a project with a record of each stage. */
export const parcelWith = (
  projectId: string,
  records: Readonly<Record<string, readonly [date: string, land: string]>>,
): readonly NewRow[] => [
  ['parcels', `p-${projectId}`, { projectId, name: `${projectId} 1` }],
  ...Object.entries(records).map(
    ([stage, [date, land]]): NewRow => [
      'land-records',
      `r-${projectId}-${stage}`,
      { parcelId: `p-${projectId}`, stage, date, land },
    ],
  ),
];

export const targetOf = (
  scopeKind: string,
  scopeId: string,
  value: string,
  year = '2025',
  span = 'cumulative',
): NewRow => [
  'targets',
  `t-${scopeKind}-${scopeId}-${span}`,
  { scopeKind, scopeId, measure: 'supplied', year, span, value, basis: 'official', source: '文件1' },
];

/** The pack behind a reader with such rows added. */
export async function packWith(reader: PackReader, rows: readonly NewRow[]): Promise<EffectivePack> {
  const pack = await packOf(reader);
  return effectivePack(pack, editsFor(effectivePack(pack), rows));
}

interface ExportChoice {
  readonly group?: LedgerGroup;
  readonly span?: Span;
  readonly asOf?: string;
  readonly language?: Language;
  readonly sites?: SiteChecks;
  /** Whether the filter leaves a project. */
  readonly keeps?: (id: string) => boolean;
}

/** What the page would hand to the writers of files. */
export function exportOf(
  pack: EffectivePack,
  {
    group = 'area',
    span = 'cumulative',
    asOf = pack.info.asOf,
    language = 'zh',
    sites = noSiteChecks,
    keeps = () => true,
  }: ExportChoice = {},
): LedgerExport {
  const mask = Uint8Array.from(pack.tables.projects, ({ id }) => Number(keeps(id)));
  const ledger = buildLedger({ pack, mask, measuredMu: sites.measuredMu, asOf, group, span });
  const rules = testRules(pack, mask, trackProjects(pack, asOf, 'cumulative'), sites);
  return { pack, ledger, rules, language, conditions: [], editCount: 0 };
}

/** The city as a land office might hold it: 高新区 supplied throughout, 滨海区 in part, nothing elsewhere; of P15 one parcel has not reported. */
export const landOffice = (pack: EffectivePack): readonly NewRow[] => {
  const gaoxin = pack.tables.projects.filter(({ areaId }) => areaId === 'gaoxin');
  return [
    targetOf('area', 'binhai', '1500'),
    targetOf('area', 'gaoxin', '400.5'),
    targetOf('area', 'longshan', '100'),
    targetOf('area', 'gaoxin', '120', '2023', 'annual'),
    targetOf('city', pack.info.name, '3000'),
    ...gaoxin.flatMap(({ id, plannedNewLandMu }) =>
      parcelWith(id, {
        approved: ['2021-03-01', String(plannedNewLandMu)],
        supplied: ['2021-06-15', String(Number(((plannedNewLandMu ?? 0) * 0.9).toFixed(2)))],
        started: ['2022-01', '0'],
      }),
    ),
    ...parcelWith('P12', { approved: ['2021-05-31', '216.3'], supplied: ['2021-09-01', '200.1'] }),
    ...parcelWith('P15', { supplied: ['2023-02-01', '98.1'], started: ['2024-06-01', '98.1'] }),
    ['parcels', 'p-P15-2', { projectId: 'P15', name: '=二期' }],
  ];
};
