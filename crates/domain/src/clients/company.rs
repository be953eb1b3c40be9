//! A company: an organisation or a sole trader that buys.

use async_trait::async_trait;
use chrono::NaiveDate;
use serde::Serialize;

use super::{Client, Error, Event, EventNames, Kind, Site};
use crate::requisites::History;
use crate::values::{Inn, Kpp, Line};
use crate::{Change, Moment, Violations, Work, search};

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

#[async_trait]
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

    /// A company with requisites has its ИНН and КПП from them.
    async fn keep_elsewhere(
        work: &dyn Work,
        from: &Client<Self>,
        to: &Client<Self>,
    ) -> Result<(), Error> {
        let id = to.id;
        let (from, to) = (&from.particulars, &to.particulars);
        let (other_inn, other_kpp) = (from.inn != to.inn, from.kpp != to.kpp);
        if !(other_inn || other_kpp) {
            return Ok(());
        }
        // Requisites that are written at this moment hold the company, too.
        work.hold_clients(None, Some(id)).await?;
        let requisites = work.requisites_of(id).await?;
        if requisites.history.all().is_empty() {
            return Ok(());
        }
        let mut wrong = Violations::default();
        for (pointer, _) in [("/inn", other_inn), ("/kpp", other_kpp)]
            .into_iter()
            .filter(|(_, is_other)| *is_other)
        {
            wrong.add(pointer, "kept_in_requisites");
        }
        Err(wrong.into())
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

impl Client<Company> {
    /// With ИНН and КПП of the day's requisites; `None` where they are so already.
    pub(crate) fn follow(
        self,
        history: &History,
        day: NaiveDate,
        at: Moment,
    ) -> Result<Option<Change<Self, Event<Company>>>, Error> {
        let Some(now) = history.on(day) else {
            return Ok(None);
        };
        let particulars = Company {
            inn: now.inn.clone(),
            kpp: now.kpp.clone(),
            ..self.particulars.clone()
        };
        if particulars == self.particulars {
            return Ok(None);
        }
        let to = Self {
            particulars,
            ..self.clone()
        };
        self.edit(to, at).map(Some)
    }
}
