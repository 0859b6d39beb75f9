import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** Software WebGL, so that a map is drawn on a machine without a graphics card; and nothing that calls out. */
export const browserArguments = [
  '--no-sandbox',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const namesOnPath = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];
const macPrograms = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);
const windowsFolders = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'];
const windowsPrograms = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

/** Where a browser may be, likeliest first: the one named by ATLAS_BROWSER, installed ones, Playwright's own. */
function candidates(): string[] {
  const { ATLAS_BROWSER, CHROME_PATH, PATH = '' } = process.env;
  const onPath = PATH.split(delimiter).flatMap((folder) => namesOnPath.map((name) => join(folder, name)));
  const onWindows = windowsFolders.flatMap((name) => {
    const folder = process.env[name];
    return folder ? windowsPrograms.map((program) => join(folder, program)) : [];
  });
  const named = [ATLAS_BROWSER, CHROME_PATH].filter((path) => path !== undefined);
  return [...named, ...onPath, ...macPrograms, ...onWindows, chromium.executablePath()].filter((path) =>
    existsSync(path),
  );
}

export const launchBrowser = (executablePath: string, extraArguments: readonly string[] = []): Promise<Browser> =>
  chromium.launch({ executablePath, args: [...browserArguments, ...extraArguments] });

async function starts(executablePath: string): Promise<boolean> {
  try {
    const browser = await launchBrowser(executablePath);
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

/** The path of a Chromium, Chrome or Edge that starts; null when there is none. */
export async function findBrowser(): Promise<string | null> {
  for (const path of candidates()) if (await starts(path)) return path;
  return null;
}

const run = (command: string, args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: 'inherit', timeout: 600_000, shell: process.platform === 'win32' }).status === 0;

/** Debian's and Ubuntu's own Chromium, where this user may install it. */
function installFromDistribution(): boolean {
  if (!existsSync('/etc/debian_version')) return false;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && spawnSync('sudo', ['-n', 'true']).status !== 0) return false;
  const [command, before] = isRoot ? ['apt-get', []] : ['sudo', ['-n', 'apt-get']];
  return (
    run(command, [...before, 'update']) &&
    run(command, [...before, 'install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'])
  );
}

/** A browser by any means this machine allows. Throws, saying how to get one, when there is none to be had. */
export async function findOrInstallBrowser(): Promise<string> {
  const installed = await findBrowser();
  if (installed) return installed;
  const install = [
    () => run('npx', ['--no-install', 'playwright-core', 'install', '--no-shell', 'chromium']),
    installFromDistribution,
  ];
  for (const attempt of install) {
    const found = attempt() ? await findBrowser() : null;
    if (found) return found;
  }
  throw new Error(
    'The browser tests need Chromium, Chrome or Edge, and none could be found or installed. ' +
      'Install one of them, run `npx playwright-core install --with-deps chromium`, ' +
      'or name one by its path: ATLAS_BROWSER=/path/to/chrome npm test',
  );
}
