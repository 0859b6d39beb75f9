import { spawn } from 'node:child_process';
import { once } from 'node:events';

export interface VirtualScreen {
  /** As of X, e.g. `:99`. */
  readonly display: string;
  readonly close: () => void;
}

/** A screen in memory: Firefox draws WebGL in software only on a screen. Needs the Debian package xvfb. */
export async function openVirtualScreen(): Promise<VirtualScreen> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x1000x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const failed = once(server, 'error').then(() => Promise.reject(new Error('no Xvfb: apt-get install xvfb')));
  const channel = server.stdio[3];
  if (!channel) throw new Error('Xvfb has no channel to tell its screen by');
  const [number] = await Promise.race([once(channel, 'data'), failed]);
  return { display: `:${String(number).trim()}`, close: () => server.kill() };
}
