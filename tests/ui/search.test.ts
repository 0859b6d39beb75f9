import { beforeAll, describe, expect, test } from 'vitest';
import { search } from '../../src/ui/search/search.ts';
import { type SearchEntry, searchIndex } from '../../src/ui/search/search-index.ts';
import { cityPack, tinyPack } from '../pack/packs.ts';

let index: readonly SearchEntry[];
beforeAll(async () => {
  index = searchIndex(await cityPack());
});

const found = (query: string) =>
  search(index, query).map(({ kind, target }) => `${kind} ${'selection' in target ? target.selection.id : 'place'}`);

describe('a search over the city', () => {
  test('finds an area by its whole name before anything that contains it', () => {
    expect(found('观海卫镇')[0]).toBe('area guanhaiwei');
    expect(found('滨海区')[0]).toBe('area binhai');
  });

  test('finds in English whatever the case', () => {
    expect(found('zhouxiang town')[0]).toBe('area zhouxiang');
    expect(found('NEW ENERGY')[0]).toBe('industry new-energy');
  });

  test('finds by pinyin initials', () => {
    expect(found('znjd')[0]).toBe('industry smart-appliances');
    expect(found('ghwz')[0]).toBe('area guanhaiwei');
    expect(found('gnjt')[0]).toBe('company P03');
  });

  test('finds a project by company, by a word of its name and by its number', () => {
    expect(found('公牛')[0]).toBe('company P03');
    expect(found('三防灯')[0]).toBe('project P01');
    expect(found('12')[0]).toBe('project P12');
    expect(found('P12')).toEqual(['project P12']);
  });

  test('finds by several words in any order', () => {
    expect(found('fuel cell stack')[0]).toBe('project P10');
    expect(found('stack fuel')[0]).toBe('project P10');
  });

  test('leads from a chain and a product to their industry', () => {
    expect(found('轴承')[0]).toBe('chain basic-components');
    expect(found('白色家电')[0]).toBe('product smart-appliances');
  });

  test('shows what is found by several names once', () => {
    const results = found('智能家电');
    expect(results[0]).toBe('industry smart-appliances');
    expect(results.filter((result) => result.endsWith(' smart-appliances'))).toHaveLength(1);
  });

  test('ignores punctuation, width and case', () => {
    expect(found('ＬＥＤ，三防灯')[0]).toBe(found('led三防灯')[0]);
  });

  test('finds nothing for nothing, for signs and for what is not there', () => {
    expect(found('')).toEqual([]);
    expect(found(' -- ')).toEqual([]);
    expect(found('不存在的名字')).toEqual([]);
  });

  test('gives no more than asked', () => {
    expect(search(index, '项目', 5)).toHaveLength(5);
  });
});

test('a search works in the languages of a foreign pack', async () => {
  const pack = await tinyPack();
  const entries = searchIndex(pack);
  const [project] = pack.tables.projects;
  const [name = ''] = Object.values(project?.name ?? {});
  expect(search(entries, name)[0]?.target).toEqual({ selection: { kind: 'project', id: project?.id } });
});
