import { expect, test } from 'vitest';
import { useStage } from './browser.ts';
import { openAtlas } from './driver.ts';
import { TrackingHand } from './tracking-driver.ts';

const stage = useStage();

// By the plan its works start in 2021-02 and end in 2022-12.
const project = '#v=1&sel=project:P01';
const twoSupplies = async (hand: TrackingHand) => {
  await hand.record('approved', { land: '30', date: '2020-03-15', document: '甬土资批〔2020〕12号' });
  await hand.record('supplied', { land: '12', date: '2020.6' });
  await hand.record('supplied', { land: '8.5', date: '2020-08-01' });
};

test('an approval and two supplies give what is approved and not supplied, and all of it can be undone and redone', async () => {
  const visitor = await openAtlas(stage, { hash: project });
  const hand = new TrackingHand(visitor);
  await hand.says(visitor.t('tracking.notReported'));
  expect(await hand.read()).toContain(visitor.t('tracking.scheduled.before-start'));

  await twoSupplies(hand);
  expect(await hand.readStage('approved')).toBe('已批 30.00 2020.03.15 1/1');
  expect(await hand.readStage('supplied')).toBe('已供 20.50 2020.08.01 1/1');
  expect(await hand.read()).toContain('批而未供 9.50');
  expect(await hand.read()).toMatch(/供而未用 未知/u);
  expect(await hand.read()).toContain('甬土资批〔2020〕12号');

  for (let step = 0; step < 3; step += 1) await visitor.undo();
  await hand.says(visitor.t('tracking.notReported'));
  expect(await hand.read()).toContain(visitor.t('tracking.noParcels'));
  await visitor.keyboard.press('Control+Shift+z', 'Control+Shift+z', 'Control+Shift+z');
  expect(await hand.read()).toContain('批而未供 9.50');
  expect(visitor.complaints).toEqual([]);
  await visitor.leave();
});

test('works are late against the plan’s schedule only once a fact is dated after the planned start', async () => {
  const visitor = await openAtlas(stage, { hash: `${project}&asof=2021-06` });
  const hand = new TrackingHand(visitor);
  await hand.record('supplied', { land: '20', date: '2021-01' });
  await hand.says(visitor.t('tracking.timeliness.unchecked'));
  expect(await hand.read()).not.toContain(visitor.t('tracking.timeliness.late'));

  await hand.record('started', { land: '0', date: '2021-01-31' });
  expect(await hand.read()).not.toContain(visitor.t('tracking.timeliness.late'));

  await hand.record('started', { land: '0', date: '2021-05' });
  await hand.says(visitor.t('tracking.timeliness.late'));
  expect(await hand.read()).toContain(visitor.t('tracking.lateIsNotIdle'));
  expect(await hand.read()).toContain('供而未用 20.00');
  await visitor.leave();
});

test('a record after the as-of month counts nowhere until the reader looks at that month', async () => {
  const visitor = await openAtlas(stage, { hash: project });
  const hand = new TrackingHand(visitor);
  await hand.record('supplied', { land: '20', date: '2022-03-10' });
  expect(await hand.readStage('supplied')).toContain(visitor.t('tracking.notReported'));
  await hand.says(visitor.t('tracking.laterRecord', { month: '2020.12' }));
  await hand.takeOffer(visitor.t('tracking.lookAt', { month: '2022.03' }));
  await hand.says(visitor.t('tracking.stages', { month: '2022.03' }));
  expect(await hand.readStage('supplied')).toBe('已供 20.00 2022.03.10 1/1');
  await visitor.leave();
});

