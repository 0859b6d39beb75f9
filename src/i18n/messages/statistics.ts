/** Figures that users bring by table. */
export const statisticMessages = {
  'ownFigures.title': { zh: '自有指标', en: 'Own figures' },
  'ownFigures.ofProjects': { zh: '项目合计', en: 'sum of its projects' },
  'ownFigures.values': { zh: '{count} 个数值', en: '{count} figures' },
  'ownFigures.oneValue': { zh: '1 个数值', en: '1 figure' },
  'ownFigures.of.area': { zh: '按区域', en: 'by area' },
  'ownFigures.of.platform': { zh: '按平台', en: 'by platform' },
  'ownFigures.of.project': { zh: '按项目', en: 'by project' },
  'ownFigures.adding.sum': { zh: '可相加', en: 'adds up' },
  'ownFigures.adding.none': { zh: '不相加', en: 'does not add up' },
  'ownFigures.noUnit': { zh: '无单位', en: 'no unit' },
  'ownFigures.notMapped.platform': {
    zh: '平台的数值不给区域着色，见平台列表和平台卡片',
    en: 'Figures of platforms colour no areas: see the list and the cards of platforms',
  },
  'ownFigures.notMapped.project': {
    zh: '不能相加的项目数值不给区域着色，见项目表和项目卡片',
    en: 'Figures of projects that do not add up colour no areas: see the table and the cards of projects',
  },
  'ownFigures.show': { zh: '在图上显示', en: 'Show on the map' },
  'ownFigures.showNamed': { zh: '在图上显示：{name}', en: 'Show on the map: {name}' },
  'ownFigures.shown': { zh: '图上所示', en: 'On the map now' },
  'ownFigures.remove': { zh: '移除', en: 'Remove' },
  'ownFigures.removeNamed': { zh: '移除指标：{name}', en: 'Remove the figures: {name}' },
  'ownFigures.removed': {
    zh: '已移除“{name}”及其 {count} 个数值。',
    en: '“{name}” and its {count} figures are removed.',
  },
  'ownFigures.untouched': { zh: '区域的数值不随筛选变化', en: 'Figures of areas stay whatever the filter' },
} as const;
