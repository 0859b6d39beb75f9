import { type Speech, useAtlas } from '../context.ts';
import { offer } from '../offer.ts';

/** Says what was removed, and offers to undo it as long as nothing else has been done. */
export function useUndoOffer() {
  const { actions, history } = useAtlas();
  return (says: (speech: Speech) => string): void => {
    offer.value = { says, offers: ({ t }) => t('tracking.undo'), take: actions.undo, after: history.peek() };
  };
}