test('land is possibly idle only against an agreed date, a year on, by a record since then', async () => {
  const visitor = await openAtlas(stage, { hash: `${project}&asof=2021-09` });
  const hand = new TrackingHand(visitor);
  await hand.record('supplied', { land: '20', date: '2020-05' });
  await hand.record('started', { land: '0', date: '2021-08' });
  await hand.says(visitor.t('tracking.idleReason.no-agreed-date'));
  expect(await hand.read()).not.toContain(visitor.t('tracking.authorityDecides'));

  await hand.editParcel('地块 1', {
    name: '宗地 A-3',
    contractNo: '3302822020A0123',
    supplyMode: 'lease-then-grant',
    agreedStart: '2020.7.31',
  });
  await hand.says(
    visitor.t('tracking.idleReason.past', { agreed: '2020.07.31', limit: '', months: 12, checked: '2021.08' }),
  );
  const said = await hand.read();
  for (const known of ['宗地 A-3', '3302822020A0123', '先租后让', '2020.07.31', '可能闲置 可能闲置'])
    expect(said).toContain(known);

  await hand.removeParcel('宗地 A-3');
  await hand.says(visitor.t('tracking.notReported'));
  await hand.takeOffer(visitor.t('tracking.undo'));
  await hand.says('宗地 A-3');
  await visitor.leave();
});

test('a refused form says what is wrong, keeps what was written, and asks once about land left empty', async () => {
  const visitor = await openAtlas(stage, { hash: `${project}&land=ha` });
  const hand = new TrackingHand(visitor);
  await hand.beginRecord('approved');
  await hand.fill({ land: '3,5', date: '2020-02-30' });
  await hand.save();
  await hand.isRefused();
  expect(await hand.readForm()).toEqual({
    faults: [visitor.t('tracking.badLand'), visitor.t('tracking.badDate', { text: '2020-02-30' })].join('\n'),
    land: '3,5',
    date: '2020-02-30',
  });

  await hand.fill({ land: '', date: '2020-02' });
  await hand.save();
  await hand.says(visitor.t('tracking.noLand'));
  await hand.fill({ land: '2.5', date: '2020-02' });
  await hand.save();
  await hand.hasNoForm();
  expect(await hand.readStage('approved')).toBe('已批 2.50 2020.02 1/1');
  await visitor.leave();
});

test('the keyboard alone enters a record, leaves a form, and comes back to where it was', async () => {
  const visitor = await openAtlas(stage, { hash: project });
  const hand = new TrackingHand(visitor);
  await visitor.cardIsOpen();
  await visitor.keyboard.tabTo(visitor.t('tracking.addRecord'));
  await visitor.keyboard.press('Enter');
  await hand.isWriting();
  expect(await visitor.keyboard.focus()).toContain(visitor.t('tracking.land'));
  await visitor.keyboard.press('Escape');
  await hand.hasNoForm();
  await visitor.cardIsOpen();
  await hand.focusIsOn(visitor.t('tracking.addRecord'));

  await visitor.keyboard.press('Enter');
  await hand.isWriting();
  await visitor.keyboard.type('30');
  await visitor.keyboard.press('Tab');
  await visitor.keyboard.type('2020-03');
  await visitor.keyboard.press('Enter');
  await hand.hasNoForm();
  await hand.focusIsOn(visitor.t('tracking.addRecord'));
  expect(await hand.readStage('approved')).toBe('已批 30.00 2020.03 1/1');
  await visitor.leave();
});

test.each(['light', 'dark'] as const)(
  'axe finds nothing serious in the section and its forms, %s',
  async (colorScheme) => {
    const visitor = await openAtlas(stage, { hash: `${project}&lang=en`, colorScheme });
    const hand = new TrackingHand(visitor);
    await hand.record('approved', { land: '30', date: '2020-03' });
    await hand.record('started', { land: '0', date: '2022-03' });
    await hand.lookAtLater('Mar 2022');
    await hand.beginRecord('supplied');
    await hand.save();
    await hand.isRefused();
    expect(await visitor.audit()).toEqual([]);
    await visitor.leave();
  },
);

test('a phone enters records in its sheet, and nothing is wider than its screen', async () => {
  const visitor = await openAtlas(stage, { hash: project, isPhone: true });
  const hand = new TrackingHand(visitor);
  await hand.record('approved', { land: '30', date: '2020-03' });
  await hand.record('supplied', { land: '12', date: '2020-06' });
  expect(await hand.read()).toContain('批而未供 18.00');
  expect(await visitor.readOverflow()).toBe(0);
  expect(visitor.complaints).toEqual([]);
  await visitor.leave();
});
