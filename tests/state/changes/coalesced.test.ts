import { expect, test } from 'vitest';
import { coalesced } from '../../../src/state/changes/coalesced.ts';

const ticks = async (count: number): Promise<void> => {
  for (let tick = 0; tick < count; tick += 1) await null;
};

test('what is asked for at any moment of a run, or just after it, is done once more', async () => {
  for (let moment = 0; moment < 12; moment += 1) {
    let runs = 0;
    const save = coalesced(async () => {
      runs += 1;
      await ticks(3);
    });
    save();
    await ticks(moment);
    const asked = runs;
    save();
    await ticks(20);
    expect([moment, runs]).toEqual([moment, asked + 1]);
  }
});

test('requests while it runs are one run more, and a run that fails bars none', async () => {
  let runs = 0;
  const save = coalesced(async () => {
    runs += 1;
    await ticks(1);
    if (runs === 2) throw new Error('full');
  });
  const first = save();
  save();
  save();
  await expect(first).rejects.toThrow('full');
  await save();
  expect(runs).toBe(3);
});
