import { useAtlas } from '../context.ts';
import { LedgerControls } from './ledger-controls.tsx';
import { LedgerNotes } from './ledger-notes.tsx';
import { LedgerTable } from './ledger-table.tsx';

/** The ledger itself. What is open or being entered belongs to one grouping and ends with it. */
export function RowsPage() {
  const { view } = useAtlas();
  return (
    <>
      <LedgerControls />
      <div class="ledger-scroll">
        <LedgerTable key={view.value.ledgerGroup} />
        <LedgerNotes />
      </div>
    </>
  );
}
