import { expect, test } from 'vitest';
import { industryLayout } from '../../../src/metrics/layout/industry-layout.ts';
import { readingsOf } from '../../../src/metrics/layout/readings.ts';
import type { LayoutTables } from '../../../src/metrics/layout/ways.ts';
import type { Project } from '../../../src/model/project.ts';
import { cityPack } from '../../pack/packs.ts';
import { project } from '../projects.ts';
import { assumption, location, platform, platformArea, tables } from './layout-tables.ts';

const both = ['layout', 'platform'] as const;

const judge = (
  given: LayoutTables,
  projects: readonly Project[],
  switched: readonly string[] = [],
  origins: readonly ('layout' | 'platform')[] = both,
) =>
  industryLayout({
    tables: given,
    projects,
    industryId: 'energy',
    origins,
    readings: readingsOf(given.assumptions, switched),
  });

const at = (areaId: string, land: number | null, own: Partial<Project> = {}) =>
  project({ id: `${areaId}-${land}`, areaId, plannedNewLandMu: land, industryId: 'energy', ...own });

// 滨海经济开发区（龙山镇） as the pack has it: one row with platform and area.
const bracketed = (listKind: 'open' | 'closed' = 'open') =>
  tables({
    'planned-locations': [location({ id: 'edz', areaId: 'longshan', platformId: 'edz', listKind })],
    platforms: [platform('edz')],
    assumptions: [
      assumption({ id: 'binhai-is-edz' }),
      assumption({ id: 'binhai-in-longshan', relation: 'lies-in', objectKind: 'area', objectId: 'longshan' }),
    ],
  });

test('a place written as platform (town) names the zone taken for the platform and the town itself', () => {
  const { rows, figures, deciding } = judge(bracketed(), [at('binhai', 30), at('longshan', 50), at('zonghan', 20)]);
  expect(rows.map(({ verdict }) => verdict)).toEqual(['inside', 'inside', 'not-named']);
  expect(rows.map((row) => row.deciding)).toEqual([['binhai-is-edz', 'binhai-in-longshan'], [], []]);
  expect(rows[1]?.ways[0]?.ground).toBe('named-area');
  expect(figures?.land.share).toEqual({ least: 0.8, stated: 0.8, most: 0.8 });
  expect(deciding).toEqual(['binhai-is-edz', 'binhai-in-longshan']);
});

test('of ways to a place, those that need no less than another are left out', () => {
  const given = { ...bracketed(), 'platform-areas': [platformArea('edz', 'longshan')] };
  const [zone, town] = judge(given, [at('binhai', 30), at('longshan', 50)]).rows;
  // That 龙山镇 also holds part of the platform adds nothing to its being named.
  expect(zone?.ways.map(({ assumptionIds }) => assumptionIds)).toEqual([['binhai-is-edz'], ['binhai-in-longshan']]);
  expect(town?.ways.map(({ ground }) => ground)).toEqual(['named-area']);
});

test('either assumption is enough for the zone, and with neither it is elsewhere', () => {
  const shares = [[], ['binhai-is-edz'], ['binhai-in-longshan'], ['binhai-is-edz', 'binhai-in-longshan']].map(
    (switched) => judge(bracketed(), [at('binhai', 30), at('longshan', 50), at('zonghan', 20)], switched),
  );
  expect(shares.map(({ figures }) => figures?.land.share.stated)).toEqual([0.8, 0.8, 0.8, 0.5]);
  expect(shares[3]?.rows[0]?.verdict).toBe('not-named');
  // What was switched off stays named, so that it can be switched on again.
  expect(shares[3]?.deciding).toEqual(['binhai-is-edz', 'binhai-in-longshan']);
});

