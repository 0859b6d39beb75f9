import { analysisMessages } from './analysis.ts';
import { baseMapMessages } from './base-maps.ts';
import { cardMessages } from './cards.ts';
import { changeMessages } from './changes.ts';
import { chartMessages } from './charts.ts';
import { classificationMessages } from './classification.ts';
import { clusterMessages } from './clusters.ts';
import { drawingMessages } from './drawing.ts';
import { enterpriseMessages } from './enterprises.ts';
import { exchangeMessages } from './exchange.ts';
import { groundMessages } from './ground.ts';
import { indicatorMessages } from './indicators.ts';
import { layoutMessages } from './layout.ts';
import { ledgerMessages } from './ledger.ts';
import { listMessages } from './lists.ts';
import { mapGroundMessages } from './map-ground.ts';
import { planMessages } from './plan.ts';
import { reportMessages } from './report.ts';
import { savedViewMessages } from './saved-views.ts';
import { specialisationMessages } from './specialisation.ts';
import { statisticMessages } from './statistics.ts';
import { tableImportMessages } from './table-imports.ts';
import { timeMessages } from './time.ts';
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
  ...tableImportMessages,
  ...groundMessages,
  ...mapGroundMessages,
  ...drawingMessages,
  ...baseMapMessages,
  ...statisticMessages,
  ...analysisMessages,
  ...layoutMessages,
  ...enterpriseMessages,
  ...specialisationMessages,
  ...clusterMessages,
  ...classificationMessages,
  ...timeMessages,
  ...chartMessages,
  ...indicatorMessages,
  ...savedViewMessages,
};
