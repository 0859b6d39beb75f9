import { expect, test } from 'vitest';
import { sampleRows } from '../../../src/ui/ground/text-columns.ts';

test('a column that few of many rows fill is looked at by those', () => {
  const rows = Array.from({ length: 20_000 }, (_, index) => ({
    宗地号: `Z${index}`,
    项目: index % 9000 === 8999 ? `项目${index}` : '',
    镇: index % 2 === 0 ? '龙山镇' : '横河镇',
  }));
  const sample = sampleRows(['宗地号', '项目', '镇'], rows);
  expect(sample).toHaveLength(300);
  expect(sample.map(({ 项目: text }) => text).filter(Boolean)).toEqual(['项目8999', '项目17999']);
  expect(sample.map(({ 镇: text }) => text).filter(Boolean)).toEqual(['龙山镇', '横河镇']);
});

test('no rows give no sample', () => {
  expect(sampleRows(['镇'], [])).toEqual([]);
});
