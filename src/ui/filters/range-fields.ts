import type { MessageKey } from '../../i18n/translate.ts';
import type { RangeKey } from '../../model/filter.ts';
import type { Quantity } from '../../model/unit.ts';

interface RangeField {
  readonly label: MessageKey;
  readonly quantity: Quantity;
  readonly isOfEnterprises: boolean;
}

const ofProjects = (label: MessageKey, quantity: Quantity): RangeField => ({ label, quantity, isOfEnterprises: false });
const ofEnterprises = (label: MessageKey, quantity: Quantity): RangeField => ({
  label,
  quantity,
  isOfEnterprises: true,
});

/** How each range of the filter is named and what it measures. */
export const rangeFields: Readonly<Record<RangeKey, RangeField>> = {
  landMu: ofProjects('filter.land', 'land'),
  investmentWan: ofProjects('filter.investment', 'money'),
  investmentPerMu: ofProjects('metric.planned-investment-per-mu', 'moneyPerLand'),
  months: ofProjects('filter.months', 'months'),
  enterpriseLandMu: ofEnterprises('filter.enterpriseLandMu', 'land'),
  enterpriseOutputWan: ofEnterprises('filter.enterpriseOutputWan', 'money'),
  enterpriseOutputPerMu: ofEnterprises('filter.enterpriseOutputPerMu', 'moneyPerLand'),
  enterpriseTaxPerMu: ofEnterprises('filter.enterpriseTaxPerMu', 'moneyPerLand'),
};
