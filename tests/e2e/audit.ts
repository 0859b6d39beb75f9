import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

declare global {
  interface Window {
    axe: {
      run: () => Promise<{
        readonly violations: readonly {
          readonly id: string;
          readonly impact: string | null;
          readonly nodes: readonly { readonly target: readonly string[] }[];
        }[];
      }>;
    };
  }
}

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What axe finds serious or critical on the page as it is: the rule, and where. */
export async function audit(page: Page): Promise<string[]> {
  // The debugger may evaluate what the page's own security policy would refuse as a script.
  await page.evaluate(await readFile(axeFile, 'utf8'));
  const { violations } = await page.evaluate(() => window.axe.run());
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target.join(' ')}`));
}
