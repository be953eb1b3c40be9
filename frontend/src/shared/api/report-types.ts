// How the contract names the schemas of reports, and the words for them.
import type {
  ReportsChangedDeal,
  ReportsCohort,
  ReportsCohortCell,
  ReportsCohorts,
  ReportsCompanyStanding,
  ReportsCost,
  ReportsDeal,
  ReportsDealPath,
  ReportsDealProfit,
  ReportsDebt,
  ReportsDebtClient,
  ReportsDebtMeasure,
  ReportsDebtRow,
  ReportsDebtTotals,
  ReportsDebts,
  ReportsFunnel,
  ReportsFunnelStage,
  ReportsKey,
  ReportsMeasure,
  ReportsPayment,
  ReportsPlanFact,
  ReportsPlanFactCell,
  ReportsPlanFactRow,
  ReportsPlanned,
  ReportsProfit,
  ReportsProfits,
  ReportsRatedGroup,
  ReportsRatedRow,
  ReportsRating,
  ReportsReport,
  ReportsRow,
  ReportsUnit,
} from "./generated/types.gen";

export type Cohort = ReportsCohort;
export type CohortCell = ReportsCohortCell;
export type Cohorts = ReportsCohorts;
export type DealPath = ReportsDealPath;
export type DealProfit = ReportsDealProfit;
export type DealProfits = ReportsProfits;
export type Debt = ReportsDebt;
export type DebtClient = ReportsDebtClient;
export type DebtMeasure = ReportsDebtMeasure;
export type DebtRow = ReportsDebtRow;
export type Debts = ReportsDebts;
export type DebtTotals = ReportsDebtTotals;
export type Funnel = ReportsFunnel;
export type FunnelStage = ReportsFunnelStage;
export type CompanyStanding = ReportsCompanyStanding;
export type PlannedFigure = ReportsPlanned;
export type PlanFact = ReportsPlanFact;
export type PlanFactCell = ReportsPlanFactCell;
export type PlanFactRow = ReportsPlanFactRow;
export type Profit = ReportsProfit;
export type ReportCost = ReportsCost;
export type ReportPayment = ReportsPayment;
export type RatedGroup = ReportsRatedGroup;
export type RatedRow = ReportsRatedRow;
export type Rating = ReportsRating;
export type Report = ReportsReport;
export type ReportChangedDeal = ReportsChangedDeal;
export type ReportDeal = ReportsDeal;
export type ReportKey = ReportsKey;
export type ReportMeasure = ReportsMeasure;
export type ReportRow = ReportsRow;
export type ReportUnit = ReportsUnit;
