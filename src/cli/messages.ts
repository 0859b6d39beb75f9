import type { Language } from '../model/language.ts';

/** What only the command line says. */
const messages = {
  assumed: { zh: '按假设', en: 'assumed' },
  projects: { zh: '项目', en: 'projects' },
  parksPerMu: { zh: '园区开发的计划亩均投资', en: 'Planned investment per mu, parks alone' },
  landRange: { zh: '归类存疑时的用地', en: 'Land, if doubtful industries change' },
  investmentRange: { zh: '归类存疑时的投资', en: 'Investment, if doubtful industries change' },
  joinReport: { zh: '表与几何的对应', en: 'Join of tables and geometry' },
  matched: { zh: '相符', en: 'matched' },
  byDesign: { zh: '本无几何', en: 'without geometry by design' },
  nothingKnown: { zh: '尚无数据：', en: 'Nothing known of: ' },
  totals: { zh: '合计', en: 'Totals' },
  sound: { zh: '没有问题。', en: 'No issue.' },
  issues: { zh: '问题数：', en: 'Issues: ' },
} as const;

export const commandText = (key: keyof typeof messages, language: Language): string => messages[key][language];
