import { useState } from 'preact/hooks';
import { csvBytes } from '../../exchange/csv-text.ts';
import { templateCsv, templateWorkbook } from '../../exchange/import/template.ts';
import { useAtlas, useSpeech } from '../context.ts';
import { mediaTypes, saveFile } from '../exchange/save-file.ts';

const formats = ['xlsx', 'csv'] as const;

/** Says that there is no table of enterprises, and how to bring one. */
export function NoEnterprises() {
  const atlas = useAtlas();
  const { t, name } = useSpeech();
  const [hasFailed, setFailed] = useState(false);
  const save = async (format: (typeof formats)[number]) => {
    const { pack, language } = atlas;
    try {
      const content =
        format === 'xlsx'
          ? await templateWorkbook(pack, 'enterprises', language.value)
          : csvBytes(templateCsv(pack, 'enterprises', language.value));
      const file = t('exchange.file.template', { table: t('exchange.table.enterprises') });
      saveFile(`${file}.${format}`.replaceAll(' ', '-'), content, mediaTypes[format]);
      setFailed(false);
    } catch (error) {
      console.error(error);
      setFailed(true);
    }
  };
  return (
    <div class="enterprises-none">
      <p>{t('enterprise.none', { city: name(atlas.pack.info.city).text })}</p>
      <p class="enterprises-ways">
        <button type="button" class="solid-button" onClick={() => atlas.actions.openLedger('import')}>
          {t('enterprise.toImport')}
        </button>
        {formats.map((format) => (
          <button key={format} type="button" class="bar-button" onClick={() => save(format)}>
            {t('enterprise.template', { format: format.toUpperCase() })}
          </button>
        ))}
      </p>
      {hasFailed && (
        <p role="alert" class="field-fault">
          {t('enterprise.templateFailed')}
        </p>
      )}
    </div>
  );
}
