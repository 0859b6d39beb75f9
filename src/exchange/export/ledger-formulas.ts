import {
  type ColumnContent,
  type GapId,
  gapSpecs,
  type LedgerColumn,
  ledgerColumns,
  type SumId,
} from './ledger-columns.ts';
import { columnName } from './sheet.ts';

/** Where a figure of the projects stands on their sheet: `value`, and for sums `known`, 1 where all of it is reported. */
export interface ProjectRanges {
  readonly key: string;
  readonly sum: (id: SumId) => { readonly value: string; readonly known: string };
  readonly gap: (id: GapId) => string;
}

/** Cells in per cent that the statuses are judged by; and the words of the statuses. */
export interface StatusTerms {
  readonly metCell: string;
  readonly overCell: string;
  readonly word: (status: 'over' | 'met' | 'on-the-way' | 'short' | 'no-record') => string;
  /** In place of a status: that `{known}` of `{of}` projects have reported. */
  readonly reported: string;
}

const indexOf = new Map(ledgerColumns.map(({ id }, index) => [id, index]));

/** A1 letters of a ledger column. */
export function letters(id: string): string {
  const index = indexOf.get(id);
  if (index === undefined) throw new Error(`the ledger has no column ${id}`);
  return columnName(index);
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const orEmpty = (isEmpty: string, value: string): string => `IF(${isEmpty},"",${value})`;

/** Where a target and what was reached of it stand: of the city's own target, in two rows. Rows count from 1. */
interface TargetPlace {
  readonly targetRow: number;
  readonly reachedRow: number;
}

const targetCell = ({ targetRow }: TargetPlace): string => `${letters('target')}${targetRow}`;
const suppliedCell = ({ reachedRow }: TargetPlace): string => `${letters('supplied')}${reachedRow}`;

/** Whether some project has not reported its supply, or none is there. */
const isUnreported = (place: TargetPlace): string =>
  `OR(${suppliedCell(place)}="",${letters('supplied.known')}${place.reachedRow}<${letters('projects')}${place.reachedRow})`;

const toTarget = (place: TargetPlace): string =>
  orEmpty(`OR(${targetCell(place)}="",${isUnreported(place)})`, `${suppliedCell(place)}-${targetCell(place)}`);

/** Fraction of the target that is reached. Twelve digits, so that a sum's last binary digit decides no status. */
const reachedShare = (place: TargetPlace): string =>
  orEmpty(
    `OR(${targetCell(place)}="",${isUnreported(place)})`,
    orEmpty(`${targetCell(place)}=0`, `ROUND(${suppliedCell(place)}/${targetCell(place)},12)`),
  );

/** The status of a target, by the thresholds and the share that is due; `without` is the word where none stands. */
function status(place: TargetPlace, without: string, { metCell, overCell, word, reported }: StatusTerms): string {
  // Of a target of 0, all is reached where nothing was, and more than any share where something was.
  const share = `IF(${targetCell(place)}=0,IF(${suppliedCell(place)}>0,9E+99,1),${letters('target.reached')}${place.targetRow})`;
  const due = `${letters('target.due')}${place.targetRow}`;
  const [known, of] = [letters('supplied.known'), letters('projects')].map((column) => `${column}${place.reachedRow}`);
  const choices = [
    [`${targetCell(place)}=""`, quoted(without)],
    [`${of}=0`, quoted(word('no-record'))],
    [isUnreported(place), quoted(reported).replace('{known}', `"&${known}&"`).replace('{of}', `"&${of}&"`)],
    [`IF(${overCell}="",FALSE,${share}>${overCell}/100)`, quoted(word('over'))],
    [`IF(${metCell}="",FALSE,${share}>=${metCell}/100)`, quoted(word('met'))],
    [`${share}>=${due}`, quoted(word('on-the-way'))],
  ] as const;
  return choices.reduceRight((rest, [holds, text]) => `IF(${holds},${text},${rest})`, quoted(word('short')));
}

const baseOf = (gap: GapId | 'suppliedMinusTarget'): string => gapSpecs.find(({ id }) => id === gap)?.base ?? 'target';

/** Formulas that rows and the total have alike, over cells of their own row; null for what they have not alike. */
function ofOwnRow(content: ColumnContent, row: number): string | null {
  if (content.is === 'gap') {
    const of = content.gap === 'suppliedMinusTarget' ? letters('target.rows') : letters('projects');
    const part = `${letters(`${content.gap}.part`)}${row}`;
    return orEmpty(`OR(${part}="",${letters(`${content.gap}.known`)}${row}<${of}${row})`, part);
  }
  if (content.is === 'gap-share') {
    const [gap, base] = [`${letters(content.gap)}${row}`, `${letters(baseOf(content.gap))}${row}`];
    return orEmpty(`OR(${gap}="",${base}="")`, orEmpty(`${base}=0`, `${gap}/${base}`));
  }
  return null;
}

/**
 * The formula of a row's cell, over the sheet of projects; null for a cell that is typed. `row` counts from 1;
 * `comparesTarget`: whether all projects of the row are here and a target may stand on it.
 */
export function rowFormula(
  { content }: LedgerColumn,
  row: number,
  projects: ProjectRanges,
  target: { readonly comparesTarget: boolean; readonly without: string } & StatusTerms,
): string | null {
  const key = `$${letters('key')}${row}`;
  const count = (range: string) => `SUMPRODUCT((${projects.key}=${key})*ISNUMBER(${range}))`;
  const sumIfs = (range: string) => `SUMIFS(${range},${projects.key},${key})`;
  switch (content.is) {
    case 'projects':
      return `COUNTIFS(${projects.key},${key})`;
    case 'sum': {
      const { value } = projects.sum(content.sum);
      return orEmpty(`${count(value)}=0`, sumIfs(value));
    }
    case 'sum-known':
      return sumIfs(projects.sum(content.sum).known);
    case 'gap-part':
      if (content.gap === 'suppliedMinusTarget')
        return target.comparesTarget ? toTarget({ targetRow: row, reachedRow: row }) : null;
      return orEmpty(`${count(projects.gap(content.gap))}=0`, sumIfs(projects.gap(content.gap)));
    case 'gap-known':
      if (content.gap !== 'suppliedMinusTarget') return count(projects.gap(content.gap));
      return `COUNT(${letters('suppliedMinusTarget.part')}${row})`;
    case 'target-known':
      return `COUNT(${letters('target')}${row})`;
    case 'reached-share':
      return target.comparesTarget ? reachedShare({ targetRow: row, reachedRow: row }) : null;
    case 'status':
      return target.comparesTarget ? status({ targetRow: row, reachedRow: row }, target.without, target) : null;
    default:
      return ofOwnRow(content, row);
  }
}

/** The formula of the total's cell, over the rows `from` to `to`, which count from 1. */
export function totalFormula(
  { id, content, kind }: LedgerColumn,
  from: number,
  to: number,
  row: number,
): string | null {
  const range = `${letters(id)}${from}:${letters(id)}${to}`;
  const own = ofOwnRow(content, row);
  if (own) return own;
  if (content.is === 'target-year' || content.is === 'reached-share' || content.is === 'due-share' || kind === 'text')
    return null;
  return kind === 'count' ? `SUM(${range})` : orEmpty(`COUNT(${range})=0`, `SUM(${range})`);
}

/** The formula of a cell on the row of the city's own target, over the total's supplied land; null for a cell that is typed. */
export function cityFormula(
  { content }: LedgerColumn,
  place: TargetPlace,
  terms: StatusTerms & { readonly without: string },
): string | null {
  if (content.is === 'gap' && content.gap === 'suppliedMinusTarget') return toTarget(place);
  if (content.is === 'reached-share') return reachedShare(place);
  return content.is === 'status' ? status(place, terms.without, terms) : null;
}
