import { parseArgs } from 'node:util';
import { describeIssue, issuePlace } from '../i18n/describe-issue.ts';
import '../i18n/later-messages.ts';
import { translator } from '../i18n/translate.ts';
import type { Issue } from '../model/issue.ts';
import { effectivePack } from '../pack/effective-pack.ts';
import { readPack } from '../pack/read-pack.ts';
import { choiceOf, folderOf, languageOf } from './command-line.ts';
import { nodeReader } from './node-reader.ts';
import { type Report, reportCsv, reportJson, reportText } from './report-formats.ts';
import { reportRows } from './report-rows.ts';

const writers = { text: reportText, csv: reportCsv, json: reportJson } satisfies Record<
  string,
  (report: Report) => string
>;

const { values } = parseArgs({
  options: {
    format: { type: 'string', default: 'text' },
    lang: { type: 'string', default: 'en' },
    pack: { type: 'string' },
  },
});
const language = languageOf(values.lang);
const write = writers[choiceOf('format', values.format, ['text', 'csv', 'json'])];

/** Issues go to the error stream, so that the report can be piped; what they name is not in its figures. */
function warn(issues: readonly Issue[]): void {
  const translate = translator(language);
  for (const issue of issues) console.error(`${issuePlace(issue)}: ${describeIssue(issue, translate)}`);
  if (issues.length > 0) process.exitCode = 1;
}

const read = await readPack(nodeReader(folderOf(values.pack)));
if (read.ok) {
  const pack = effectivePack(read.value);
  warn(pack.join.issues);
  console.log(write({ info: pack.info, rows: reportRows(pack), language }));
} else {
  warn(read.issues);
}
