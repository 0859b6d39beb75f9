import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Added, Keeper } from '../../state/changes/keeper-contract.ts';

/** The keeper of the user's edits, with the file they can be saved in. */
export interface Changes extends Keeper {
  /** Adds the edits of a change-set file as one step. With issues nothing has changed; they call the file by its name. */
  readonly openFile: (text: string, fileName: string) => Promise<Added>;
  /** The text of a file with all edits in force and all that wait for a decision. */
  readonly fileText: () => Promise<string>;
}

export const ChangesContext = createContext<Changes | null>(null);

export function useChanges(): Changes {
  const changes = useContext(ChangesContext);
  if (!changes) throw new Error('no keeper of changes above this component');
  return changes;
}
