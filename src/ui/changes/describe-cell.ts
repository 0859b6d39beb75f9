import { isMessage, type MessageKey } from '../../i18n/translate.ts';
import { readSystemId } from '../../model/datum.ts';
import type { Edit } from '../../model/edit.ts';
import type { EffectivePack } from '../../model/effective-pack.ts';
import { optionalShape } from '../../model/ground.ts';
import { convertLand, convertMoney, isLandUnit, isMoneyUnit } from '../../model/unit.ts';
import { tableOf } from '../../state/changes/fit-edits.ts';
import type { CellTexts } from '../../state/row-edits.ts';
import type { Speech } from '../context.ts';
import { systemWords } from '../ground/system-words.ts';
import { nameOf, type RowLookup, scopeTables, subjectTables } from './describe-row.ts';

/** What a column is called, by table and column, or by column alone. */
const fieldWords: Readonly<Record<string, MessageKey>> = {
  'targets.scopeKind': 'changes.field.scopeKind',
  'targets.scopeId': 'changes.field.scopeId',
  'targets.measure': 'target.measure',
  'targets.year': 'target.year',
  'targets.span': 'target.span',
  'targets.value': 'target.value',
  'targets.basis': 'target.basis',
  'parcels.projectId': 'word.project',
  'land-records.parcelId': 'tracking.parcel',
  'land-records.stage': 'tracking.stage',
  'land-records.date': 'tracking.date',
  'land-records.land': 'tracking.land',
  'boundaries.scopeKind': 'changes.field.boundaryOfKind',
  'boundaries.scopeId': 'changes.field.boundaryOf',
  'control-lines.kind': 'changes.field.lineKind',
  'statistics.scopeKind': 'changes.field.figuresBy',
  'statistics.name': 'changes.field.figure',
  'statistics.unit': 'ground.unit',
  'statistics.adding': 'changes.field.adding',
  'statistic-values.statisticId': 'changes.field.figure',
  'statistic-values.scopeId': 'changes.field.figureOf',
  'statistic-values.value': 'changes.field.value',
  'actuals.subjectKind': 'exchange.column.subjectKind',
  'actuals.subjectId': 'exchange.column.subjectId',
  'actuals.year': 'indicators.year',
  'actuals.value': 'indicators.value',
  'actuals.source': 'indicators.source',
  'actuals.locator': 'indicators.locator',
  'saved-views.name': 'savedViews.name',
  'saved-views.note': 'savedViews.note',
  'saved-views.order': 'changes.field.viewOrder',
  'saved-views.state': 'changes.field.viewState',
  'saved-views.savedOn': 'changes.field.savedOn',
  'progress.commitmentId': 'commitment.name',
  'progress.date': 'commitment.date',
  'progress.value': 'commitment.value',
  'progress.base': 'commitment.base',
  'progress.baseUnit': 'commitment.baseUnit',
  'rules.parameter': 'rule.parameter',
  'thresholds.value': 'changes.field.threshold',
  shape: 'changes.field.shape',
  geometryBasis: 'ground.basis',
  authority: 'ground.authority',
  accuracyM: 'ground.accuracy',
  cameIn: 'parcel.cameIn',
  plannedNewLand: 'overview.land',
  plannedInvestment: 'overview.investment',
  start: 'tracking.start',
  end: 'tracking.completion',
  'enterprises.geometryBasis': 'enterprise.geometryBasis',
  'enterprises.authority': 'enterprise.authority',
  'enterprises.accuracyM': 'enterprise.accuracyM',
  'enterprises.chainId': 'enterprise.chain',
  'score-measures.weight': 'enterprise.score.weight',
  'score-measures.baseline': 'enterprise.score.baseline',
  'score-measures.most': 'enterprise.score.most',
  areaId: 'word.area',
  industryId: 'word.industry',
  platformId: 'word.platform',
};

