import type { WriteSheet } from 'hucre/xlsx';
import { stageExcesses } from '../../metrics/stage-excesses.ts';
import { trackProjects } from '../../metrics/tracking.ts';
import { type RuleFinding, type RuleReport, ruleResults } from '../../model/ledger.ts';
import type { Rule } from '../../model/rule.ts';
import { plainNumber } from '../csv-text.ts';
import type { ExportSpeech, LedgerExport } from './ledger-export.ts';
import { putTable, type TableCell, type TableColumn } from './plain-sheets.ts';
import { Sheet } from './sheet.ts';
import { putTitle, titleRows } from './title.ts';

/** The sheet of rules: each with its parameter and how many projects touch it, then every finding. */
export function ruleSheet(data: LedgerExport, speech: ExportSpeech): WriteSheet {
  const { pack, rules } = data;
  const { t, name } = speech;
  const sheet = new Sheet(t('exchange.sheet.rules'));
  putTitle(sheet, data, speech, t('exchange.sheet.rules'), t('exchange.rulesNote'));
  const columns: readonly TableColumn[] = [
    { head: t('exchange.head.rule'), width: 36 },
    { head: t('rule.parameter'), width: 30 },
    { head: t('exchange.head.unit'), width: 12 },
    ...ruleResults.map((result) => ({ head: t(`rule.result.${result}`), width: 14 })),
    { head: t('exchange.head.shareByPlan'), width: 14 },
    { head: t('exchange.head.shareWithAssumptions'), width: 14 },
    { head: t('word.source'), width: 30 },
    { head: t('tracking.field.locator'), width: 20 },
    { head: t('tracking.field.note'), width: 60 },
  ];
  const findings = rules.flatMap(({ rule, findings: found }) => found.map((finding) => ({ rule, finding })));
  // Headings and rules, an empty row, the findings' headings.
  const firstFinding = titleRows + 1 + rules.length + 2;
  const range = (column: string) =>
    `$${column}$${firstFinding + 1}:$${column}$${firstFinding + Math.max(findings.length, 1)}`;
  const count = (row: number, column: string, cached: number): TableCell => ({
    input: {
      formula: `SUMPRODUCT((${range('A')}=$A${row + 1})*(${range('C')}=${column}$${titleRows + 1}))`,
      cached,
    },
    format: 'count',
  });
  const ruleLine = ({ rule, counts, shares }: RuleReport, index: number): readonly TableCell[] => {
    const row = titleRows + 1 + index;
    return [
      name(rule.name),
      { input: rule.parameter, format: 'number' },
      rule.unit,
      ...ruleResults.map((result, place) => count(row, 'DEF'[place] ?? 'D', counts[result])),
      { input: shares?.byPlan ?? null, format: 'share' },
      { input: shares?.withAssumptions ?? null, format: 'share' },
      name(pack.sourceById.get(rule.source)?.title) || rule.source,
      rule.locator,
      name(rule.note),
    ];
  };
  const subject = ({ subject: on }: RuleFinding): string =>
    on.kind === 'city' ? t('word.city') : name(pack.projectById.get(on.id)?.name);
  const tracking = trackProjects(pack, data.ledger.asOf, 'cumulative');
  const mu = (land: number): string => String(plainNumber(land));
  /** Of stages out of order, which and by what land; else the reason of the finding. */
  const why = ({ check }: Rule, { subject: on, result, reason }: RuleFinding): string | null => {
    const tracked = check === 'stage-order' && result === 'touched' && tracking.get(on.kind === 'project' ? on.id : '');
    if (!tracked) return reason && t(`ruleReason.${reason}`);
    return stageExcesses(tracked)
      .map(({ parcel, stage, landMu, before, beforeMu }) => {
        const words = t('rule.stageExcess', {
          stage: t(`stage.${stage}`),
          land: mu(landMu),
          before: t(`stage.${before}`),
          beforeLand: mu(beforeMu),
          unit: t('exchange.mu'),
        });
        return parcel.name && tracked.parcels.length > 1 ? `${parcel.name} · ${words}` : words;
      })
      .join(t('exchange.listSeparator'));
  };
  putTable(sheet, titleRows, columns, rules.map(ruleLine));
  putTable(
    sheet,
    firstFinding - 1,
    [
      { head: t('exchange.head.rule'), width: 0 },
      { head: t('word.project'), width: 0 },
      { head: t('rule.result'), width: 0 },
      { head: t('rule.value'), width: 0 },
      { head: t('rule.why'), width: 0 },
    ],
    findings.map(({ rule, finding }) => [
      name(rule.name),
      subject(finding),
      t(`rule.result.${finding.result}`),
      { input: finding.value, format: 'number' },
      why(rule, finding),
    ]),
  );
  return sheet.finish({ widths: columns.map(({ width }) => width), frozen: { rows: titleRows + 1, columns: 1 } });
}
