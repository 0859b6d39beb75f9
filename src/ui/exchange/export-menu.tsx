import './exchange.css';
import { useState } from 'preact/hooks';
import { Icon } from '../components/icon.tsx';
import { Popover } from '../components/popover.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { type ExportFormat, exportFile, exportFormats } from './export-files.ts';
import { ParcelExport } from './parcel-export.tsx';
import { saveFile } from './save-file.ts';

type State =
  | { readonly is: 'idle' | 'busy' | 'failed' }
  | { readonly is: 'saved'; readonly file: string; readonly cutTexts: number };

/** Hands out the ledger as a file: a workbook, a table, or geometry with its figures. */
export function ExportMenu() {
  const atlas = useAtlas();
  const speech = useSpeech();
  const { t } = speech;
  const [state, setState] = useState<State>({ is: 'idle' });
  const { projectCount } = atlas.ledger.value.total;
  const isFiltered = projectCount < atlas.pack.tables.projects.length;
  const save = async (format: ExportFormat) => {
    setState({ is: 'busy' });
    try {
      const { name, content, type } = await exportFile(atlas, speech, format);
      saveFile(name, content, type);
      setState({ is: 'saved', file: name, cutTexts: 0 });
    } catch (error) {
      console.error(error);
      setState({ is: 'failed' });
    }
  };
  return (
    <Popover
      face={
        <>
          <Icon name="share" />
          {t('exchange.export')}
        </>
      }
      label={t('exchange.exportTitle')}
      buttonClass="bar-button export-button"
      class="menu export-menu"
    >
      <h2>{t('exchange.exportTitle')}</h2>
      {isFiltered && <p class="hint">{t('exchange.filtered', { count: projectCount })}</p>}
      <ul class="export-list">
        {exportFormats.map((format) => (
          <li key={format}>
            <button type="button" disabled={state.is === 'busy'} onClick={() => save(format)}>
              <span>{t(`exchange.format.${format}`)}</span>
              <span class="hint">{t(`exchange.format.${format}.about`)}</span>
            </button>
          </li>
        ))}
      </ul>
      <ParcelExport
        onSave={(file) => {
          saveFile(file.name, file.content, file.type);
          setState({ is: 'saved', file: file.name, cutTexts: file.cutTexts });
        }}
      />
      <p role="status" class="hint" aria-busy={state.is === 'busy'}>
        {state.is === 'busy' && t('exchange.busy')}
        {state.is === 'saved' && t('exchange.saved', { file: state.file })}
        {state.is === 'saved' && state.cutTexts > 0 && ` ${t('parcel.cutTexts', { count: state.cutTexts })}`}
      </p>
      {state.is === 'failed' && (
        <p role="alert" class="field-fault">
          {t('exchange.failed')}
        </p>
      )}
    </Popover>
  );
}
