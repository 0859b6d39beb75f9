import { afterEach, describe, expect, test } from 'vitest';
import { ledgerGroups } from '../../src/model/ledger.ts';
import { ledgerPages } from '../../src/model/view-state.ts';
import { useStage } from './browser.ts';
import { type OpenOptions, openAtlas, type Visitor } from './driver.ts';
import { LedgerHand } from './ledger-driver.ts';

const stage = useStage();
const visitors: Visitor[] = [];

async function visit(options: OpenOptions = {}): Promise<{ visitor: Visitor; ledger: LedgerHand }> {
  const visitor = await openAtlas(stage, options);
  visitors.push(visitor);
  return { visitor, ledger: new LedgerHand(visitor) };
}

// Whatever a test does, nothing may go wrong behind the page.
afterEach(async () => {
  for (const visitor of visitors.splice(0)) {
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  }
});

const hundredths = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + Math.round(value * 100), 0);
const document = '甬土资发〔2020〕3号';
// The only project of the area: an area whose project has reported has reported whole.
const ledProject = '年产1.8亿套LED灯生产基地、研发中心及总部基地建设项目';
const stageOrder = '各环节面积依次不增';
const own = '计划亩均投资不低于自定值';

describe('the ledger, as an official reads and fills it', () => {
  test('shows planned land, targets and gaps by area with their total in one action', async () => {
    const { visitor, ledger } = await visit();
    await ledger.open();
    expect(await ledger.readTotal('ledger.column.projects')).toBe(39);
    expect(await ledger.readTotal('ledger.column.planned')).toBe(3107.91);
    expect(await ledger.read('滨海区', 'ledger.column.planned')).toBe('1,770.61');
    expect(await ledger.read('滨海区', 'ledger.column.suppliedMinusTarget')).toContain(visitor.t('ledger.noFigure'));
    await visitor.reads('ledger.note.area');
  });

  test.each(ledgerGroups)('has rows by %s that add up to the total', async (group) => {
    const { ledger } = await visit();
    await ledger.open();
    await ledger.groupBy(group);
    expect(hundredths(await ledger.readColumn('ledger.column.planned'))).toBe(310791);
    expect(hundredths(await ledger.readColumn('ledger.column.projects'))).toBe(3900);
    expect(await ledger.readTotal('ledger.column.planned')).toBe(3107.91);
  });

  test('takes a target, then what was supplied: gap and status follow, and undo and redo go the whole way', async () => {
    const { visitor, ledger } = await visit();
    await ledger.open();
    await ledger.enterTarget('观海卫镇', { value: '400', year: '2022', document });
    await ledger.hasReported('观海卫镇', 0, 1);
    expect(await ledger.read('观海卫镇', 'ledger.column.suppliedMinusTarget')).toContain(visitor.t('ledger.noFigure'));
    expect(await ledger.readTotal('ledger.column.projects')).toBe(39);

    await ledger.openRow('观海卫镇');
    expect(await ledger.readProjects()).toEqual([ledProject]);
    await ledger.record(ledProject, 'supplied', '180', '2020-11-05');
    await ledger.hasStatus('观海卫镇', 'on-the-way');
    expect(await ledger.read('观海卫镇', 'ledger.column.suppliedMinusTarget')).toContain('−220.00');
    expect(await ledger.read('观海卫镇', 'ledger.column.suppliedMinusPlanned')).toBe('−20.84 −10.4 %');
    for (const name of ['观海卫镇', ledProject])
      expect(await ledger.read(name, 'stage.supplied')).toContain('2020.11.05');
    expect(await ledger.read(visitor.t('ledger.total'), 'stage.supplied')).toContain(
      visitor.t('ledger.partial', { known: 1, of: 39 }),
    );

    await visitor.undo();
    await ledger.hasReported('观海卫镇', 0, 1);
    await visitor.undo();
    await ledger.hasStatus('观海卫镇', 'no-target');
    await visitor.redo();
    await visitor.redo();
    await ledger.hasStatus('观海卫镇', 'on-the-way');
  });

  test('says at its fields what is wrong with a target, and makes none', async () => {
    const { visitor, ledger } = await visit();
    await ledger.open();
    await ledger.beginTarget('滨海区');
    await ledger.writeTarget({ value: '三百', year: '25' });
    const faults = await ledger.readFaults();
    expect(faults).toContain('三百');
    expect(faults).toContain('“25”不是年份');
    expect(faults.split('\n')).toHaveLength(3);
    await visitor.keyboard.press('Escape');
    await ledger.hasStatus('滨海区', 'no-target');
  });

  test('takes no target whose standing nobody has chosen', async () => {
    const { visitor, ledger } = await visit();
    await ledger.open();
    await ledger.beginTarget('滨海区');
    await ledger.writeTarget({ value: '500', document, basis: null });
    expect(await ledger.readFaults()).toBe(visitor.t('target.noBasis'));
    await ledger.hasStatus('滨海区', 'no-target');
    await ledger.finishTarget(document);
    expect(await ledger.read('滨海区', 'ledger.column.target')).toContain(visitor.t('target.basis.official'));
  });

  test('takes none of two targets that contradict each other, until one is removed', async () => {
    const { visitor, ledger } = await visit();
    await ledger.open();
    await ledger.openRow('观海卫镇');
    await ledger.record(ledProject, 'supplied', '180', '2020-11-05');
    await ledger.enterTarget('观海卫镇', { value: '400', year: '2022', document });
    await ledger.enterTarget('滨海区', { value: '1,000', document });
    await ledger.enterAnotherTarget('观海卫镇', { value: '150', year: '2022', document: '另一份文件' });
    await ledger.hasStatus('观海卫镇', 'ambiguous');
    expect(await ledger.read('观海卫镇', 'ledger.column.suppliedMinusTarget')).toContain(visitor.t('ledger.noFigure'));
    expect(await ledger.read(visitor.t('ledger.total'), 'ledger.column.target')).toBe(
      `1,000.00 ${visitor.t('ledger.partialTargets', { known: 1, of: 20 })}`,
    );
    await ledger.openRivals('观海卫镇', 2);
    await ledger.removeOpenTarget('另一份文件');
    await ledger.hasStatus('观海卫镇', 'on-the-way');
    await ledger.removeTarget('观海卫镇', document);
    await ledger.hasStatus('观海卫镇', 'no-target');
    await visitor.undo();
    await ledger.hasStatus('观海卫镇', 'on-the-way');
  });

  test('counts the year’s own records against the year’s own target, and shows no other gap', async () => {
    const { visitor, ledger } = await visit({ hash: '#v=1&table=ledger&asof=2022-06' });
    await ledger.openRow('观海卫镇');
    await ledger.record(ledProject, 'approved', '200', '2021-02');
    await ledger.record(ledProject, 'supplied', '30', '2021-06');
    await ledger.record(ledProject, 'supplied', '45', '2022-03');
    await ledger.enterTarget('观海卫镇', { value: '400', document });
    await ledger.countWithinTheYear('2022');
    await ledger.reads('观海卫镇', 'stage.supplied', '45.00');
    // Nothing of 2022 is known to have been approved: that is not none.
    expect(await ledger.read('观海卫镇', 'stage.approved')).toContain(visitor.t('ledger.unknown'));
    for (const gap of ['ledger.column.suppliedMinusPlanned', 'ledger.column.approvedNotSupplied'] as const)
      expect(await ledger.read('观海卫镇', gap)).toContain(visitor.t('ledger.noFigure'));
    await ledger.hasStatus('观海卫镇', 'no-target');
    await ledger.enterTarget('观海卫镇', { value: '60', document });
    await ledger.hasStatus('观海卫镇', 'on-the-way');
    expect(await ledger.read('观海卫镇', 'ledger.column.status')).toContain('75.0 % · 应达 50.0 %');
    expect(await ledger.read('观海卫镇', 'ledger.column.suppliedMinusTarget')).toBe('−15.00 −25.0 %');
    // The card counts to date whatever the ledger does, and says so.
    await ledger.show('观海卫镇');
    const card = (await visitor.readCard()).replaceAll(/\s+/gu, ' ');
    expect(card).toContain(visitor.t('tracking.toDate', { month: '2022.06' }));
    expect(card).toContain('75.00亩');
  });

  test('gives a platform without projects a row by its target, and none of the land', async () => {
    const { visitor, ledger } = await visit();
    await ledger.open();
    await ledger.groupBy('platform');
    await ledger.beginTargetOfOther('息壤小镇');
    await ledger.writeTarget({ value: '100', document });
    await ledger.hasStatus('息壤小镇', 'no-record');
    expect(await ledger.read('息壤小镇', 'ledger.column.planned')).toContain(visitor.t('word.noProjectListed'));
    expect(await ledger.readTotal('ledger.column.planned')).toBe(3107.91);
  });

  test('keeps a target in the unit it was begun in when the reader changes units', async () => {
    const { visitor, ledger } = await visit({ hash: '#v=1&table=ledger&land=ha' });
    await ledger.beginTarget('滨海区');
    await ledger.writeValue('100');
    await visitor.chooseLandUnit('亩');
    await ledger.finishTarget(document);
    await ledger.reads('滨海区', 'ledger.column.target', '1,500.00');
  });

  test('marks the row of what is pointed at on the map, and brings it into sight', async () => {
    const { visitor, ledger } = await visit();
    await visitor.map.ready();
    await ledger.open();
    expect(await ledger.isInSight('附海镇')).toBe(false);
    await ledger.pointAtOnMap('附海镇');
    expect(await ledger.isInSight('附海镇')).toBe(true);
  });

  test('keeps the city’s own target apart from the sum of the rows', async () => {
    const { visitor, ledger } = await visit();
    await ledger.open();
    await ledger.enterTarget('滨海区', { value: '500', document });
    await ledger.enterTarget(visitor.t('word.city'), { value: '2,000', document });
    expect(await ledger.read(visitor.t('ledger.total'), 'ledger.column.target')).toContain('500.00');
    expect(await ledger.read(visitor.t('ledger.city'), 'ledger.column.target')).toContain('2,000.00');
  });

  test('compares no target with a row that the filter cuts, and says so', async () => {
    const { visitor, ledger } = await visit({ hash: '#v=1&table=ledger&ind=smart-appliances' });
    await visitor.remaining(5);
    expect(await ledger.readTotal('ledger.column.planned')).toBe(607.38);
    await visitor.reads('ledger.totalIsFiltered', { count: 5, all: 39 });
    await ledger.enterTarget('滨海区', { value: '500', document });
    await ledger.reads('滨海区', 'ledger.column.status', visitor.t('ledger.notCompared'));
  });

  test('goes from a row to the map and card, and from a selection to its row', async () => {
    const { visitor, ledger } = await visit();
    await visitor.map.ready();
    await ledger.open();
    const before = await visitor.map.look();
    await ledger.show('滨海区');
    expect(await visitor.readCardTitle()).toBe('滨海区');
    await ledger.isMarked('滨海区');
    await visitor.map.changesFrom(before);

    await visitor.openBySearch('横河');
    await ledger.isMarked('横河镇');
    expect(await ledger.isInSight('横河镇')).toBe(true);
  });

  test('leaves records later than the as-of date out, says how many, and goes there', async () => {
    const { visitor, ledger } = await visit();
    await ledger.open();
    await ledger.openRow('观海卫镇');
    await ledger.record(ledProject, 'supplied', '100', '2023-05-20');
    await visitor.reads('ledger.laterRecords', { count: 1, month: '2020.12' });
    expect(await ledger.read('观海卫镇', 'stage.supplied')).not.toContain('100');
    await ledger.countToLatest('2023.05');
    await ledger.reads('观海卫镇', 'stage.supplied', '100.00');
  });

  test('has the commitments in their own units, and computes a share of the quota once the quota is entered', async () => {
    const { visitor, ledger } = await visit();
    await ledger.open();
    await ledger.openPage('commitments');
    const rows = await ledger.readCommitments();
    expect(rows).toHaveLength(7);
    expect(rows[0]).toContain('3,000 亩');
    expect(rows[1]).toContain(visitor.t('commitment.noQuota'));
    await ledger.beginProgress('全市新增用地指标中用于工业的比例');
    await ledger.enterQuota('650', '', '2020-11');
    const withoutQuota = (await ledger.readCommitments())[1];
    expect(withoutQuota).toContain(`650 / ${visitor.t('word.unknown')} 亩`);
    expect(withoutQuota).toContain(visitor.t('commitment.noQuota'));
    await ledger.beginProgress('全市新增用地指标中用于工业的比例');
    await ledger.enterQuota('700', '2000', '2020-12');
    expect((await ledger.readCommitments())[1]).toContain('35.0 %');
    expect((await ledger.readCommitments())[1]).toContain('100.0 %');
  });

  test('says that the share of new land inside platforms is the least, since the rest is unknown', async () => {
    const { visitor, ledger } = await visit();
    await ledger.open();
    await ledger.openPage('rules');
    const rule = await ledger.readRule('新增用地在产业平台内的比例');
    expect(rule).toContain(visitor.t('rule.atLeast', { share: '84.7 %' }));
    expect(rule).toContain(`${visitor.t('rule.shareByPlan')} ${visitor.t('word.unknown')}`);
  });

  test('tests a rule against the user’s own number, and lists what touches it', async () => {
    const { visitor, ledger } = await visit();
    await ledger.open();
    await ledger.openPage('rules');
    expect(await ledger.readRule(own)).toContain(visitor.t('ruleReason.no-parameter'));
    await ledger.setRule(own, '300');
    await ledger.ruleReads(own, 'touched', 12);
    await ledger.openRule(own);
    expect(await ledger.readFindings(own)).toHaveLength(39);
    // What touches it is told in the unit of the number it is held against, whatever unit the reader has.
    await visitor.chooseLandUnit('公顷');
    expect((await ledger.readFindings(own))[0]).toMatch(/万元\/亩/u);
    await visitor.undo();
    await ledger.ruleReads(own, 'not-testable', 39);
  });

  test('tells of stages out of order which, and what land each has', async () => {
    const { visitor, ledger } = await visit();
    await ledger.open();
    await ledger.openRow('观海卫镇');
    await ledger.record(ledProject, 'approved', '40', '2020-10');
    await ledger.record(ledProject, 'supplied', '44', '2020-11');
    await ledger.openPage('rules');
    await ledger.ruleReads(stageOrder, 'touched', 1);
    await ledger.openRule(stageOrder);
    expect((await ledger.readFindings(stageOrder))[0]).toContain('已供 44.00 > 已批 40.00（亩）');
    await visitor.chooseLandUnit('公顷');
    expect((await ledger.readFindings(stageOrder))[0]).toContain('已供 2.93 > 已批 2.67（公顷）');
  });

  test('is opened, read and filled by the keyboard alone', async () => {
    const { visitor, ledger } = await visit();
    await visitor.keyboard.tabTo(visitor.t('app.openLedger'));
    await visitor.keyboard.press('Enter');
    await visitor.keyboard.tabTo(visitor.t('target.enterFor', { name: '滨海区' }));
    await visitor.keyboard.press('ArrowDown');
    expect(await visitor.keyboard.focus()).toContain(visitor.t('target.enterFor', { name: '高新区' }));
    await visitor.keyboard.press('ArrowUp', 'Enter');
    await ledger.isWriting('target.value');
    await visitor.keyboard.type('500');
    await visitor.keyboard.tabTo(visitor.t('target.basis'));
    await visitor.keyboard.press('ArrowDown');
    await visitor.keyboard.tabTo(visitor.t('target.source'));
    await visitor.keyboard.type(document);
    await visitor.keyboard.press('Enter');
    await ledger.hasReported('滨海区', 0, 21);
    expect(await visitor.keyboard.focus()).toContain(visitor.t('target.changeFor', { name: '滨海区' }));
  });

  test('fills a phone, and gives way to the map when a row is shown there', async () => {
    const { visitor, ledger } = await visit({ isPhone: true });
    await ledger.open();
    expect(await ledger.readTotal('ledger.column.planned')).toBe(3107.91);
    expect(await visitor.readOverflow()).toBe(0);
    await ledger.show('高新区');
    await ledger.isClosed();
    expect(await visitor.readCardTitle()).toBe('高新区');
  });
});

describe.each(['zh', 'en'] as const)('axe, in %s', (language) => {
  test.each([
    ['light', 'desktop', false],
    ['dark', 'phone', true],
  ] as const)('finds nothing serious on any page of the ledger, %s, on a %s', async (colorScheme, _, isPhone) => {
    const { visitor, ledger } = await visit({ language, colorScheme, isPhone });
    await ledger.open();
    const faults: string[] = [];
    const audit = async (place: string) => faults.push(...(await visitor.audit()).map((fault) => `${place}: ${fault}`));
    await ledger.openFirstRow();
    await ledger.beginTarget(visitor.t('word.city'));
    await audit('rows with a form');
    for (const page of ledgerPages) {
      await ledger.openPage(page);
      await audit(page);
    }
    expect(faults).toEqual([]);
  });
});
