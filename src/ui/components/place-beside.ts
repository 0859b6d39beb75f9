const margin = 8;

export type Side = 'below' | 'left';

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most));

/**
 * Puts a popover under its button, over it where there is more room, or at its left; wholly inside the window, and no
 * taller than the room. By script, since not every browser has anchor positioning.
 */
export function placeBeside(popover: HTMLElement, button: HTMLElement, side: Side = 'below'): void {
  const anchor = button.getBoundingClientRect();
  popover.style.maxHeight = '';
  const { width, height } = popover.getBoundingClientRect();
  const [mostLeft, mostTop] = [window.innerWidth - width - margin, window.innerHeight - margin];
  if (side === 'left' && anchor.left - width > 2 * margin) {
    popover.style.maxHeight = `${mostTop - margin}px`;
    popover.style.left = `${anchor.left - width - margin}px`;
    popover.style.top = `${clamp(anchor.top, margin, Math.max(margin, mostTop - height))}px`;
    return;
  }
  // A control stands in a bar, whose edge the popover leaves free; a sign in a text has it close by.
  const gap = anchor.height > 24 ? 14 : 5;
  const below = mostTop - anchor.bottom - gap;
  const above = anchor.top - gap - margin;
  const isBelow = height <= below || below >= above;
  const room = Math.max(isBelow ? below : above, 80);
  popover.style.maxHeight = `${room}px`;
  popover.style.left = `${clamp(anchor.left + anchor.width / 2 - width / 2, margin, Math.max(margin, mostLeft))}px`;
  popover.style.top = `${isBelow ? anchor.bottom + gap : Math.max(anchor.top - gap - Math.min(height, room), margin)}px`;
}