/** A column in words; one that has none by its own name in the table. */
export function fieldWord({ table, field }: Edit, { t }: Speech): string {
  const tracking = `tracking.field.${field}`;
  const enterprise = `enterprise.${field}`;
  const key =
    fieldWords[`${table}.${field}`] ??
    (table === 'enterprises' && isMessage(enterprise) ? enterprise : undefined) ??
    fieldWords[field] ??
    (isMessage(tracking) ? tracking : undefined);
  return key ? t(key) : field;
}

const choices: Readonly<Record<string, string>> = {
  measure: 'stage.',
  stage: 'stage.',
  span: 'target.span.',
  basis: 'target.basis.',
  supplyMode: 'supplyMode.',
  landOrigin: 'landOrigin.',
  scopeKind: 'word.',
  subjectKind: 'actualSubject.',
  geometryBasis: 'ground.basis.',
  kind: 'ground.lineKind.',
  adding: 'ownFigures.adding.',
  performanceClass: 'enterprise.class.',
  chainRole: 'enterprise.role.',
};

const pointsTo: Readonly<Record<string, string>> = {
  projectId: 'projects',
  parcelId: 'parcels',
  commitmentId: 'commitments',
  areaId: 'areas',
  industryId: 'industries',
  platformId: 'platforms',
  chainId: 'chains',
  statisticId: 'statistics',
};

/** A number with its unit, in the reader's; null for a text that is no quantity of land or money. */
function quantityText(pack: EffectivePack, { table, field }: Edit, text: string, { format }: Speech): string | null {
  const name = tableOf(table);
  const unit = name ? pack.columnsOf(name).units[field] : undefined;
  const value = Number(text);
  if (unit === undefined || Number.isNaN(value)) return null;
  const shown = isLandUnit(unit)
    ? format(convertLand(value, unit, 'mu'), 'land')
    : isMoneyUnit(unit)
      ? format(convertMoney(value, unit, 'wan'), 'money')
      : null;
  return shown && [shown.text, shown.unit].filter(Boolean).join(' ');
}

/** What is known of ground, in words; null for other cells. A shape is told by its corners. */
function groundText({ field }: Edit, text: string, { t, format }: Speech): string | null {
  if (field === 'shape') {
    const { data } = optionalShape.safeParse(text);
    if (!data) return null;
    const rings = data.type === 'Polygon' ? data.coordinates : data.coordinates.flat();
    const count = rings.reduce((sum, ring) => sum + ring.length - 1, 0);
    return t('changes.corners', { count: format(count, 'plain').text ?? '' });
  }
  const system = field === 'cameIn' ? readSystemId(text) : null;
  if (system) return systemWords(system, t);
  return field === 'accuracyM' ? t('changes.metres', { metres: text }) : null;
}

/** A cell's text as a reader would say it; an empty one is unknown. `row` holds the cells beside it. */
export function valueText(
  pack: EffectivePack,
  edit: Edit,
  text: string,
  row: CellTexts,
  lookup: RowLookup,
  speech: Speech,
): string {
  if (text === '') return speech.t('word.unknown');
  const { scopeKind = lookup('statistics', row.statisticId ?? '').scopeKind ?? '' } = row;
  const tables: Readonly<Record<string, string | undefined>> = {
    ...pointsTo,
    scopeId: scopeTables[scopeKind],
    subjectId: subjectTables[row.subjectKind ?? ''],
  };
  const table = tables[edit.field];
  if (table) return nameOf(pack, table, text, lookup, speech);
  const choice = `${choices[edit.field] ?? ''}${text}`;
  if (edit.field in choices && isMessage(choice)) return speech.t(choice);
  if (edit.field === 'scopeId') return speech.t('word.city');
  if (edit.table === 'saved-views' && edit.field === 'state') {
    return speech.t('changes.settings', { count: new URLSearchParams(text).size });
  }
  if (edit.field === 'savedOn') return speech.date(text);
  return groundText(edit, text, speech) ?? quantityText(pack, edit, text, speech) ?? text;
}
