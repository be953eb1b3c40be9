//! A company: an organisation or a sole trader that buys.

use serde::Serialize;

use super::{Client, EventNames, Kind, Site};
use crate::values::{Inn, Kpp, Line};
use crate::{Violations, search};

/// What a company has of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Company {
    /// Its name.
    pub name: Line<200>,
    /// ИНН.
    pub inn: Option<Inn>,
    /// КПП; only organisations have one.
    pub kpp: Option<Kpp>,
    /// Its web site.
    pub site: Option<Site>,
}

/// Other particulars of a company; `None` keeps, `Some(None)` clears.
#[derive(Debug, Clone, Default)]
#[expect(missing_docs, reason = "the fields are those of the company")]
pub struct CompanyWish {
    pub name: Option<Line<200>>,
    pub inn: Option<Option<Inn>>,
    pub kpp: Option<Option<Kpp>>,
    pub site: Option<Option<Site>>,
}

impl Kind for Company {
    type Wish = CompanyWish;

    const EVENTS: EventNames = EventNames {
        subject: "company",
        created: "company.created",
        edited: "company.edited",
        deleted: "company.deleted",
        restored: "company.restored",
    };

    const FOUND_AS: search::Kind = search::Kind::Company;

    fn wished(self, wish: CompanyWish) -> Self {
        Self {
            name: wish.name.unwrap_or(self.name),
            inn: wish.inn.unwrap_or(self.inn),
            kpp: wish.kpp.unwrap_or(self.kpp),
            site: wish.site.unwrap_or(self.site),
        }
    }

    fn check(client: &Client<Self>) -> Result<(), Violations> {
        let own = &client.particulars;
        let is_person = own.inn.as_ref().is_some_and(Inn::is_individual);
        if is_person && own.kpp.is_some() {
            return Err(Violations::one("/kpp", "kpp_of_person"));
        }
        Ok(())
    }

    fn name(client: &Client<Self>) -> String {
        client.particulars.name.to_string()
    }

    fn searched_by(&self) -> Vec<&str> {
        let inn = self.inn.iter().map(Inn::as_str);
        inn.chain(self.site.iter().map(Site::as_str)).collect()
    }

    fn told_by(client: &Client<Self>) -> Option<String> {
        let inn = client.particulars.inn.as_ref();
        let phone = client.phones.first().map(ToString::to_string);
        inn.map(|inn| format!("ИНН {inn}")).or(phone)
    }
}
