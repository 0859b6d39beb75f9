import type { Project } from '../../src/model/project.ts';

/** A project whose unnamed properties do not matter to the test. */
export function project(own: Partial<Project>): Project {
  return Object.freeze({
    id: 'x',
    no: 1,
    name: { zh: '项目' },
    company: { zh: '企业' },
    companyToRegister: false,
    start: '2021-01',
    end: '2022-12',
    areaId: 'binhai',
    kind: 'new',
    platformId: null,
    industryId: 'other',
    alsoServes: [],
    industryBasis: 'derived',
    industryConfidence: 'high',
    alternativeIndustryId: null,
    pinyin: null,
    companyPinyin: null,
    translationBasis: null,
    source: 'plan',
    locator: '第1行',
    plannedInvestmentWan: 100,
    plannedNewLandMu: 10,
    ...own,
  } satisfies Project);
}
