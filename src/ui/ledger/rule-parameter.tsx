import { useState } from 'preact/hooks';
import { describeIssue } from '../../i18n/describe-issue.ts';
import type { Rule } from '../../model/rule.ts';
import { rowEdits } from '../../state/row-edits.ts';
import { sourceWord } from '../cards/plan-figure.tsx';
import { CheckedField } from '../components/checked-field.tsx';
import { Quantity } from '../components/quantity.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { readNumber } from '../filters/read-number.ts';
import { useCanEdit } from '../tracking/use-can-edit.ts';

/** The source of checks that are ours: their parameters are the user's to set. */
const ownSource = 'atlas';

/** The number that a rule holds against: the plan's to read, the user's to write. */
export function RuleParameter({ rule }: { readonly rule: Rule }) {
  const { t } = useSpeech();
  if (rule.unit === null) return <div class="rule-parameter" />;
  const unit = sourceWord(t, 'planUnit', rule.unit);
  if (rule.source === ownSource) return <OwnParameter rule={rule} unit={unit} />;
  return (
    <p class="rule-parameter">
      <span class="muted">{t('rule.parameter')}</span> <Quantity value={rule.parameter} quantity="plain" />{' '}
      <span class="unit">{unit}</span>
    </p>
  );
}

function OwnParameter({ rule, unit }: { readonly rule: Rule; readonly unit: string }) {
  const { pack, actions } = useAtlas();
  const { t } = useSpeech();
  const canEdit = useCanEdit();
  const [fault, setFault] = useState(t('rule.badNumber'));
  const take = (text: string): boolean => {
    const number = readNumber(text);
    if (text !== '' && number === null) {
      setFault(t('rule.badNumber'));
      return false;
    }
    const edits = rowEdits(pack, 'rules', rule.id, { parameter: number?.toString() ?? '' });
    if (edits.length === 0) return true;
    const [issue] = actions.edit('rule', edits);
    if (issue) setFault(describeIssue(issue, t));
    return issue === undefined;
  };
  return (
    <fieldset class="rule-parameter" disabled={!canEdit}>
      <CheckedField
        label={t('rule.ownParameter')}
        text={rule.parameter?.toString() ?? ''}
        unit={unit}
        placeholder={t('rule.notSet')}
        inputMode="decimal"
        fault={fault}
        take={take}
      />
    </fieldset>
  );
}
