import { findOrInstallBrowser } from '../support/browser.ts';
import { benchBrowser } from './browser.ts';
console.log('\nIn the browser, with WebGL in software; medians of runs in turn\n');
for (const line of await benchBrowser(await findOrInstallBrowser()))
    console.log(line);
console.log();
await import('./node.ts');
