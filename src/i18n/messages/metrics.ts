/** Names of the metrics, and how each is computed. */
export const metricMessages = {
  'metric.project-count': { zh: '项目数', en: 'Projects' },
  'metric.planned-new-land': { zh: '计划新增用地', en: 'Planned new land' },
  'metric.planned-investment': { zh: '计划总投资', en: 'Planned investment' },
  'metric.planned-investment-per-mu': { zh: '计划亩均投资', en: 'Planned investment per mu' },
  'metric.producer-investment-per-mu': {
    zh: '计划亩均投资（不含园区开发）',
    en: 'Planned investment per mu, without parks',
  },
  'metric.mean-land': { zh: '平均用地规模', en: 'Mean land of a project' },
  'metric.mean-investment': { zh: '平均投资规模', en: 'Mean investment of a project' },
  'metric.land-share': { zh: '用地占比', en: 'Share of land' },
  'metric.investment-share': { zh: '投资占比', en: 'Share of investment' },
  'metric.low-confidence-land-share': { zh: '产业归类存疑用地占比', en: 'Land with a doubtful industry' },
  'metric.planned-land-density': { zh: '计划用地密度', en: 'Planned land per km²' },
  'method.project-count': { zh: '附件所列项目的个数', en: 'Projects listed in the annex' },
  'metric.target-land': { zh: '目标', en: 'Target' },
  'metric.supplied-land': { zh: '已供', en: 'Supplied' },
  'metric.supplied-share-of-target': { zh: '已供占目标', en: 'Supplied, share of target' },
  'metric.target-status': { zh: '目标完成情况', en: 'Status of targets' },
  'method.target-land': {
    zh: '主管部门下达、由使用者填入的目标；本规划没有分区域的目标',
    en: 'What an authority set and a user entered; the plan sets none by area',
  },
  'method.supplied-land': {
    zh: '截至日期前的供地记录之和；有项目未填报的区域不显示',
    en: 'Sum of the supply records up to the as-of date; none for an area where a project has not reported',
  },
  'method.supplied-share-of-target': { zh: '已供 ÷ 目标', en: 'Supplied ÷ target' },
  'method.target-status': {
    zh: '已供与目标相比：超过、完成、按进度、未达',
    en: 'Supplied against the target: over, met, on the way, short',
  },
  'method.planned-new-land': {
    zh: '附件计划新增用地之和；是项目需求，不是供地指标',
    en: 'Sum of the annex’s planned new land: demand, not a supply target',
  },
  'method.planned-investment': {
    zh: '附件计划总投资之和；不是固定资产投资',
    en: 'Sum of the annex’s planned total investment; not fixed-asset investment',
  },
  'method.planned-investment-per-mu': {
    zh: '计划总投资之和 ÷ 计划新增用地之和',
    en: 'Sum of planned investment ÷ sum of planned new land',
  },
  'method.producer-investment-per-mu': { zh: '同上，不计园区开发项目', en: 'The same, without park developers' },
  'method.mean-land': { zh: '计划新增用地之和 ÷ 项目数', en: 'Sum of planned new land ÷ projects' },
  'method.mean-investment': { zh: '计划总投资之和 ÷ 项目数', en: 'Sum of planned investment ÷ projects' },
  'method.land-share': {
    zh: '占当前所选项目计划新增用地的比重',
    en: 'Share of the planned new land of the projects shown',
  },
  'method.investment-share': {
    zh: '占当前所选项目计划总投资的比重',
    en: 'Share of the planned investment of the projects shown',
  },
  'method.low-confidence-land-share': {
    zh: '产业归类置信度为“低”的项目用地 ÷ 用地之和',
    en: 'Land of projects whose industry is of low confidence ÷ all their land',
  },
  'method.planned-land-density': {
    zh: '计划新增用地 ÷ 公开的行政区面积；无公开面积者不计算',
    en: 'Planned new land ÷ published area; none where no area is published',
  },
} as const;
