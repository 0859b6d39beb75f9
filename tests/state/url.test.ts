import { beforeAll, describe, expect, test } from 'vitest';
import type { EffectivePack } from '../../src/model/effective-pack.ts';
import type { ViewState } from '../../src/model/view-state.ts';
import { defaultView } from '../../src/state/default-view.ts';
import { readUrl, writeUrl } from '../../src/state/url.ts';
import { cityPack } from '../pack/packs.ts';
import { anyView, generator } from './views.ts';

let pack: EffectivePack;
let defaults: ViewState;
beforeAll(async () => {
  pack = await cityPack();
  defaults = defaultView(pack.info, 'zh');
});

/** A camera as exactly as a link carries it. */
const rounded = (view: ViewState): ViewState => {
  if (!view.camera) return view;
  const { lng, lat, zoom } = view.camera;
  return {
    ...view,
    camera: { lng: Number(lng.toFixed(5)), lat: Number(lat.toFixed(5)), zoom: Number(zoom.toFixed(2)) },
  };
};

describe('a link', () => {
  test('to the default view says nothing but its version', () => {
    expect(writeUrl(defaults, defaults)).toBe('v=1');
    expect(readUrl('', defaults, pack)).toEqual({ view: defaults, problems: [] });
    expect(readUrl('#v=1', defaults, pack)).toEqual({ view: defaults, problems: [] });
  });

  test('brings back each of 2,000 views', () => {
    const random = generator(20_201_231);
    for (let count = 0; count < 2_000; count += 1) {
      const view = rounded(anyView(random, pack));
      const hash = writeUrl(view, defaults);
      expect(readUrl(`#${hash}`, defaults, pack), hash).toEqual({ view, problems: [] });
    }
  });

  test('writes the smallest and largest numbers as plain decimals, which read back the same', () => {
    const values = [-1.5e21, -2.5e-7, 1e-7, 1.25e-7, 5e-324, 0.1, 12, 1e21, 1.7976931348623157e308];
    for (const each of [...values, 123_456_789_012_345_680_000, 1.25e25]) {
      const view: ViewState = {
        ...defaults,
        classification: { ...defaults.classification, method: 'manual', breaks: [each] },
        filter: { ...defaults.filter, landMu: { min: Math.abs(each), max: null } },
      };
      const hash = writeUrl(view, defaults);
      expect(hash).not.toMatch(/\de[+-]?\d/u);
      expect(readUrl(`#${hash}`, defaults, pack), hash).toEqual({ view, problems: [] });
    }
    const several: ViewState = {
      ...defaults,
      classification: { ...defaults.classification, method: 'manual', breaks: [-2.5e-7, 1e-7, 1e21] },
    };
    const hash = writeUrl(several, defaults);
    expect(decodeURIComponent(hash)).toContain('class=manual*-0.00000025~0.0000001~1000000000000000000000*');
    expect(readUrl(`#${hash}`, defaults, pack)).toEqual({ view: several, problems: [] });
  });

  test('holds nothing that chat programs and mails break off at', () => {
    const random = generator(7);
    for (let count = 0; count < 200; count += 1) {
      expect(writeUrl(anyView(random, pack), defaults)).toMatch(/^[\w=&.~*/:,%-]+$/u);
    }
  });

  test('keeps a statistic that the pack does not have, and names it', () => {
    const hash = 'v=1&metric=statistic.s-1&sort=-statistic.s-2';
    const { view, problems } = readUrl(`#${hash}`, defaults, pack);
    expect([view.metric, view.sort]).toEqual(['statistic.s-1', { column: 'statistic.s-2', descending: true }]);
    expect(problems.map(({ kind, key, value }) => [kind, key, value])).toEqual([
      ['missing', 'metric', 'statistic.s-1'],
      ['missing', 'sort', '-statistic.s-2'],
    ]);
    expect(writeUrl(view, defaults)).toBe(hash);
  });

  test('of any other version opens the default view, and says so', () => {
    expect(readUrl('#v=2&metric=project-count', defaults, pack)).toEqual({
      view: defaults,
      problems: [{ kind: 'version', key: 'v', value: 'v=2' }],
    });
  });

  test.each([
    ['metric=profit', 'bad-value', 'metric'],
    ['ind=smart-appliances.gold', 'bad-value', 'ind'],
    ['area=atlantis', 'bad-value', 'area'],
    ['sel=project:P99', 'bad-value', 'sel'],
    ['sel=river:P01', 'bad-value', 'sel'],
    ['map=12/95/121', 'bad-value', 'map'],
    ['map=here', 'bad-value', 'map'],
    ['mu=10', 'bad-value', 'mu'],
    ['mu=a~b', 'bad-value', 'mu'],
    ['period=2021-13~', 'bad-value', 'period'],
    ['layers=sites*2', 'bad-value', 'layers'],
    ['layers=roads*1', 'bad-value', 'layers'],
    ['asof=yesterday', 'bad-value', 'asof'],
    ['sort=-colour', 'bad-value', 'sort'],
    ['open=yes', 'bad-value', 'open'],
    ['lang=%E0%A4%A', 'bad-value', 'lang'],
    ['colour=red', 'unknown-key', 'colour'],
    ['__proto__=x', 'unknown-key', '__proto__'],
    ['<script>', 'unknown-key', '<script>'],
  ])('with %s keeps the default there, takes the rest, and says so', (part, kind, key) => {
    const { view, problems } = readUrl(`#v=1&${part}&theme=dark`, defaults, pack);
    expect(view).toEqual({ ...defaults, theme: 'dark' });
    expect(problems).toEqual([expect.objectContaining({ kind, key })]);
  });

  test.each(['#v=1&theme=dark&', '#v=1&&theme=dark'])('%s has nothing wrong in it', (hash) => {
    expect(readUrl(hash, defaults, pack)).toEqual({ view: { ...defaults, theme: 'dark' }, problems: [] });
  });

  test('of any text whatever gives a view', () => {
    const random = generator(99);
    const alphabet = 'v=1&#~*:/.%-_<>"\u0000滨abmetricinsel0';
    for (let count = 0; count < 2_000; count += 1) {
      const noise = Array.from(
        { length: Math.floor(random() * 40) },
        () => alphabet[Math.floor(random() * alphabet.length)],
      );
      const { view } = readUrl(`#v=1&${noise.join('')}`, defaults, pack);
      expect(Object.keys(view).sort()).toEqual(Object.keys(defaults).sort());
    }
  });

  test('stands behind each of the plan’s seven figures, and can be read', () => {
    expect(pack.tables.views).toHaveLength(7);
    for (const named of pack.tables.views) expect(readUrl(named.state, defaults, pack).problems).toEqual([]);
  });
});
