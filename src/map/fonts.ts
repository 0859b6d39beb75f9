import type { Language } from '../model/language.ts';

const latin = [
  'Inter',
  '-apple-system',
  'Segoe UI',
  'Roboto',
  'Helvetica Neue',
  'Noto Sans',
  'Liberation Sans',
  'Arial',
];
const chinese = ['PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans SC', 'Noto Sans CJK SC'];

// The page's own families, in the order that suits the language. The map has no glyph server: MapLibre draws text with the system's fonts, and reads the weight out of the first name.
const stack = (weight: string, language: Language): string[] => [
  `Atlas ${weight}`,
  ...(language === 'zh' ? chinese : [...latin, ...chinese]),
  'system-ui',
  'sans-serif',
];

export const regular = (language: Language): string[] => stack('Regular', language);
export const bold = (language: Language): string[] => stack('Bold', language);
