import { signal } from '@preact/signals';

/** How far the phone's sheet is drawn up. */
export const sheetHeights = ['low', 'half', 'full'] as const;
export type SheetHeight = (typeof sheetHeights)[number];

/** What of the shell is open now and no link carries. */
export const shell = {
  filtersOpen: signal(false),
  sheetHeight: signal<SheetHeight>('low'),
  /** On a phone: whether the sheet shows the card of the selection or the panel. */
  sheetShowsCard: signal(true),
};
