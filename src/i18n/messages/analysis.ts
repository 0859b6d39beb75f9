export const analysisMessages = {
  'analysis.pages': { zh: '分析页', en: 'Analyses' },
  'analysis.page.layout': { zh: '布局对照', en: 'Layout' },
  'analysis.page.charts': { zh: '联动图表', en: 'Charts' },
  'analysis.page.time': { zh: '时间', en: 'Time' },
  'analysis.page.enterprises': { zh: '企业', en: 'Enterprises' },
  'analysis.page.specialisation': { zh: '专业化', en: 'Specialisation' },
  'analysis.page.clusters': { zh: '集聚', en: 'Clusters' },
  'analysis.page.indicators': { zh: '指标监测', en: 'Indicators' },
  'analysis.selected': { zh: '所选 {count} / {all} 项', en: '{count} of {all} projects selected' },
};
