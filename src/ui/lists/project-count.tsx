import { useSpeech } from '../context.ts';

/** A number of projects as a phrase. */
export function ProjectCount({ of }: { readonly of: number }) {
  const { t, format } = useSpeech();
  return <>{t(of === 1 ? 'list.oneProject' : 'list.projectCount', { count: format(of, 'plain').text ?? of })}</>;
}