test('an assumption that rests on another falls with it, and decides nothing that the other does not', () => {
  const given = bracketed();
  const assumptions = given.assumptions.map((each) =>
    each.id === 'binhai-in-longshan' ? { ...each, premiseId: 'binhai-is-edz' } : each,
  );
  const [held, fallen, alone] = [[], ['binhai-is-edz'], ['binhai-in-longshan']].map((switched) =>
    judge({ ...given, assumptions }, [at('binhai', 30), at('longshan', 50), at('zonghan', 20)], switched),
  );
  expect(held?.figures?.land.share.stated).toBe(0.8);
  expect(held?.deciding).toEqual(['binhai-is-edz']);
  expect(fallen?.figures?.land.share).toEqual({ least: 0.5, stated: 0.5, most: 0.5 });
  expect(fallen?.deciding).toEqual(['binhai-is-edz']);
  expect(alone?.figures?.land.share.stated).toBe(0.8);
  expect([...readingsOf(assumptions, ['binhai-is-edz']).held]).toEqual([]);
});

test('in the pack, nothing of Binhai Zone is inside once it is not taken for the development zone', async () => {
  const { tables: given } = await cityPack();
  const insideOf = (industryId: string, switched: readonly string[]) => {
    const { figures } = industryLayout({
      tables: given,
      projects: given.projects,
      industryId,
      origins: both,
      readings: readingsOf(given.assumptions, switched),
    });
    return Object.values(figures?.count.inside ?? {}).map(({ value }) => value);
  };
  // P19 and P10 surely, P07 and P23 of a doubtful industry, all in 滨海区.
  expect(['automotive', 'new-energy'].map((id) => insideOf(id, []))).toEqual([
    [1, 2, 2],
    [1, 2, 2],
  ]);
  for (const switched of [['binhai-is-binhai-edz'], ['binhai-is-binhai-edz', 'binhai-in-longshan']])
    expect(['automotive', 'new-energy'].map((id) => insideOf(id, switched))).toEqual([
      [0, 0, 0],
      [0, 0, 0],
    ]);
});

test('elsewhere is outside a closed list, and only not named by an open one', () => {
  const verdicts = (['open', 'closed'] as const).map((kind) => judge(bracketed(kind), [at('zonghan', 20)]));
  expect(verdicts.map(({ rows }) => rows[0]?.verdict)).toEqual(['not-named', 'outside']);
  expect(verdicts.map(({ listKind }) => listKind)).toEqual(['open', 'closed']);
});

test('a platform’s paragraph, which lists industries, does not open the closed list of the industry’s own paragraph', () => {
  const given = {
    ...bracketed('closed'),
    'planned-locations': [
      ...bracketed('closed')['planned-locations'],
      location({ id: 'p', origin: 'platform', platformId: 'edz', listKind: 'open' }),
    ],
  };
  expect(judge(given, [at('zonghan', 20)]).rows[0]?.verdict).toBe('outside');
  expect(judge(given, [at('zonghan', 20)], [], ['platform']).rows[0]?.verdict).toBe('not-named');
});

test('an area that holds part of a named platform leaves its project open, and the platform that the plan gives it does not', () => {
  const given = tables({
    'planned-locations': [location({ platformId: 'park' })],
    platforms: [platform('park'), platform('park-west', 'park'), platform('other')],
    'platform-areas': [platformArea('park-west', 'zhouxiang')],
    assumptions: [assumption({ objectId: 'park' })],
  });
  const { rows } = judge(given, [
    at('zhouxiang', 1),
    at('binhai', 2, { platformId: 'park-west' }),
    at('binhai', 3),
    // The plan puts it on another platform: that binhai is taken for the park says nothing of it.
    at('binhai', 4, { platformId: 'other' }),
  ]);
  expect(rows.map(({ verdict }) => verdict)).toEqual(['undecidable', 'inside', 'inside', 'not-named']);
  expect(rows[0]?.named).toEqual({ least: false, stated: false, most: true });
  expect(rows.map(({ ways }) => ways[0]?.ground)).toEqual([
    'platform-in-area',
    'platform-of-project',
    'assumption',
    undefined,
  ]);
});

