import { expect, test } from 'vitest';
import { readScoreField } from '../../../src/ui/enterprises/read-score-field.ts';

test('at most 0 times the weight is refused, while a weight of 0 is one that does not count', () => {
  expect(readScoreField('most', '0')).toEqual({ fault: 'enterprise.score.badMost' });
  expect(readScoreField('most', '0.0')).toEqual({ fault: 'enterprise.score.badMost' });
  expect(readScoreField('most', '1.5')).toEqual({ cell: '1.5' });
  expect(readScoreField('weight', '0')).toEqual({ cell: '0' });
});

test('what is no number is refused, and an empty field is cleared', () => {
  expect(readScoreField('baseline', 'x')).toEqual({ fault: 'enterprise.score.badNumber' });
  expect(readScoreField('baseline', '-5')).toEqual({ fault: 'enterprise.score.badNumber' });
  expect(readScoreField('most', '')).toEqual({ cell: '' });
});
