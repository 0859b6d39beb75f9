const gap = 6;
const margin = 8;

/**
 * Puts a popover under its button, or over it where there is more room, wholly inside the window, and no taller than the room.
 * By script, since not every browser has anchor positioning.
 */
export function placeBeside(popover: HTMLElement, button: HTMLElement): void {
  const anchor = button.getBoundingClientRect();
  popover.style.maxHeight = '';
  const { width, height } = popover.getBoundingClientRect();
  const below = window.innerHeight - anchor.bottom - gap - margin;
  const above = anchor.top - gap - margin;
  const isBelow = height <= below || below >= above;
  const room = Math.max(isBelow ? below : above, 80);
  const shown = Math.min(height, room);
  const left = Math.min(
    Math.max(anchor.left + anchor.width / 2 - width / 2, margin),
    window.innerWidth - width - margin,
  );
  popover.style.maxHeight = `${room}px`;
  popover.style.left = `${Math.max(left, margin)}px`;
  popover.style.top = `${isBelow ? anchor.bottom + gap : Math.max(anchor.top - gap - shown, margin)}px`;
}
