/** Milliseconds without a move after which a drag counts as resting. */
export const restMs = 120;

interface Moves<Move> {
  /** Takes a move; of those within a frame only the last counts. */
  readonly take: (move: Move) => void;
  /** Carries out at once what has been taken, and rests. */
  readonly rest: () => void;
  /** Forgets what has been taken, and rests. */
  readonly end: () => void;
}

interface MovesOptions<Move> {
  readonly onMove: (move: Move) => void;
  /** Told when moves begin, and when there has been none for a while. */
  readonly onMoving: (isMoving: boolean) => void;
}

/**
 * The moves of a drag, at most one a frame: a pointer tells of more than a screen can show, and what a move changes is then
 * laid out once, when the frame is drawn.
 */
export function onceAFrame<Move>({ onMove, onMoving }: MovesOptions<Move>): Moves<Move> {
  let waiting: { readonly move: Move } | null = null;
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const carryOut = () => {
    cancelAnimationFrame(frame);
    const next = waiting;
    waiting = null;
    if (next) onMove(next.move);
  };
  const end = () => {
    waiting = null;
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    onMoving(false);
  };
  return {
    take(move) {
      if (!waiting) frame = requestAnimationFrame(carryOut);
      waiting = { move };
      onMoving(true);
      clearTimeout(timer);
      timer = setTimeout(() => onMoving(false), restMs);
    },
    rest() {
      carryOut();
      end();
    },
    end,
  };
}
