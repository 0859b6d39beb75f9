import { useAtlas, useSpeech } from '../context.ts';

/** Leads to the tables that the ledger takes, for those whose file was meant as one. */
export function TemplatesButton() {
  const { actions } = useAtlas();
  const { t } = useSpeech();
  return (
    <button type="button" class="text-button" onClick={() => actions.openLedger('import')}>
      {t('ground.toTemplates')}
    </button>
  );
}
