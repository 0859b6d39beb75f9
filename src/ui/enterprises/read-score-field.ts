import { readNumber } from '../filters/read-number.ts';

export const scoreFields = ['weight', 'baseline', 'most'] as const;
export type ScoreField = (typeof scoreFields)[number];

export type ReadScoreField =
  | { readonly cell: string }
  | { readonly fault: 'enterprise.score.badNumber' | 'enterprise.score.badMost' };

/** The cell that a written text means, empty where it is cleared; at most 0 times the weight would make every score 0. */
export function readScoreField(field: ScoreField, text: string): ReadScoreField {
  if (text === '') return { cell: '' };
  const number = readNumber(text);
  if (field === 'most' && (number === null || number === 0)) return { fault: 'enterprise.score.badMost' };
  return number === null ? { fault: 'enterprise.score.badNumber' } : { cell: number.toString() };
}
