import type { BaseFailure } from '../../model/base-map.ts';

type Fetched =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: BaseFailure['problem']; readonly detail: string };

/** Fetches JSON. A host that refuses this page its answer (CORS) cannot be told from one that gives none. */
export async function fetchJson(url: string, aborted: AbortSignal): Promise<Fetched> {
  let response: Response;
  try {
    response = await fetch(url, { signal: aborted });
  } catch {
    return { ok: false, problem: 'no-answer', detail: '' };
  }
  if (!response.ok) return { ok: false, problem: 'status', detail: String(response.status) };
  try {
    return { ok: true, value: await response.json() };
  } catch {
    return { ok: false, problem: 'not-a-style', detail: '' };
  }
}
