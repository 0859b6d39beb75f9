import { useAtlas } from '../context.ts';

/** Whether edits are made here; not in a tab that only follows another. */
export const useCanEdit = (): boolean => useAtlas().canEdit.value;
