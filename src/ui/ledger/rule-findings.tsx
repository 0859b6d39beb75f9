import type { MessageKey } from '../../i18n/translate.ts';
import { type RuleFinding, type RuleReport, ruleResults } from '../../model/ledger.ts';
import type { Check } from '../../model/rule.ts';
import type { Quantity as QuantityKind } from '../../model/unit.ts';
import { Name } from '../components/name.tsx';
import { Quantity } from '../components/quantity.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { FindingDetails } from './finding-details.tsx';
import { StatusMark } from './status-mark.tsx';
import { useShow } from './use-shown.ts';

const valueWords: Readonly<Partial<Record<Check, MessageKey>>> = {
  'small-site-either': 'ruleValue.land',
  'small-site-both': 'ruleValue.land',
  'inside-area': 'ruleValue.outside',
  'no-overlap': 'ruleValue.shared',
  'urban-growth-boundary': 'ruleValue.outside',
  'industrial-land-line': 'ruleValue.outside',
  'permanent-basic-farmland': 'ruleValue.inside',
  'ecological-red-line': 'ruleValue.inside',
  'measured-land': 'ruleValue.measured',
  'measured-supplied': 'ruleValue.measured',
  'investment-per-mu': 'ruleValue.perMu',
};

/** What the value of a finding measures. */
const quantityOf = (check: Check): QuantityKind => (check === 'investment-per-mu' ? 'moneyPerLand' : 'land');

// A rule's parameter stands in these, and what is held against it has to be read beside it.
const parameterUnits = { land: 'mu', money: 'wan' } as const;

/** What was found, project by project: what touches the rule first. */
export function RuleFindings({ report: { rule, findings } }: { readonly report: RuleReport }) {
  const { t, name } = useSpeech();
  const hasValues = findings.some(({ value }) => value !== null);
  const sorted = findings.toSorted((a, b) => ruleResults.indexOf(a.result) - ruleResults.indexOf(b.result));
  return (
    <table class="rule-findings">
      <caption class="visually-hidden">
        {t('rule.findings')}: {name(rule.name).text}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('word.project')}</th>
          {hasValues && (
            <th scope="col" class="ledger-numeric">
              {t(valueWords[rule.check] ?? 'rule.value')}
            </th>
          )}
          <th scope="col">{t('rule.result')}</th>
          <th scope="col">{t('rule.why')}</th>
        </tr>
      </thead>
      <tbody>
        {sorted.map((finding) => (
          <FindingRow
            key={finding.subject.kind === 'project' ? finding.subject.id : 'city'}
            finding={finding}
            check={rule.check}
            hasValues={hasValues}
          />
        ))}
      </tbody>
    </table>
  );
}

interface FindingRowProps {
  readonly finding: RuleFinding;
  readonly check: Check;
  readonly hasValues: boolean;
}

function FindingRow({ finding, check, hasValues }: FindingRowProps) {
  const { actions, pack, selection } = useAtlas();
  const { t } = useSpeech();
  const show = useShow();
  const { subject, result, reason, value } = finding;
  const self = subject.kind === 'project' ? subject : null;
  const isSelected = self !== null && selection.value?.kind === 'project' && selection.value.id === self.id;
  return (
    <tr
      aria-current={isSelected ? 'true' : undefined}
      onMouseEnter={() => actions.setHover(self)}
      onMouseLeave={() => actions.setHover(null)}
    >
      <th scope="row">
        {self ? (
          <button
            type="button"
            class="ledger-show"
            onClick={() => show(self)}
            onFocus={() => actions.setHover(self)}
            onBlur={() => actions.setHover(null)}
          >
            <Name of={pack.projectById.get(self.id)?.name} />
          </button>
        ) : (
          t('word.city')
        )}
      </th>
      {hasValues && (
        <td class="ledger-numeric">
          <Quantity value={value} quantity={quantityOf(check)} units={parameterUnits} unknown="—" />
        </td>
      )}
      <td>
        <span class="target-status" data-status={result}>
          <StatusMark status={result} />
          <span>{t(`rule.result.${result}`)}</span>
        </span>
      </td>
      <td class="muted">
        {reason && t(`ruleReason.${reason}`)}
        <FindingDetails finding={finding} check={check} />
      </td>
    </tr>
  );
}
