//! Reports: what the figures of a period are, and from which deals they come.
//!
//! A [`Question`] says which deals of a period are counted and by what they are grouped; the store
//! answers with [`Tally`]s, in which everything is a sum. What is a share of something else is
//! computed here (`figures`), after all sums are sums of the same rows. The rows behind a figure are
//! asked for by the same question (`drill`), so that they sum to it. Debts are of documents and money
//! instead of deals, and have a folder of their own.

mod answer;
mod ask;
mod behind;
mod changed_since;
mod cohorts;
mod debts;
mod dimension;
mod drill;
mod error;
mod export;
mod figures;
mod funnel;
mod grounds;
mod measure;
mod money_behind;
mod now;
mod passages;
mod paths;
mod period;
mod plan_fact;
mod position;
mod profits;
mod question;
mod rating;
mod report;
mod sheet;
mod spending;
mod store;
mod verify;

pub use answer::{Answer, KeyName, Row};
pub use ask::{Ask, ask};
pub use behind::{
    BehindCohort, BehindFunnel, BehindRating, Passed, Passing, behind_cohort, behind_funnel,
    behind_rating,
};
pub use changed_since::{AskChanged, ChangedDeal, ClosedThen, changed_since};
pub use cohorts::{AskCohorts, Cohort, CohortCell, CohortSum, Cohorts, cohorts};
pub use debts::{
    AskDebts, AwaitedInvoice, BehindDebt, Bucket, DebtAnswer, DebtBehind, DebtBooks, DebtBy,
    DebtEntry, DebtFigure, DebtFigures, DebtFilter, DebtQuestion, DebtReport, DebtRow, DebtTotals,
    ExpectedGroup, ExpectedQuestion, OpenedOn, Rest, Term, debt_totals, debts, debts_behind, rests,
};
pub use dimension::{Dimension, Key};
pub use drill::{Drill, Drilled, DrilledDeal, drill};
pub use error::Error;
pub use export::{Export, ExportEvent, Exported, exported, exporter};
pub use figures::{Figures, Ground};
pub use funnel::{
    AskFunnel, Funnel, FunnelMode, FunnelQuestion, FunnelStage, FunnelStand, Passage, funnel,
};
pub use measure::{Measure, Unit};
pub use money_behind::{DrilledCost, DrilledPayment, MoneyOf, costs_behind, payments_behind};
pub use now::{Now, PATIENCE, now};
pub use passages::Passages;
pub use paths::{AskPaths, DealPath, Standing, Traveller, paths};
pub use period::{Compare, Period};
pub use plan_fact::{AskPlanFact, PlanFact, PlanFactCell, PlanFactRow, plan_fact};
pub use position::{AskPosition, CompanyPosition, Planned, Position, position};
pub use profits::{AskProfits, Basis, DealProfit, PaidDeal, Profit, Profits, profits};
pub use question::{Among, Fact, Filter, Question, Sums, Tally};
pub use rating::{
    AskRating, Class, Evenness, Rated, RatedGroup, RatedMonth, RatedRow, RatedSubject, RatedSum,
    Rating, rating,
};
pub use report::Report;
pub use sheet::{Cell, Column, PaperTable, Sheet};
pub use spending::{Bearer, CostPart, MonthCost, Spent};
pub use store::{Papers, Read, Write};
pub use verify::{Verified, verify};
