import { parseArgs } from 'node:util';
import { describeIssue, issuePlace } from '../i18n/describe-issue.ts';
import { format } from '../i18n/format.ts';
import '../i18n/later-messages.ts';
import { translator } from '../i18n/translate.ts';
import { summarize } from '../metrics/summary.ts';
import type { EffectivePack } from '../model/effective-pack.ts';
import type { Issue } from '../model/issue.ts';
import { type Language, localize } from '../model/language.ts';
import { effectivePack } from '../pack/effective-pack.ts';
import { composeGround } from '../pack/ground/compose-ground.ts';
import { readPack } from '../pack/read-pack.ts';
import { folderOf, languageOf } from './command-line.ts';
import { commandText } from './messages.ts';
import { nodeReader } from './node-reader.ts';
import { textTable } from './text-table.ts';

function joinLines({ join }: EffectivePack, language: Language): string {
  const heading = [
    commandText('joinReport', language),
    commandText('matched', language),
    commandText('byDesign', language),
  ];
  const rows = join.parts.map((part) => [
    `${part.table} ↔ ${part.geometry}`,
    String(part.matched),
    part.withoutGeometryByDesign.length > 0 ? String(part.withoutGeometryByDesign.length) : '',
  ]);
  return textTable(heading, rows);
}

function totalsLine({ info, tables }: EffectivePack, language: Language): string {
  const options = { language, units: { land: 'mu', money: 'wan' }, currency: info.currency } as const;
  const { projectCount, plannedNewLandMu, plannedInvestmentWan } = summarize(tables.projects);
  const land = format(plannedNewLandMu.value, 'land', options);
  const money = format(plannedInvestmentWan.value, 'money', options);
  const parts = [
    `${projectCount} ${commandText('projects', language)}`,
    `${money.text ?? '–'} ${money.unit}`,
    `${land.text ?? '–'} ${land.unit}`,
  ];
  return `${commandText('totals', language)}: ${parts.join(' · ')}`;
}

function printIssues(issues: readonly Issue[], language: Language): void {
  const translate = translator(language);
  for (const issue of issues) console.log(`${issuePlace(issue)}: ${describeIssue(issue, translate)}`);
  console.log(issues.length === 0 ? commandText('sound', language) : commandText('issues', language) + issues.length);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { lang: { type: 'string', default: 'en' } },
});
const language = languageOf(values.lang);
const read = await readPack(nodeReader(folderOf(positionals[0])));
if (read.ok) {
  const pack = effectivePack(read.value, [], composeGround);
  const title = localize(pack.info.title, language).text;
  console.log(
    `${title} (${pack.info.name} ${pack.info.version})\n\n${joinLines(pack, language)}\n\n${totalsLine(pack, language)}`,
  );
  printIssues(pack.join.issues, language);
  process.exitCode = pack.join.issues.length === 0 ? 0 : 1;
} else {
  printIssues(read.issues, language);
  process.exitCode = 1;
}
