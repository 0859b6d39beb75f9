import type { GroundAnswer, GroundRequest } from './ground-messages.ts';
import { serveGround } from './ground-serve.ts';
import type { Port } from './messages.ts';

// The DOM's types call this scope a window; it is a dedicated worker's.
serveGround(globalThis as Port<GroundAnswer, GroundRequest>);
