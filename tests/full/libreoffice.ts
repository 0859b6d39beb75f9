import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const office = process.env.ATLAS_LIBREOFFICE ?? '/usr/bin/soffice';

/** A profile that computes every formula anew when a workbook is opened, instead of trusting the values it carries. */
const alwaysRecalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
  <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
    <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
  </item>
</oor:items>
`;

/** The workbook as LibreOffice saves it after computing all its formulas. Throws where LibreOffice is missing. */
export async function recalculated(workbook: Uint8Array): Promise<Uint8Array> {
  if (!existsSync(office)) {
    throw new Error(`no ${office}: apt-get install libreoffice-calc-nogui, or name one by ATLAS_LIBREOFFICE`);
  }
  const folder = await mkdtemp(join(tmpdir(), 'ledger-'));
  try {
    const profile = join(folder, 'profile');
    await mkdir(join(profile, 'user'), { recursive: true });
    await writeFile(join(profile, 'user/registrymodifications.xcu'), alwaysRecalculate);
    await writeFile(join(folder, 'ledger.xlsx'), workbook);
    const args = [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      '--convert-to',
      'xlsx:Calc MS Excel 2007 XML',
      '--outdir',
      join(folder, 'out'),
      join(folder, 'ledger.xlsx'),
    ];
    await promisify(execFile)(office, args);
    return new Uint8Array(await readFile(join(folder, 'out/ledger.xlsx')));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
