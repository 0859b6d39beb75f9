import type { ReadonlySignal } from '@preact/signals';
import type { Atlas } from '../../state/atlas.ts';
import { useAtlas } from '../context.ts';

/** Whether edits are made here; not in a tab that only follows another. */
export function useCanEdit(): boolean {
  const atlas: Atlas & { readonly canEdit?: ReadonlySignal<boolean> } = useAtlas();
  return atlas.canEdit?.value ?? true;
}
