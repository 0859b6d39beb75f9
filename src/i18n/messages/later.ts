import { baseMapMessages } from './base-maps.ts';
import { cardMessages } from './cards.ts';
import { changeMessages } from './changes.ts';
import { drawingMessages } from './drawing.ts';
import { exchangeMessages } from './exchange.ts';
import { groundMessages } from './ground.ts';
import { ledgerMessages } from './ledger.ts';
import { listMessages } from './lists.ts';
import { mapGroundMessages } from './map-ground.ts';
import { planMessages } from './plan.ts';
import { reportMessages } from './report.ts';
import { statisticMessages } from './statistics.ts';
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
  ...groundMessages,
  ...mapGroundMessages,
  ...drawingMessages,
  ...baseMapMessages,
  ...statisticMessages,
};