const doubtfulPlace = (own: Partial<Parameters<typeof assumption>[0]> = {}) =>
  tables({
    'planned-locations': [location({ platformId: 'huzhe' }), location({ id: 'z', areaId: 'zonghan' })],
    platforms: [platform('huzhe'), platform('nbht')],
    assumptions: [
      assumption({ id: 'is-nbht', subjectId: 'gaoxin', objectId: 'nbht', confidence: 'medium', ...own }),
      assumption({
        id: 'is-huzhe',
        subjectId: 'gaoxin',
        objectId: 'huzhe',
        confidence: 'low',
        default: false,
        alternativeOf: 'is-nbht',
      }),
    ],
  });

test('an uncertain assumption leaves a project undecidable whether it is in force or not, and moves what is stated', () => {
  const projects = [at('gaoxin', 30), at('zonghan', 20), at('kandun', 50)];
  const [usual, switched] = [[], ['is-nbht', 'is-huzhe']].map((ids) => judge(doubtfulPlace(), projects, ids));
  expect(usual?.rows.map(({ verdict }) => verdict)).toEqual(['undecidable', 'inside', 'not-named']);
  expect(usual?.rows[0]?.deciding).toEqual(['is-huzhe']);
  expect(usual?.figures?.land.share).toEqual({ least: 0.2, stated: 0.2, most: 0.5 });
  expect(switched?.figures?.land.share).toEqual({ least: 0.2, stated: 0.5, most: 0.5 });
  expect(usual?.figures?.land.parts['elsewhere-as-held'].value).toBe(30);
  expect(switched?.figures?.land.parts['inside-as-held'].value).toBe(30);
});

test('a reading that a certain one in force excludes decides nothing', () => {
  const { rows } = judge(doubtfulPlace({ confidence: 'high' }), [at('gaoxin', 30)]);
  expect(rows[0]?.verdict).toBe('not-named');
});

test('doubtful industries open the share on both sides: projects that may leave, and projects that may come', () => {
  const low = { industryConfidence: 'low' } as const;
  const projects = [
    at('longshan', 40),
    at('longshan', 20, { ...low, alternativeIndustryId: 'other' }),
    at('zonghan', 30),
    at('zonghan', 10, { ...low, alternativeIndustryId: 'other' }),
    at('longshan', 5, { ...low, industryId: 'other', alternativeIndustryId: 'energy' }),
    at('zonghan', 15, { ...low, industryId: 'other', alternativeIndustryId: 'energy' }),
    at('zonghan', 99, { industryId: 'other', alternativeIndustryId: 'energy' }),
  ];
  const { rows, figures } = judge(bracketed(), projects);
  expect(rows.map(({ verdict }) => verdict)).toEqual([
    'inside',
    'undecidable',
    'not-named',
    'undecidable',
    'undecidable',
    'undecidable',
  ]);
  expect(figures?.land.whole.value).toBe(100);
  expect(figures?.land.inside.least.value).toBe(40);
  expect(figures?.land.inside.stated.value).toBe(60);
  expect(figures?.land.inside.most.value).toBe(65);
  expect(figures?.land.share).toEqual({ least: 40 / (40 + 30 + 10 + 15), stated: 0.6, most: 65 / (65 + 30) });
  expect(figures?.count.share).toEqual({ least: 1 / 4, stated: 2 / 4, most: 3 / 4 });
});

test('without projects there is no figure, and without a named place nothing to compare with', () => {
  const none = judge(bracketed(), []);
  expect(none.figures?.land.share).toEqual({ least: null, stated: null, most: null });
  expect(none.figures?.land.inside.stated.value).toBeNull();
  expect(judge(tables({}), [at('binhai', 1)])).toMatchObject({ listKind: null, figures: null });
});

test('an industry that can only win a project has a share only at the ends at which it does', () => {
  const coming = at('longshan', 5, {
    industryId: 'other',
    industryConfidence: 'low',
    alternativeIndustryId: 'energy',
  });
  expect(judge(bracketed(), [coming]).figures?.land.share).toEqual({ least: 1, stated: null, most: 1 });
  const elsewhere = { ...coming, areaId: 'zonghan' };
  expect(judge(bracketed(), [elsewhere]).figures?.land.share).toEqual({ least: 0, stated: null, most: 0 });
});

