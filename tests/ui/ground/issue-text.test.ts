import { describe, expect, test } from 'vitest';
import '../../../src/i18n/later-messages.ts';
import { type GroundIssue, groundIssueCodes } from '../../../src/exchange/ground/source-layer.ts';
import { groundIssueMessages } from '../../../src/i18n/messages/ground-issues.ts';
import { translator } from '../../../src/i18n/translate.ts';
import { languages } from '../../../src/model/language.ts';
import { issueText } from '../../../src/ui/ground/issue-text.ts';

const issue: GroundIssue = {
  code: 'part-missing',
  file: 'land.zip/宗地.shp',
  params: { expected: '宗地.dbf' },
};

describe('what is wrong with a file', () => {
  test('is said in words for every code, in both languages', () => {
    const said = groundIssueCodes.map((code) => `ground.issue.${code}`);
    expect(Object.keys(groundIssueMessages).toSorted()).toEqual(said.toSorted());
    for (const language of languages) {
      for (const code of groundIssueCodes) {
        const text = issueText({ ...issue, code, params: { expected: '5' } }, translator(language));
        expect(text).not.toMatch(/\{\w+\}|ground\.issue/u);
      }
    }
  });

  test('names file, row and field, the value and what would be right', () => {
    const whole: GroundIssue = {
      ...issue,
      code: 'number-expected',
      file: 'a.csv',
      row: 3,
      field: '产值',
      params: { value: '约3', expected: '3.5' },
    };
    expect(issueText(whole, translator('zh'))).toBe('a.csv，第 3 行，“产值”：不是数，当作未知（约3）。应为 3.5');
    expect(issueText(whole, translator('en'))).toBe(
      'a.csv, row 3, “产值”: this is no number and counts as unknown (约3). It should be 3.5',
    );
  });

  test('leaves out what is not known of it', () => {
    expect(issueText(issue, translator('zh'))).toBe(
      'land.zip/宗地.shp：Shapefile 缺一部分；.shp 与 .dbf 须同名同在。应为 宗地.dbf',
    );
  });
});
