import { useMemo, useState } from 'preact/hooks';
import { isEmptyFilter } from '../../model/filter.ts';
import { type RuleReport, ruleResults } from '../../model/ledger.ts';
import { rulesOf } from '../../state/rules.ts';
import { hasText } from '../cards/has-text.ts';
import { Icon } from '../components/icon.tsx';
import { Locator } from '../components/locator.tsx';
import { Name } from '../components/name.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { RuleFindings } from './rule-findings.tsx';
import { RuleParameter } from './rule-parameter.tsx';
import { StatusMark } from './status-mark.tsx';

/** Small named checks: what each holds, what touches it, what it cannot be tested on and why. */
export function RulesPage() {
  const atlas = useAtlas();
  const { filter, pack, mask, tracking, siteChecks, summary } = atlas;
  const { t } = useSpeech();
  const rules = useMemo(() => rulesOf(atlas), [pack, mask.value, tracking.value, siteChecks.value]);
  const [openId, setOpenId] = useState<string | null>(null);
  return (
    <div class="ledger-scroll">
      {!isEmptyFilter(filter.value) && (
        <p class="ledger-lead rules-filtered">{t('rule.filtered', { count: summary.value.projectCount })}</p>
      )}
      <ol class="rules">
        {rules.map((report) => (
          <RuleItem
            key={report.rule.id}
            report={report}
            isOpen={openId === report.rule.id}
            onToggle={() => setOpenId(openId === report.rule.id ? null : report.rule.id)}
          />
        ))}
      </ol>
    </div>
  );
}

interface RuleItemProps {
  readonly report: RuleReport;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function RuleItem({ report, isOpen, onToggle }: RuleItemProps) {
  const { t, name } = useSpeech();
  const { rule, counts, shares, findings } = report;
  const ruleName = name(rule.name).text;
  const reasons = new Set(
    findings.flatMap(({ result, reason }) => (result === 'not-testable' && reason ? [reason] : [])),
  );
  return (
    <li class="rule">
      <div class="rule-head">
        <button
          type="button"
          class="ledger-open"
          disabled={shares !== null}
          aria-expanded={isOpen}
          aria-label={t(isOpen ? 'rule.fold' : 'rule.open', { name: ruleName })}
          onClick={onToggle}
        >
          {shares === null && <Icon name="right" />}
        </button>
        <div class="rule-name">
          <h3>
            <Name of={rule.name} />
            <Locator source={rule.source} locator={rule.locator} label={ruleName} />
          </h3>
          {hasText(rule.note) && (
            <p class="hint">
              <Name of={rule.note} />
            </p>
          )}
        </div>
        <RuleParameter rule={rule} />
        <div class="rule-outcome">
          {shares ? (
            <Shares of={shares} />
          ) : (
            <ul class="rule-counts">
              {ruleResults.map((result) => (
                <li
                  key={result}
                  class="target-status"
                  data-status={result}
                  data-none={counts[result] === 0 ? '' : undefined}
                >
                  <StatusMark status={result} />
                  <span>{t(`rule.result.${result}`)}</span> <span class="number">{counts[result]}</span>
                </li>
              ))}
            </ul>
          )}
          {shares === null && reasons.size > 0 && (
            <p class="hint">
              {t('rule.result.not-testable')}:{' '}
              {[...reasons].map((reason) => t(`ruleReason.${reason}`)).join(t('rule.and'))}
            </p>
          )}
        </div>
      </div>
      {isOpen && <RuleFindings report={report} />}
    </li>
  );
}

/** The two shares, by the plan's word and with our assumptions: each is a least one, and the plan gives none to hold it against. */
function Shares({ of: { byPlan, withAssumptions } }: { readonly of: NonNullable<RuleReport['shares']> }) {
  const { t, format } = useSpeech();
  const share = (value: number | null) => {
    const { text, unit } = format(value, 'share');
    return text === null ? t('word.unknown') : t('rule.atLeast', { share: `${text} ${unit}` });
  };
  return (
    <>
      <dl class="rule-shares">
        <div>
          <dt>{t('rule.shareByPlan')}</dt>
          <dd class="number">{share(byPlan)}</dd>
        </div>
        <div>
          <dt>{t('rule.shareWithAssumptions')}</dt>
          <dd class="number">{share(withAssumptions)}</dd>
        </div>
      </dl>
      <p class="hint">{t('rule.notJudged')}</p>
    </>
  );
}
