import { describe, expect, test } from 'vitest';
import { translator } from '../../src/i18n/translate.ts';
import { featureStates } from '../../src/map/feature-states.ts';
import { sourceIds } from '../../src/map/ids.ts';
import { zeroClass } from '../../src/map/layers/areas.ts';
import { emptyText, legendEntries, measureSource, measureText, statusTexts } from '../../src/map/legend-entries.ts';
import { lookOf } from '../../src/map/look-of.ts';
import { siteScale } from '../../src/map/site-scale.ts';
import type { Edit } from '../../src/model/edit.ts';
import type { MetricId } from '../../src/model/view-state.ts';
import { legendLines } from '../../src/sheets/map-legend.ts';
import { createAtlas } from '../../src/state/atlas.ts';
import { defaultView } from '../../src/state/default-view.ts';
import { lightPalette } from '../../src/theme/palette.ts';
import { cityPack } from '../pack/packs.ts';
import { statisticEdits } from '../state/own-statistics.ts';
import { supplied, targetOf, trackedAtlas } from '../state/tracked.ts';

const pack = await cityPack();
const entriesAt = (hash: string) =>
  legendEntries(createAtlas(pack, defaultView(pack.info, 'zh'), hash), siteScale(pack));

test('an area that the filter empties is not called one without a listed project', () => {
  expect(entriesAt('').blank).toEqual(['no-project']);
  expect(entriesAt('#v=1&ind=automotive').blank).toEqual(['no-project', 'none-left']);
});

test('the legend says nothing of blank areas where no area is shown', () => {
  expect(entriesAt('#v=1&layers=areas*-1').blank).toEqual([]);
});

test('the legend names each status, and apart from them why areas have none', () => {
  const atlas = trackedAtlas([...targetOf('kandun', 80), ...supplied('kandun', 20), ...targetOf('binhai', 500)], {
    metric: 'target-status',
    language: 'en',
  });
  const entries = legendEntries(atlas, siteScale(pack));
  expect([entries.statuses, entries.zero, entries.classes]).toEqual([true, false, []]);
  expect([entries.blank, entries.dots]).toEqual([['no-target'], ['no-record']]);
  expect(statusTexts(atlas, translator('en'))).toEqual(['Short', 'On the way', 'Met ≥100%', 'Over >110%']);
});

test('a legend of what was entered says up to when, and that of a status has no unit', () => {
  const text = (metric: MetricId) => {
    const atlas = trackedAtlas(targetOf('kandun', 80), { metric, language: 'en' });
    return measureText(atlas, { language: 'en', units: atlas.units.value, currency: 'CNY' });
  };
  expect(text('target-land')).toBe('mu · by area · to date · as of Jun 2023');
  expect(text('target-status')).toBe('by area · to date · as of Jun 2023');
  expect(text('planned-new-land')).toBe('mu · by area');
});

test('without a target or record the legend says so, and not that the filter leaves none', () => {
  const says = (metric: MetricId, edits: readonly Edit[] = []) =>
    emptyText(trackedAtlas(edits, { metric }), translator('en'));
  expect(says('target-status')).toBe('No target entered yet');
  expect(says('supplied-land', targetOf('kandun', 80))).toBe('No supply record entered yet');
  expect(says('target-status', targetOf('binhai', 80))).toBe('What is entered so far gives no figure to show');
  expect(says('planned-new-land')).toBe('The filter leaves no figure to show');
});

describe('a legend of a user’s own figures', () => {
  const options = { language: 'zh', units: { land: 'mu', money: 'wan' }, currency: 'CNY' } as const;
  const own = (figures: Readonly<Record<string, string>>, more: Parameters<typeof statisticEdits>[1] = {}) => {
    const atlas = trackedAtlas(statisticEdits(figures, more));
    atlas.actions.setMetric('statistic.s');
    return atlas;
  };

  test('has their unit and source as the user gave them, and names what is not in the table', () => {
    const atlas = own({ hushan: '12', zonghan: '48', kandun: '' });
    expect(measureText(atlas, options)).toBe('亿元 · 按区域');
    expect(measureSource(atlas, options)).toBe('数据：统计年鉴2023');
    const entries = legendEntries(atlas, siteScale(pack));
    expect([entries.dots, entries.blank, entries.zero]).toEqual([['no-data', 'not-in-table'], [], false]);
    expect(entries.classes.length).toBeGreaterThan(0);
  });

  test('tells of how many projects there are figures', () => {
    const atlas = own({ P01: '3', P02: '4' }, { scopeKind: 'project' });
    expect(measureSource(atlas, options)).toBe('数据：统计年鉴2023 · 已知 2/39');
  });

  test('stands on the sheet, too', () => {
    const lines = legendLines(own({ hushan: '12' }), siteScale(pack), lightPalette, options);
    expect(lines.slice(0, 2).map(({ text }) => text)).toEqual(['产值 (亿元)', '数据：统计年鉴2023']);
  });

  test('calls an area out of scope only where it has no figure', () => {
    const outOfScope = (figures: Readonly<Record<string, string>>) => {
      const atlas = own(figures);
      return [legendEntries(atlas, siteScale(pack)).outOfScope, lookOf(atlas, siteScale(pack)).outOfScopeAreas];
    };
    expect(outOfScope({ hushan: '12' })).toEqual([true, ['andong']]);
    expect(outOfScope({ hushan: '12', andong: '3' })).toEqual([false, []]);
  });
});

test('the sheet’s legend shows the statuses in the colours of the map', () => {
  const atlas = trackedAtlas([...targetOf('kandun', 80), ...supplied('kandun', 20)], { metric: 'target-status' });
  const options = { language: 'en', units: atlas.units.value, currency: 'CNY' } as const;
  const lines = legendLines(atlas, siteScale(pack), lightPalette, options);
  const colours = lines.flatMap(({ sign }) => (sign?.kind === 'fill' ? [sign.colour] : []));
  expect(colours.slice(0, 4)).toEqual(lightPalette.statuses);
  expect(lines.map(({ text }) => text)).toContain('No target');
});

test('an area short of its target with nothing supplied has the colour of short, not that of 0', () => {
  const atlas = trackedAtlas([...targetOf('kandun', 80), ...supplied('kandun', 0)], { metric: 'target-status' });
  const classOf = () =>
    featureStates(atlas, 1).find(({ source, id }) => source === sourceIds.areas && id === 'kandun')?.state.class;
  expect(classOf()).toBe(0);
  atlas.actions.setMetric('supplied-land');
  expect(classOf()).toBe(zeroClass);
});
