import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { findOrInstallBrowser, launchBrowser } from './support/browser.ts';
import { root, serve } from './support/static-server.ts';

/** The pictures of README, from the built site: screens, and a sheet drawn off screen. */
const screens = [
  { name: 'overview-light-zh', hash: '#v=1&lang=zh&theme=light&sel=project:P03' },
  { name: 'ledger-light-zh', hash: '#v=1&lang=zh&theme=light&table=ledger' },
  { name: 'layout-light-zh', hash: '#v=1&lang=zh&theme=light&table=analysis&analysis=layout' },
  { name: 'zone-dark-en', hash: '#v=1&lang=en&theme=dark&sel=area:binhai&map=13.1/30.118/121.565' },
];
const sheet = { name: 'map-sheet', hash: '#v=1&lang=zh&theme=light&view=fig-4-7&layers=platforms*1' };

const folder = join(root, 'tests/screenshots');
mkdirSync(folder, { recursive: true });
const site = await serve(join(root, 'dist'), '/');
const browser = await launchBrowser(await findOrInstallBrowser());
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const open = async (hash: string) => {
    await page.goto('about:blank');
    await page.goto(site.url + hash);
    await page.locator('[data-map-status=ready]').waitFor({ state: 'attached', timeout: 120_000 });
    await page.locator('[data-later=ready]').waitFor({ state: 'attached', timeout: 120_000 });
  };
  for (const { name, hash } of screens) {
    await open(hash);
    await page.screenshot({ path: join(folder, `${name}.png`) });
  }
  await open(sheet.hash);
  const download = page.waitForEvent('download', { timeout: 180_000 });
  await page.getByRole('button', { name: '保存图片' }).click();
  await (await download).saveAs(join(folder, `${sheet.name}.png`));
} finally {
  await browser.close();
  await site.close();
}
