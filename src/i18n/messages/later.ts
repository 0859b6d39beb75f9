import { cardMessages } from './cards.ts';
import { changeMessages } from './changes.ts';
import { exchangeMessages } from './exchange.ts';
import { ledgerMessages } from './ledger.ts';
import { listMessages } from './lists.ts';
import { planMessages } from './plan.ts';
import { reportMessages } from './report.ts';
import { trackingMessages } from './tracking.ts';

/** What is said by panels, cards and tables that come when they are first opened. */
export const laterMessages = {
  ...cardMessages,
  ...listMessages,
  ...planMessages,
  ...reportMessages,
  ...ledgerMessages,
  ...trackingMessages,
  ...changeMessages,
  ...exchangeMessages,
};
