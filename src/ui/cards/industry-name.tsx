import { industryColour } from '../../theme/palette.ts';
import { currentPalette } from '../../theme/current-palette.ts';
import { Name } from '../components/name.tsx';
import { useAtlas } from '../context.ts';
import { EntityButton } from './entity-button.tsx';

/** The map's colour of an industry, in the theme on screen. */
export function useIndustryColour(): (industryId: string) => string {
  const { pack, theme } = useAtlas();
  const palette = currentPalette(theme.value);
  return (industryId) => industryColour(palette, pack.industryById.get(industryId)?.order ?? Number.POSITIVE_INFINITY);
}

export function IndustryDot({ id }: { readonly id: string }) {
  const colour = useIndustryColour();
  return <span class="card-dot" style={{ background: colour(id) }} aria-hidden="true" />;
}

/** An industry by name and colour; opens its card. */
export function IndustryName({ id, short = false }: { readonly id: string; readonly short?: boolean }) {
  const { pack } = useAtlas();
  const industry = pack.industryById.get(id);
  return (
    <EntityButton to={{ kind: 'industry', id }}>
      <IndustryDot id={id} />
      <Name of={(short && industry?.shortName) || industry?.name} />
    </EntityButton>
  );
}
