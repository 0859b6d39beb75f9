import { describe, expect, test } from 'vitest';
import { describeIssue, issuePlace } from '../../src/i18n/describe-issue.ts';
import { laterMessages } from '../../src/i18n/messages/later.ts';
import { firstMessages, translator } from '../../src/i18n/translate.ts';
import { localize } from '../../src/model/language.ts';

const parameters = (text: string) => [...new Set(text.match(/\{\w+\}/gu))].sort().join();

const messages = { ...firstMessages, ...laterMessages };

describe('messages', () => {
  test('have text in both languages, with the same parameters', () => {
    // English counts firms and items without a counting word.
    const mayBeEmpty = (key: string) => key.startsWith('planUnit.');
    const uneven = Object.entries(messages).filter(
      ([key, { zh, en }]) => !zh || !(en || mayBeEmpty(key)) || parameters(zh) !== parameters(en),
    );
    expect(uneven.map(([key]) => key)).toEqual([]);
  });

  test('in English hold no Chinese', () => {
    const mixed = Object.entries(messages).filter(([, { en }]) => /[\u4e00-\u9fff]/u.test(en));
    // The switch to Chinese is named in Chinese.
    expect(mixed.map(([key]) => key)).toEqual(['app.switchLanguage']);
  });

  test('show a parameter that was not given', () => {
    expect(translator('en')('issue.cell-count', { value: 3 })).toBe(
      'the row has 3 cells; it should have {expected}, as the header has',
    );
  });
});

test('an issue says where, what is wrong and what would be right', () => {
  const issue = {
    code: 'not-a-month',
    file: 'data/projects.csv',
    row: 12,
    field: 'end',
    params: { value: '2021-13', expected: '2021-01' },
  } as const;
  expect(`${issuePlace(issue)}: ${describeIssue(issue, translator('en'))}`).toBe(
    'data/projects.csv:12 end: “2021-13” is not a month; it should be written like 2021-01',
  );
  expect(describeIssue(issue, translator('zh'))).toBe('“2021-13”不是年月；应写作 2021-01');
});

test('a text in neither wanted language is shown in the one it has', () => {
  expect(localize({ sv: 'Ekby', en: '' }, 'en')).toEqual({ text: 'Ekby', lang: 'sv' });
  expect(localize({}, 'en')).toEqual({ text: '', lang: 'en' });
});
