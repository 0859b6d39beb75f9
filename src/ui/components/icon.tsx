/** Line drawings on a grid of 20, with the current colour. */
const paths = {
  search: 'M9 3.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM13.1 13.1l3.9 3.9',
  filter: 'M3 5h14M5.8 10h8.4M8.6 15h2.8',
  close: 'M5 5l10 10M15 5L5 15',
  undo: 'M7 4L3.5 7.5 7 11M3.8 7.5h7.7a4.5 4.5 0 0 1 0 9H8',
  redo: 'M13 4l3.5 3.5L13 11M16.2 7.5H8.5a4.5 4.5 0 0 0 0 9H12',
  share: 'M10 12.5V3M6.8 6 10 2.8 13.2 6M4.5 10v6.5h11V10',
  import: 'M10 3v9.5M6.8 9.4 10 12.6l3.2-3.2M4.5 10v6.5h11V10',
  image: 'M3.5 4.5h13v11h-13zM3.5 13l3.6-3.8 3 2.8 2.6-2.4 3.8 3.6M12.6 7.6h.01',
  settings: 'M3 6h7.5M14.5 6H17M3 14h2.5M9.5 14H17M12.5 4v4M7.5 12v4',
  layers: 'M10 3 2.8 7 10 11l7.2-4L10 3ZM2.8 10.4 10 14.4l7.2-4M2.8 13.6 10 17.6l7.2-4',
  city: 'M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4M7.5 10h5M10 7.5v5',
  plus: 'M10 4v12M4 10h12',
  minus: 'M4 10h12',
  table: 'M3 4.5h14v11H3zM3 8.2h14M3 11.8h14M8 8.2v7.3',
  ledger: 'M3 3.5h14v13H3zM3 7.2h14M3 13.2h14M9.5 7.2v9.3M6 10.2h.01M12 10.2h2.5',
  chart: 'M3.5 3v13.5H17M6.5 13.5V10M10 13.5V6M13.5 13.5V8.5',
  left: 'M12 4.5 6.5 10l5.5 5.5',
  right: 'M8 4.5 13.5 10 8 15.5',
  up: 'M4.5 12.5 10 7l5.5 5.5',
  down: 'M4.5 7.5 10 13l5.5-5.5',
  check: 'M4.5 10.5 8.3 14.3 15.5 6',
  sun: 'M10 6.4a3.6 3.6 0 1 0 0 7.2 3.6 3.6 0 0 0 0-7.2ZM10 1.8v1.6M10 16.6v1.6M1.8 10h1.6M16.6 10h1.6M4.2 4.2l1.1 1.1M14.7 14.7l1.1 1.1M4.2 15.8l1.1-1.1M14.7 5.3l1.1-1.1',
  moon: 'M16.2 12.2A6.8 6.8 0 0 1 7.8 3.8a6.8 6.8 0 1 0 8.4 8.4Z',
  contrast: 'M10 2.8a7.2 7.2 0 1 0 0 14.4 7.2 7.2 0 0 0 0-14.4ZM10 3v14M12.4 3.6v12.8M14.8 5v10',
  ruler: 'M3 13.5 13.5 3 17 6.5 6.5 17ZM6 10.5l1.6 1.6M8.5 8l2.2 2.2M11 5.5l1.6 1.6',
  legend: 'M3.5 5h3v3h-3zM3.5 12h3v3h-3zM9.5 6.5h7M9.5 13.5h7',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
