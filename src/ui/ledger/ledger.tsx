import './ledger.css';
import './ledger-table.css';
import './ledger-form.css';
import './ledger-pages.css';
import type { ComponentType } from 'preact';
import { useId } from 'preact/hooks';
import { ledgerPages, type ViewState } from '../../model/view-state.ts';
import { ChangesPage } from '../changes/changes-page.tsx';
import { Tabs } from '../components/tabs.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { ExportMenu } from '../exchange/export-menu.tsx';
import { ImportPage } from '../exchange/import-page.tsx';
import { CommitmentsPage } from './commitments-page.tsx';
import { RowsPage } from './rows-page.tsx';
import { RulesPage } from './rules-page.tsx';

type Page = ViewState['ledgerPage'];

const contents: Readonly<Record<Page, ComponentType>> = {
  rows: RowsPage,
  commitments: CommitmentsPage,
  rules: RulesPage,
  import: ImportPage,
  changes: ChangesPage,
};

/** The ledger with its pages: land, commitments, rules, import, changes. */
export function Ledger() {
  const { actions, view } = useAtlas();
  const { t } = useSpeech();
  const id = useId();
  const page = view.value.ledgerPage;
  const Content = contents[page];
  return (
    <>
      <div class="ledger-bar">
        <Tabs
          id={id}
          label={t('ledger.pages')}
          values={ledgerPages}
          active={page}
          nameOf={(each) => t(`ledger.page.${each}`)}
          onChange={actions.openLedger}
        />
        <ExportMenu />
      </div>
      <div id={`${id}-page`} class="ledger-page" role="tabpanel" aria-labelledby={`${id}-${page}`} tabIndex={-1}>
        <Content />
      </div>
    </>
  );
}
