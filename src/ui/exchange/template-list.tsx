import { useState } from 'preact/hooks';
import { csvBytes } from '../../exchange/csv-text.ts';
import { type ImportTable, importTables } from '../../exchange/import/import-columns.ts';
import { templateCsv, templateWorkbook } from '../../exchange/import/template.ts';
import { useAtlas, useSpeech } from '../context.ts';
import { mediaTypes, saveFile } from './save-file.ts';

const formats = ['xlsx', 'csv'] as const;

/** Empty tables to fill in, each as a workbook and as CSV. */
export function TemplateList() {
  const atlas = useAtlas();
  const { t } = useSpeech();
  const [hasFailed, setFailed] = useState(false);
  const save = async (table: ImportTable, format: (typeof formats)[number]) => {
    const { pack, language } = atlas;
    try {
      const content =
        format === 'xlsx'
          ? await templateWorkbook(pack, table, language.value)
          : csvBytes(templateCsv(pack, table, language.value));
      const name = t('exchange.file.template', { table: t(`exchange.table.${table}`) });
      saveFile(`${name}.${format}`.replaceAll(' ', '-'), content, mediaTypes[format]);
      setFailed(false);
    } catch (error) {
      console.error(error);
      setFailed(true);
    }
  };
  return (
    <div class="template-list">
      <h3>{t('exchange.templates')}</h3>
      <ul>
        {importTables.map((table) => (
          <li key={table}>
            <span>{t(`exchange.table.${table}`)}</span>
            {formats.map((format) => (
              <button
                key={format}
                type="button"
                class="text-button"
                aria-label={t('exchange.templateOf', {
                  table: t(`exchange.table.${table}`),
                  format: format.toUpperCase(),
                })}
                onClick={() => save(table, format)}
              >
                {format.toUpperCase()}
              </button>
            ))}
          </li>
        ))}
      </ul>
      {hasFailed && (
        <p role="alert" class="field-fault">
          {t('exchange.failed')}
        </p>
      )}
    </div>
  );
}
