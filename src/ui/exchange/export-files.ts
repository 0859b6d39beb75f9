import { csvBytes } from '../../exchange/csv-text.ts';
import { areasGeoJson, geoJsonText, sitesGeoJson } from '../../exchange/export/geojson.ts';
import { ledgerCsv } from '../../exchange/export/ledger-csv.ts';
import { fileName, type LedgerExport } from '../../exchange/export/ledger-export.ts';
import { ledgerWorkbook } from '../../exchange/export/ledger-workbook.ts';
import type { Translate } from '../../i18n/translate.ts';
import type { Atlas } from '../../state/atlas.ts';
import { netEdits } from '../../state/changes/net-edits.ts';
import { rulesOf } from '../../state/rules.ts';
import type { Speech } from '../context.ts';
import { conditionsOf } from '../filters/conditions.ts';
import { mediaTypes } from './save-file.ts';

export const exportFormats = ['xlsx', 'csv', 'sites', 'areas'] as const;
export type ExportFormat = (typeof exportFormats)[number];

interface File {
  readonly name: string;
  readonly type: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

/** What the page shows, as the writers of files take it. */
function shown(atlas: Atlas, speech: Speech): LedgerExport {
  const { pack } = atlas;
  return {
    pack,
    ledger: atlas.ledger.value,
    rules: rulesOf(atlas),
    language: atlas.language.value,
    conditions: conditionsOf(pack, atlas.filter.value, speech).map(({ label, text }) => `${label} ${text}`),
    editCount: netEdits(atlas.edits.value).length,
  };
}

const geojson = (data: LedgerExport, what: string, content: string): File => ({
  name: fileName(data, what, 'geojson'),
  type: mediaTypes.geojson,
  content,
});

async function make(data: LedgerExport, atlas: Atlas, format: ExportFormat, t: Translate): Promise<File> {
  switch (format) {
    case 'xlsx':
      return {
        name: fileName(data, t('exchange.file.ledger'), 'xlsx'),
        type: mediaTypes.xlsx,
        content: await ledgerWorkbook(data),
      };
    case 'csv':
      return {
        name: fileName(data, t('exchange.file.ledger'), 'csv'),
        type: mediaTypes.csv,
        content: csvBytes(ledgerCsv(data)),
      };
    case 'sites':
      return geojson(data, t('exchange.file.sites'), geoJsonText(sitesGeoJson(data)));
    case 'areas': {
      const byArea = { ...data, ledger: atlas.areaLedger.value };
      return geojson(byArea, t('exchange.file.areas'), geoJsonText(areasGeoJson(byArea)));
    }
  }
}

/** The ledger as the page shows it, as a file of the format. */
export const exportFile = (atlas: Atlas, speech: Speech, format: ExportFormat): Promise<File> =>
  make(shown(atlas, speech), atlas, format, speech.t);