test('nothing inside is 0, while unknown land leaves the share unknown and is counted', () => {
  expect(judge(bracketed(), [at('zonghan', 20)]).figures?.land.share.stated).toBe(0);
  const { figures } = judge(bracketed(), [at('longshan', 50), at('longshan', null), at('zonghan', 20)]);
  expect(figures?.land.inside.stated).toEqual({ value: 50, known: 1, of: 2 });
  expect(figures?.land.share.stated).toBeNull();
  expect(figures?.count.share.stated).toBe(2 / 3);
});

test('what an assumed row of platform-areas alone says is undecidable, with no assumption to switch', () => {
  const given = tables({
    'planned-locations': [location({ platformId: 'town' })],
    platforms: [platform('town')],
    'platform-areas': [platformArea('town', 'zhouxiang', 'assumption')],
  });
  const [row] = judge(given, [at('zhouxiang', 1)]).rows;
  expect(row).toMatchObject({
    verdict: 'undecidable',
    deciding: [],
    named: { least: false, stated: false, most: true },
  });
});

test('智能家电: the pack’s figures are those of a plain count over the table', async () => {
  const { tables: given } = await cityPack();
  // 四（一）1 and 四（四）1 name 新浦, where no project is, and the park with its five parts; 高新区 may lie in 长河, one of them.
  const possible = ['guanhaiwei', 'fuhai', 'xiaolin', 'zhouxiang', 'changhe', 'gaoxin'];
  const sums = { sureIn: 0, sureOut: 0, doubtIn: 0, doubtOut: 0, comeIn: 0, comeOut: 0 };
  for (const { industryId, industryConfidence, alternativeIndustryId, areaId, plannedNewLandMu } of given.projects) {
    const land = plannedNewLandMu ?? Number.NaN;
    const isIn = possible.includes(areaId);
    const isDoubtful = industryConfidence === 'low' && alternativeIndustryId !== null;
    if (industryId === 'smart-appliances') sums[`${isDoubtful ? 'doubt' : 'sure'}${isIn ? 'In' : 'Out'}`] += land;
    else if (isDoubtful && alternativeIndustryId === 'smart-appliances') sums[isIn ? 'comeIn' : 'comeOut'] += land;
  }
  const { sureIn, sureOut, doubtIn, doubtOut, comeIn } = sums;
  const { figures, deciding } = industryLayout({
    tables: given,
    projects: given.projects,
    industryId: 'smart-appliances',
    origins: both,
    readings: readingsOf(given.assumptions, []),
  });
  const whole = sureIn + sureOut + doubtIn + doubtOut;
  expect(whole).toBeCloseTo(607.38, 9);
  // P03, P04 and P05 are in areas of which the park is part: the plan does not say that they are in it.
  expect(sureIn + doubtIn).toBeCloseTo(327.08, 9);
  expect(figures?.land.parts['elsewhere-as-held'].value).toBeCloseTo(327.08 + doubtOut, 9);
  expect([figures?.land.share.least, figures?.land.share.stated]).toEqual([0, 0]);
  const most = sureIn + doubtIn + comeIn;
  expect(figures?.land.share.most).toBeCloseTo(most / (most + sureOut), 12);
  // That 高新区 lies in 长河 would still leave open whether its projects are in the park.
  expect(deciding).toEqual([]);
});

test('in the pack the four parts add up to each industry’s whole, under any reading of the zones', async () => {
  const { tables: given } = await cityPack();
  for (const switched of [[], given.assumptions.map(({ id }) => id)])
    for (const { id } of given.industries) {
      const { figures } = industryLayout({
        tables: given,
        projects: given.projects,
        industryId: id,
        origins: both,
        readings: readingsOf(given.assumptions, switched),
      });
      for (const { whole, parts, share } of Object.values(figures ?? {})) {
        const sum = Object.values(parts).reduce((total, { value }) => total + (value ?? 0), 0);
        expect(sum).toBeCloseTo(whole.value ?? 0, 6);
        if (share.stated === null) continue;
        expect(share.least).toBeLessThanOrEqual(share.stated);
        expect(share.most).toBeGreaterThanOrEqual(share.stated);
      }
    }
});
