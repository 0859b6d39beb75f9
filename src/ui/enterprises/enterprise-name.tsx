import type { Enterprise } from '../../model/enterprise.ts';
import { Name } from '../components/name.tsx';
import { useAtlas } from '../context.ts';

/** A firm's name, which stands in the pack's own language alone. */
export function EnterpriseName({ of: { name } }: { readonly of: Enterprise }) {
  const { pack } = useAtlas();
  const [language = 'zh'] = pack.info.languages;
  return <Name of={{ [language]: name }} />;
}
