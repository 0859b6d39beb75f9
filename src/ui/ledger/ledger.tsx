import './ledger.css';
import './ledger-table.css';
import './ledger-form.css';
import './ledger-pages.css';
import type { ComponentType } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { ledgerPages, type ViewState } from '../../model/view-state.ts';
import { ChangesPage } from '../changes/changes-page.tsx';
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

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** The ledger with its pages: land, commitments, rules, import, changes. */
export function Ledger() {
  const { actions, view } = useAtlas();
  const { t } = useSpeech();
  const id = useId();
  const tabs = useRef<HTMLDivElement>(null);
  const page = view.value.ledgerPage;
  const Content = contents[page];
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const index = (ledgerPages.indexOf(page) + step + ledgerPages.length) % ledgerPages.length;
    actions.openLedger(ledgerPages[index]);
    tabs.current?.querySelectorAll<HTMLElement>('[role=tab]')[index]?.focus();
  };
  return (
    <>
      <div class="ledger-bar">
        <div ref={tabs} class="ledger-tabs" role="tablist" aria-label={t('ledger.pages')} onKeyDown={onKeyDown}>
          {ledgerPages.map((each) => (
            <button
              key={each}
              type="button"
              role="tab"
              id={`${id}-${each}`}
              aria-selected={each === page}
              aria-controls={`${id}-page`}
              tabIndex={each === page ? 0 : -1}
              onClick={() => actions.openLedger(each)}
            >
              {t(`ledger.page.${each}`)}
            </button>
          ))}
        </div>
        <ExportMenu />
      </div>
      <div id={`${id}-page`} class="ledger-page" role="tabpanel" aria-labelledby={`${id}-${page}`} tabIndex={-1}>
        <Content />
      </div>
    </>
  );
}
