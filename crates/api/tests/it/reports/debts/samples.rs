//! One good request of each operation on debts.

use crate::sweeps::{Sample, Samples};

pub fn add(all: &mut Samples) {
    for (operation, path) in [
        ("showExpectedPayments", "/reports/expected-payments"),
        ("showReceivables", "/reports/receivables"),
        ("showAdvances", "/reports/advances"),
        ("showDebtTotals", "/reports/debts"),
    ] {
        all.insert(operation, Sample::get(path));
    }
    let behind = "/reports/debts-behind?report=receivables&figure=total";
    all.insert("listDebtsBehindFigure", Sample::get(behind));
}
