import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { describeIssue, issuePlace } from '../i18n/describe-issue.ts';
import '../i18n/later-messages.ts';
import { translator } from '../i18n/translate.ts';
import type { Edit } from '../model/edit.ts';
import type { Issue, Result } from '../model/issue.ts';
import { ledgerGroups } from '../model/ledger.ts';
import type { Pack } from '../model/pack.ts';
import { spans } from '../model/target.ts';
import { parseChangeSet } from '../pack/change-set.ts';
import { effectivePack } from '../pack/effective-pack.ts';
import { composeGround } from '../pack/ground/compose-ground.ts';
import { readPack } from '../pack/read-pack.ts';
import { choiceOf, folderOf, languageOf, monthOf } from './command-line.ts';
import { ledgerFormats, ledgerOf, ledgerReport } from './ledger-report.ts';
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
    ledger: { type: 'string' },
    span: { type: 'string', default: 'cumulative' },
    'as-of': { type: 'string' },
    changes: { type: 'string' },
    out: { type: 'string' },
  },
});
const language = languageOf(values.lang);

/** Issues go to the error stream, so that the report can be piped; what they name is not in its figures. */
function warn(issues: readonly Issue[]): void {
  const translate = translator(language);
  for (const issue of issues) console.error(`${issuePlace(issue)}: ${describeIssue(issue, translate)}`);
  if (issues.length > 0) process.exitCode = 1;
}

async function changesOf(file: string, pack: Pack): Promise<Result<readonly Edit[]>> {
  let text: string;
  try {
    text = await readFile(folderOf(file), 'utf8');
  } catch (error) {
    const value = error instanceof Error ? error.message : String(error);
    return { ok: false, issues: [{ code: 'file-unreadable', file, params: { value, expected: 'JSON' } }] };
  }
  const read = parseChangeSet(text, pack.info.name, file);
  return read.ok ? { ...read, value: read.value.edits } : read;
}

async function write(pack: Pack, edits: readonly Edit[]): Promise<void> {
  const effective = effectivePack(pack, edits, composeGround);
  const { info } = effective;
  warn(effective.join.issues);
  const out = values.out === undefined ? null : resolve(process.env.INIT_CWD ?? process.cwd(), values.out);
  let report: string | Uint8Array;
  if (values.ledger === undefined) {
    const writer = writers[choiceOf('format', values.format, ['text', 'csv', 'json'])];
    report = `${writer({ info, rows: reportRows(effective), language })}\n`;
  } else {
    const format = choiceOf('format', values.format, ledgerFormats);
    if (format === 'xlsx' && out === null) {
      console.error('--format xlsx: needs --out FILE');
      process.exit(2);
    }
    const data = ledgerOf(effective, {
      group: choiceOf('ledger', values.ledger, ledgerGroups),
      span: choiceOf('span', values.span, spans),
      asOf: values['as-of'] === undefined ? info.asOf : monthOf('as-of', values['as-of']),
      language,
      editCount: edits.length,
    });
    report = await ledgerReport(data, format, out !== null);
  }
  if (out !== null) await writeFile(out, report);
  else process.stdout.write(report);
}

const read = await readPack(nodeReader(folderOf(values.pack)));
const changes = read.ok && values.changes !== undefined ? await changesOf(values.changes, read.value) : null;
if (!read.ok) warn(read.issues);
else if (changes && !changes.ok) warn(changes.issues);
else await write(read.value, changes?.value ?? []);
