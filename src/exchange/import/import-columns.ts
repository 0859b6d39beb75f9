import { actualSubjects } from '../../model/actual.ts';
import type { GrowingTable } from '../../model/edit.ts';
import { chainRoles, performanceClasses } from '../../model/enterprise.ts';
import { geometryBases } from '../../model/geometry.ts';
import type { TableName } from '../../model/pack.ts';
import { scopeKinds, spans, targetBases } from '../../model/target.ts';
import { landOrigins, stages, supplyModes } from '../../model/tracking.ts';

/** Tables that users fill from files, in the order in which one refers to another. */
export const importTables = [
  'targets',
  'parcels',
  'land-records',
  'enterprises',
  'actuals',
] as const satisfies readonly GrowingTable[];
export type ImportTable = (typeof importTables)[number];

/** Words of a list, by the start of their messages' keys. */
export const wordLists = {
  scopeKind: scopeKinds,
  stage: stages,
  span: spans,
  targetBasis: targetBases,
  supplyMode: supplyModes,
  landOrigin: landOrigins,
  geometryBasis: geometryBases,
  performanceClass: performanceClasses,
  chainRole: chainRoles,
  actualSubject: actualSubjects,
} as const;
export type WordList = keyof typeof wordLists;

export type ImportColumn = {
  readonly name: string;
  readonly isRequired?: boolean;
} & (
  | { readonly kind: 'id' | 'text' | 'number' | 'land' | 'money' | 'energy' | 'date' | 'year' }
  /** Degrees of WGS84, north or east. */
  | { readonly kind: 'degrees'; readonly most: number }
  | { readonly kind: 'word'; readonly words: WordList }
  /** Refers to a row of the table, of one of several that `scopeKind` or `subjectKind` chooses where it is null. */
  | { readonly kind: 'reference'; readonly table: TableName | null }
);

const money = (name: string): ImportColumn => ({ name, kind: 'money' });
const text = (name: string, isRequired = false): ImportColumn => ({ name, kind: 'text', isRequired });
const id: ImportColumn = { name: 'id', kind: 'id' };

export const importColumns: Readonly<Record<ImportTable, readonly ImportColumn[]>> = {
  targets: [
    id,
    { name: 'scopeKind', kind: 'word', words: 'scopeKind', isRequired: true },
    { name: 'scopeId', kind: 'reference', table: null, isRequired: true },
    { name: 'measure', kind: 'word', words: 'stage', isRequired: true },
    { name: 'year', kind: 'year', isRequired: true },
    { name: 'span', kind: 'word', words: 'span', isRequired: true },
    { name: 'value', kind: 'land' },
    { name: 'basis', kind: 'word', words: 'targetBasis', isRequired: true },
    text('source', true),
    text('locator'),
    text('note'),
  ],
  parcels: [
    id,
    { name: 'projectId', kind: 'reference', table: 'projects', isRequired: true },
    text('name'),
    text('approvalNo'),
    text('contractNo'),
    text('supervisionNo'),
    { name: 'supplyMode', kind: 'word', words: 'supplyMode' },
    { name: 'landOrigin', kind: 'word', words: 'landOrigin' },
    text('landUseCode'),
    { name: 'plotRatio', kind: 'number' },
    { name: 'agreedStart', kind: 'date' },
    { name: 'agreedCompletion', kind: 'date' },
    text('note'),
    text('source'),
    text('locator'),
  ],
  'land-records': [
    id,
    { name: 'parcelId', kind: 'reference', table: 'parcels', isRequired: true },
    { name: 'stage', kind: 'word', words: 'stage', isRequired: true },
    { name: 'date', kind: 'date', isRequired: true },
    { name: 'land', kind: 'land' },
    text('source'),
    text('locator'),
  ],
  actuals: [
    id,
    { name: 'subjectKind', kind: 'word', words: 'actualSubject', isRequired: true },
    { name: 'subjectId', kind: 'reference', table: null, isRequired: true },
    { name: 'year', kind: 'year', isRequired: true },
    { name: 'value', kind: 'number', isRequired: true },
    text('source', true),
    text('locator'),
  ],
  enterprises: [
    id,
    text('code'),
    text('name', true),
    text('gbIndustry'),
    { name: 'industryId', kind: 'reference', table: 'industries' },
    { name: 'areaId', kind: 'reference', table: 'areas' },
    { name: 'platformId', kind: 'reference', table: 'platforms' },
    { name: 'lng', kind: 'degrees', most: 180 },
    { name: 'lat', kind: 'degrees', most: 90 },
    { name: 'geometryBasis', kind: 'word', words: 'geometryBasis' },
    text('authority'),
    { name: 'accuracyM', kind: 'number' },
    { name: 'year', kind: 'year' },
    { name: 'land', kind: 'land' },
    money('output'),
    money('valueAdded'),
    money('revenue'),
    money('tax'),
    money('rd'),
    { name: 'energyTce', kind: 'energy' },
    { name: 'staff', kind: 'number' },
    { name: 'performanceClass', kind: 'word', words: 'performanceClass' },
    { name: 'chainId', kind: 'reference', table: 'chains' },
    { name: 'chainRole', kind: 'word', words: 'chainRole' },
    text('source'),
    text('locator'),
  ],
};
