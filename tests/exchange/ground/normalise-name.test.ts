import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameNormaliser } from '../../../src/exchange/ground/normalise-name.ts';
import { simplified } from '../../../src/exchange/ground/simplified-script.ts';

const normalise = nameNormaliser(['慈溪', 'Cixi']);

const parts =
  '慈溪 慈溪市 浙江省 宁波市 Cixi 坎墩 滨海 濱 鎮 镇 乡 街道 街道办事处 开发 功能 區 区 管委会 甲 有限公司 股份 公司 Town Co.,Ltd. １ 　 （ ） ·';
const piecedText = fc.array(fc.constantFrom(...parts.split(' ')), { maxLength: 8 }).map((pieces) => pieces.join(''));

test('what is normalised stays as it is', () => {
  fc.assert(
    fc.property(fc.oneof(piecedText, fc.string({ unit: 'binary' })), (text) => {
      expect(normalise(normalise(text))).toBe(normalise(text));
    }),
    { numRuns: 2000 },
  );
});

test('texts in simplified characters are simplified', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(simplified(simplified(text))).toBe(simplified(text));
    }),
  );
  expect(simplified('觀海衞鎮、滸山、橫河、龍山、壽')).toBe('观海卫镇、浒山、横河、龙山、寿');
});

test.each([
  ['坎墩街道', '坎墩镇'],
  ['坎墩镇', '坎墩 乡'],
  ['坎墩街道办事处', '坎墩镇人民政府'],
  ['浙江省宁波市慈溪市坎墩街道', '坎墩镇'],
  ['慈溪坎墩街道', '坎墩街道'],
  ['Ｋａｎｄｕｎ　Town', 'kandun subdistrict'],
  ['滨海区', '滨海功能区'],
  ['滨海开发区管委会', '濱海區'],
  ['慈溪市虹宇电器有限公司', '虹宇电器'],
  ['公牛集团股份有限公司', '公牛集团有限责任公司'],
  ['观海卫工业西区（智能家电聚集区）', '观海卫工业西区 智能家电聚集区'],
])('%s and %s are one name', (one, other) => {
  expect(normalise(one)).toBe(normalise(other));
});

test.each([
  ['龙山镇', '龙山区'],
  ['长河镇', '余姚市长河镇'],
  ['滨海区', '滨海经济开发区'],
  ['滨海镇', '滨海区'],
  ['华宇装饰布有限公司', '宁波华宇装饰布有限公司'],
])('%s and %s are two names', (one, other) => {
  expect(normalise(one)).not.toBe(normalise(other));
});

test('the city itself keeps its name', () => {
  expect(normalise('慈溪市')).toBe('慈溪市');
  expect(normalise('慈溪市')).not.toBe(normalise(''));
});
