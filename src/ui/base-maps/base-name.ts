import type { OnlineBase } from '../../model/base-map.ts';
import { presets } from './presets.ts';

/** The name of a base in a language; one of the user's own has the name that the user gave it. */
export const baseName = ({ id, name }: Pick<OnlineBase, 'id' | 'name'>, language: string): string =>
  presets.find((preset) => preset.id === id)?.name[language] ?? name;
