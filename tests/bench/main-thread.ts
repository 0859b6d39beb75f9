import type { CDPSession } from 'playwright-core';

/** The main thread's clock, s, and what it has spent on layout and styles so far, ms. */
export interface Moment {
  readonly at: number;
  readonly layoutMs: number;
}

/** Milliseconds of script within a stretch of time, by who started it. */
export interface ScriptParts {
  /** Tasks that the atlas's own code starts: events, derivations, components, the states it puts into the map. */
  readonly oursMs: number;
  /** Tasks that the map's library starts: its frames, and what its workers answer. */
  readonly mapMs: number;
}

/** Who wrote the script of a task, by the file where it begins; null for what the bench itself runs, and for no script. */
function writerOf(url: string): keyof ScriptParts | null {
  const [, file] = /\/assets\/([^/]+)\.js$/u.exec(url) ?? [];
  if (file === undefined) return null;
  return file.startsWith('map-') ? 'mapMs' : 'oursMs';
}

export async function momentOf(session: CDPSession): Promise<Moment> {
  const { metrics } = await session.send('Performance.getMetrics');
  const seconds = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return {
    at: seconds('Timestamp'),
    layoutMs: (seconds('LayoutDuration') + seconds('RecalcStyleDuration')) * 1000,
  };
}

/** Samples the script of a page until it is asked; then gives the parts of each stretch between two moments. */
export async function sampleScript(
  session: CDPSession,
): Promise<() => Promise<(from: Moment, to: Moment) => ScriptParts>> {
  await session.send('Performance.enable');
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 200 });
  await session.send('Profiler.start');
  return async () => {
    const { profile } = await session.send('Profiler.stop');
    const parents = new Map(profile.nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
    const frames = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame]));
    const rootId = profile.nodes[0]?.id;
    /** The function that its task began with. */
    const began = (id: number) => {
      let at = id;
      for (let up = parents.get(at); up !== undefined && up !== rootId; up = parents.get(at)) at = up;
      return frames.get(at);
    };
    const { samples = [], timeDeltas = [] } = profile;
    let now = profile.startTime;
    const taken = samples.map((id, index) => {
      now += timeDeltas[index] ?? 0;
      return { at: now / 1e6, ms: (timeDeltas[index] ?? 0) / 1000, writer: writerOf(began(id)?.url ?? '') };
    });
    return (from, to) => {
      const within = taken.filter(({ at }) => at > from.at && at <= to.at);
      const sum = (writer: keyof ScriptParts) =>
        within.reduce((total, sample) => total + (sample.writer === writer ? sample.ms : 0), 0);
      return { oursMs: sum('oursMs'), mapMs: sum('mapMs') };
    };
  };
}
