//! Documents for the programs of others: `transfer` and `correction` are what ЭДО operators load,
//! `register` what accountants read, `commerce_ml` what the trade configurations of 1С load; `xml`
//! writes it down.

mod commerce_ml;
mod correction;
mod enterprise_data;
mod mailing;
mod register;
mod sheet;
mod transfer;
mod xml;

use canape_domain::dispatches::Mailing;
use canape_domain::documents::printed::Body;
use canape_domain::documents::{
    Book, BookKind, BookWish, Exchange, ExchangeError, ExchangeFile, Sent,
};

use canape_domain::reports::Sheet;

use self::commerce_ml::CommerceMl;
use self::enterprise_data::EnterpriseData;
use self::register::Register;

/// Writes the formats of exchange.
#[derive(Debug, Clone, Copy, Default)]
pub struct Formats;

impl Exchange for Formats {
    fn transfer(&self, sent: &Sent<'_>) -> Result<ExchangeFile, ExchangeError> {
        match &sent.printed.body {
            Body::Correction(changes) => correction::file(sent, changes),
            _ => transfer::file(sent),
        }
    }

    fn mailing(&self, mailing: &Mailing) -> Result<Vec<u8>, ExchangeError> {
        mailing::table(mailing)
    }

    fn sheet(&self, report: &Sheet) -> Result<Vec<u8>, ExchangeError> {
        sheet::table(report)
    }

    fn book(&self, wish: BookWish) -> Result<Box<dyn Book>, ExchangeError> {
        Ok(match wish.kind {
            BookKind::Register => Box::new(Register::begin(wish)?),
            BookKind::CommerceMl => Box::new(CommerceMl::begin(wish)),
            BookKind::EnterpriseData => Box::new(EnterpriseData::begin(wish)),
        })
    }
}
