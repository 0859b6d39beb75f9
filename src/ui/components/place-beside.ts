const margin = 8;

/** `foot`: over the foot of the window as wide as it is, so that what stands over it stays in view. */
export type Side = 'below' | 'left' | 'foot';

/** Of the window's height, at most, for a popover at its foot. */
const footShare = 0.56;

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most));

/**
 * Puts a popover under its button, over it where there is more room, at its left, or at the window's foot; wholly inside
 * the window, and no taller than the room. By script, since not every browser has anchor positioning.
 */
export function placeBeside(popover: HTMLElement, button: HTMLElement, side: Side = 'below'): void {
  const anchor = button.getBoundingClientRect();
  popover.style.maxHeight = '';
  const across = side === 'foot' ? `${window.innerWidth - 2 * margin}px` : '';
  Object.assign(popover.style, { width: across, maxWidth: across });
  const { width, height } = popover.getBoundingClientRect();
  const [mostLeft, mostTop] = [window.innerWidth - width - margin, window.innerHeight - margin];
  if (side === 'left' && anchor.left - width > 2 * margin) {
    popover.style.maxHeight = `${mostTop - margin}px`;
    popover.style.left = `${anchor.left - width - margin}px`;
    popover.style.top = `${clamp(anchor.top, margin, Math.max(margin, mostTop - height))}px`;
    return;
  }
  if (side === 'foot') {
    const most = window.innerHeight * footShare;
    popover.style.maxHeight = `${most}px`;
    popover.style.left = `${margin}px`;
    popover.style.top = `${window.innerHeight - margin - Math.min(height, most)}px`;
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
