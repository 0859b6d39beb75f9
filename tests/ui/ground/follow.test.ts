import { signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import { follow } from '../../../src/ui/ground/follow.ts';
import type { GroundAsk } from '../../../src/worker/ground-client.ts';

/** A question that is answered when the test says so. */
function questions() {
  const asked: {
    readonly value: string;
    readonly options: GroundAsk;
    answer: (text: string) => Promise<void>;
    fail: () => Promise<void>;
  }[] = [];
  const ask = (value: string) => (options: GroundAsk) =>
    new Promise<string>((resolve, reject) => {
      asked.push({
        value,
        options,
        answer: async (text) => resolve(text),
        fail: async () => reject(new Error('the worker is gone')),
      });
    });
  return { asked, ask };
}

test('a question is asked anew when what it rests on changes, and the one before is aborted and forgotten', async () => {
  const { asked, ask } = questions();
  const value = signal('first');
  const { state } = follow(() => ask(value.value));
  value.value = 'second';
  expect(asked.map((one) => one.value)).toEqual(['first', 'second']);
  expect(asked[0]?.options.signal?.aborted).toBe(true);
  await asked[0]?.answer('late');
  expect(state.value).toEqual({ value: null, done: 0, hasFailed: false });
  asked[1]?.options.progress?.(0.5);
  expect(state.value.done).toBe(0.5);
  await asked[1]?.answer('answer');
  expect(state.value).toEqual({ value: 'answer', done: null, hasFailed: false });
});

test('the last answer stays while the next is on its way, and goes where there is nothing to ask', async () => {
  const { asked, ask } = questions();
  const value = signal<string | null>('a');
  const { state } = follow(() => (value.value === null ? null : ask(value.value)));
  await asked[0]?.answer('A');
  value.value = 'b';
  expect(state.value).toEqual({ value: 'A', done: 0, hasFailed: false });
  value.value = null;
  expect(state.value).toEqual({ value: null, done: null, hasFailed: false });
});

test('a failure is told, and can be asked once more', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const { asked, ask } = questions();
  const { state, again } = follow(() => ask('a'));
  await asked[0]?.fail();
  expect(state.value).toEqual({ value: null, done: null, hasFailed: true });
  again();
  await asked[1]?.answer('A');
  expect(state.value.value).toBe('A');
  vi.restoreAllMocks();
});

test('what has been stopped is aborted, and asks no more', () => {
  const { asked, ask } = questions();
  const value = signal('a');
  const { stop } = follow(() => ask(value.value));
  stop();
  value.value = 'b';
  expect(asked).toHaveLength(1);
  expect(asked[0]?.options.signal?.aborted).toBe(true);
});
