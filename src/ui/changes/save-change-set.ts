import type { Atlas } from '../../state/atlas.ts';
import type { Changes } from './context.ts';

/** Hands the user's edits to the reader as a file, named for the pack and the day. */
export async function saveChangeSet({ pack }: Pick<Atlas, 'pack'>, { fileText }: Pick<Changes, 'fileText'>) {
  const url = URL.createObjectURL(new Blob([await fileText()], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${pack.info.name}-changes-${new Date().toISOString().slice(0, 10)}.json`;
  link.click();
  // A download that has begun keeps its data; some browsers begin it only after the click's task.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
