import { signal } from '@preact/signals';

/** Whether files are held over the page. */
export const isHeldOver = signal(false);

/** Files that were dropped or chosen, and that nothing has begun to read. */
export const brought = signal<readonly File[]>([]);

/** Whether what was brought has the place of the side panel. */
export const isOnDesk = signal(false);

/** The one way in for files of any kind, however they come. */
export function bring(files: Iterable<File>): void {
  brought.value = [...files];
}

let chooser: HTMLInputElement;

/** Opens the system's dialogue for any number of files. */
export function chooseFiles(): void {
  chooser = document.createElement('input');
  chooser.type = 'file';
  chooser.multiple = true;
  chooser.onchange = () => bring(chooser.files ?? []);
  chooser.click();
}

const carriesFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;

/** Takes files that are dropped anywhere on the page. Returns what ends it. */
export function catchFiles(): () => void {
  const ended = new AbortController();
  const on = (type: 'dragover' | 'dragleave' | 'drop', heard: (event: DragEvent) => void) =>
    window.addEventListener(type, heard, { signal: ended.signal });
  on('dragover', (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    isHeldOver.value = true;
  });
  // Between two elements of the page a drag leaves one for the other; only leaving the page leads to none.
  on('dragleave', ({ relatedTarget }) => {
    if (!relatedTarget) isHeldOver.value = false;
  });
  on('drop', (event) => {
    isHeldOver.value = false;
    if (!carriesFiles(event)) return;
    event.preventDefault();
    bring(event.dataTransfer?.files ?? []);
  });
  return () => ended.abort();
}
