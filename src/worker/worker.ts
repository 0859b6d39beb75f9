import type { Answer, Port, Request } from './messages.ts';
import { serve } from './serve.ts';

// The DOM's types call this scope a window; it is a dedicated worker's.
serve(globalThis as Port<Answer, Request>);
