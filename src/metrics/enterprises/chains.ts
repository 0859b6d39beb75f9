import type { ChainRole, Enterprise } from '../../model/enterprise.ts';
import type { Chain } from '../../model/industry.ts';

export interface ChainPresence {
  readonly chain: Chain;
  /** Who is known by role, an empty list for a role in which nobody is. */
  readonly byRole: Readonly<Record<ChainRole, readonly Enterprise[]>>;
  readonly withoutRole: readonly Enterprise[];
}

/** Who of the firms is in each chain, by role, in the order of the chains. */
export function chainPresence(chains: readonly Chain[], rows: readonly Enterprise[]): readonly ChainPresence[] {
  return chains
    .toSorted((one, other) => one.order - other.order)
    .map((chain) => {
      const members = rows.filter(({ chainId }) => chainId === chain.id);
      const inRole = (role: ChainRole | null) => members.filter(({ chainRole }) => chainRole === role);
      const [upstream, midstream, downstream] = [inRole('upstream'), inRole('midstream'), inRole('downstream')];
      return { chain, byRole: { upstream, midstream, downstream }, withoutRole: inRole(null) };
    });
}
