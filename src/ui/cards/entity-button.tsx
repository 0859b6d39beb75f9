import './card-frame.css';
import type { ComponentChildren } from 'preact';
import type { Selection } from '../../model/view-state.ts';
import { useAtlas } from '../context.ts';

/** Opens the card of something, and marks it on the map while pointed at. */
export function EntityButton({
  to,
  children,
  class: className = 'card-link',
}: {
  readonly to: Selection;
  readonly children: ComponentChildren;
  readonly class?: string;
}) {
  const { actions, selection } = useAtlas();
  const isSelected = selection.value?.kind === to.kind && selection.value.id === to.id;
  const point = () => actions.setHover(to);
  const leave = () => actions.setHover(null);
  return (
    <button
      type="button"
      class={className}
      aria-current={isSelected ? 'true' : undefined}
      onClick={() => {
        leave();
        actions.select(to);
      }}
      onMouseEnter={point}
      onMouseLeave={leave}
      onFocus={point}
      onBlur={leave}
    >
      {children}
    </button>
  );
}
