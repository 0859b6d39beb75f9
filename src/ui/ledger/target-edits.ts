import type { Edit } from '../../model/edit.ts';
import type { EffectivePack } from '../../model/effective-pack.ts';
import type { ScopeKind, Span, Target } from '../../model/target.ts';
import type { Stage } from '../../model/tracking.ts';
import { convertLand, type LandUnit } from '../../model/unit.ts';
import { freshId, landCell, rowEdits } from '../../state/row-edits.ts';
import { readNumber } from '../filters/read-number.ts';

/** What a target is set for. */
export interface TargetScope {
  readonly kind: ScopeKind;
  readonly id: string;
}

/** A target as it is written: texts, the value in the reader's unit of land. */
export interface TargetFields {
  readonly value: string;
  readonly year: string;
  readonly span: Span;
  readonly measure: Stage;
  /** Empty until one is chosen. */
  readonly basis: Target['basis'] | '';
  readonly source: string;
  readonly locator: string;
}

type Rows = Pick<EffectivePack, 'tables' | 'cellsOf' | 'columnsOf'>;

/** Land in the reader's unit as a person would write it: no more digits than a square metre needs. */
export const writtenLand = (landMu: number | null, unit: LandUnit): string =>
  landMu === null ? '' : String(Number(convertLand(landMu, 'mu', unit).toFixed(unit === 'km2' ? 6 : 4)));

export function fieldsOf(
  { valueMu, year, span, measure, basis, source, locator }: Target,
  unit: LandUnit,
): TargetFields {
  return { value: writtenLand(valueMu, unit), year, span, measure, basis, source, locator: locator ?? '' };
}

/** The cell of a written land; a text that is no number goes as it is, for the table to refuse. */
function valueCell(pack: Rows, text: string, unit: LandUnit): string {
  const number = readNumber(text);
  return number === null
    ? text.trim()
    : landCell(pack, 'targets', 'value', Number(convertLand(number, unit, 'mu').toFixed(6)));
}

/**
 * The edits that set a target of the scope: `target` with what was written, or a new one for null. A value that was not
 * rewritten keeps its very number, whatever the unit it is shown in.
 */
export function targetEdits(
  pack: Rows,
  scope: TargetScope,
  target: Target | null,
  fields: TargetFields,
  unit: LandUnit,
): readonly Edit[] {
  const { value, ...texts } = fields;
  const isSameValue = target !== null && value.trim() === fieldsOf(target, unit).value;
  return rowEdits(pack, 'targets', target?.id ?? freshId(pack, 'targets'), {
    scopeKind: scope.kind,
    scopeId: scope.id,
    ...texts,
    year: texts.year.trim(),
    source: texts.source.trim(),
    locator: texts.locator.trim(),
    ...(isSameValue ? {} : { value: valueCell(pack, value, unit) }),
  });
}

/** All targets of the scope, the latest year first. */
export const targetsOf = (targets: readonly Target[], { kind, id }: TargetScope): readonly Target[] =>
  targets
    .filter(({ scopeKind, scopeId }) => scopeKind === kind && scopeId === id)
    .toSorted((a, b) => b.year.localeCompare(a.year));
