import { existsSync } from 'node:fs';
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root, type StaticServer, serve } from '../support/static-server.ts';
import { openVirtualScreen, type VirtualScreen } from './virtual-screen.ts';

const firefox = process.env.ATLAS_FIREFOX ?? '/usr/bin/firefox-esr';
let browser: Browser;
let host: StaticServer;
let screen: VirtualScreen;

beforeAll(async () => {
  if (!existsSync(firefox)) throw new Error(`no ${firefox}: apt-get install firefox-esr, or name one by ATLAS_FIREFOX`);
  host = await serve(`${root}/dist`, '/maps/cixi/');
  screen = await openVirtualScreen();
  browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: firefox,
    headless: false,
    env: { ...process.env, DISPLAY: screen.display },
    extraPrefsFirefox: { 'webgl.force-enabled': true, 'intl.accept_languages': 'zh-CN' },
  });
});

afterAll(async () => {
  await browser?.close();
  await host?.close();
  screen?.close();
});

test('Firefox shows the totals and the map, filters from a link, and finds nothing to complain of', async () => {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.setViewport({ width: 1280, height: 800 });
  await page.goto(`${host.url}#v=1&ind=smart-appliances`);
  await page.waitForSelector('[data-map-status=ready]', { timeout: 150_000 });
  const text = await page.evaluate(() => document.body.innerText);
  expect(text).toContain('607.38');
  expect(text).toContain('287,295');
  expect(complaints).toEqual([]);
});
