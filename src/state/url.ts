import type { EffectivePack } from '../model/effective-pack.ts';
import type { ViewState } from '../model/view-state.ts';
import { urlKeys } from './url-keys.ts';

/** A part of a link that could not be read: its key and text. */
export interface UrlProblem {
  readonly kind: 'unknown-key' | 'bad-value' | 'version' | 'missing';
  readonly key: string;
  readonly value: string;
}

const encode = (text: string): string =>
  encodeURIComponent(text).replace(/%(3A|2F|2C)/gu, (escaped) => decodeURIComponent(escaped));

/** The view as a hash without `#`: `v=1`, then what differs from the default. */
export function writeUrl(view: ViewState, defaults: ViewState): string {
  const parts = urlKeys.flatMap(({ key, write }) => {
    const text = write(view);
    return text === write(defaults) ? [] : [`${key}=${encode(text)}`];
  });
  return ['v=1', ...parts].join('&');
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** Reads a hash over the defaults. What cannot be read keeps its default and is reported. An empty hash is the default view. */
export function readUrl(
  hash: string,
  defaults: ViewState,
  pack: EffectivePack,
): { readonly view: ViewState; readonly problems: readonly UrlProblem[] } {
  const text = hash.replace(/^#/u, '');
  if (text === '') return { view: defaults, problems: [] };
  const [version, ...parts] = text.split('&');
  if (version !== 'v=1') return { view: defaults, problems: [{ kind: 'version', key: 'v', value: version ?? '' }] };
  const problems: UrlProblem[] = [];
  let view = defaults;
  for (const part of parts) {
    // A link pasted from elsewhere may end in `&`.
    if (part === '') continue;
    const [name = '', ...rest] = part.split('=');
    const raw = rest.join('=');
    const known = urlKeys.find(({ key }) => key === name);
    const value = decode(raw);
    if (!known) {
      problems.push({ kind: 'unknown-key', key: name, value: raw });
      continue;
    }
    const next = value === undefined ? undefined : known.read(value, view, pack);
    if (next) view = next;
    if (!next) problems.push({ kind: 'bad-value', key: name, value: value ?? raw });
    else if (value && known.isMissing?.(value, pack)) problems.push({ kind: 'missing', key: name, value });
  }
  return { view, problems };
}
