//! A random history of a firm, lived through over HTTP, and what a person with pencil and paper would
//! have noted of each deal.

mod bills;
mod deeds;
mod noted;
mod pay;

use canape_domain::roles::BuiltIn;
use canape_domain::values::AccountAddress;
use chrono::{DateTime, FixedOffset, NaiveDate, TimeDelta, Utc};
use serde_json::{Value, json};
use uuid::Uuid;

pub use self::bills::{Came, Invoice};
pub use self::noted::{Bearer, Closed, Noted, Parts, Spent, State, Stay};
pub use self::pay::{Base, Terms};
use crate::documents::Office;
use crate::people::{department, transfer};
use crate::requests::site;
use crate::support::{Person, TestServer};

/// Where a firm lives: what its zone is called, and how many hours it is ahead of London.
pub type Place = (&'static str, i32);

/// Numbers that are the same whenever the seed is.
pub struct Dice(pub u64);

impl Dice {
    pub fn below(&mut self, most: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("a number") % most
    }

    pub fn pick<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }
}

pub struct World {
    pub owner: Person,
    /// A program that may send requests.
    pub site: Person,
    pub boris: Person,
    pub vera: Person,
    pub departments: [Uuid; 2],
    pub channels: Vec<Uuid>,
    pub companies: Vec<Uuid>,
    pub products: Vec<Uuid>,
    pub deals: Vec<Noted>,
    pub costs: Vec<Spent>,
    /// What colleagues are paid, by their first months.
    pub terms: Vec<Terms>,
    /// Who has left, and on which day.
    pub left: Vec<(Uuid, NaiveDate)>,
    pub invoices: Vec<Invoice>,
    /// Money that came, and that went back.
    pub money: Vec<Came>,
    /// The day on which everybody looks.
    pub today: NaiveDate,
    pub address: AccountAddress,
    /// Who works where since when, the latest last.
    pub stays: Vec<(Uuid, Uuid, NaiveDate)>,
    dice: Dice,
    zone: FixedOffset,
    /// Those of no VAT and of 22 %.
    own: [Value; 2],
    departments_of: Vec<(Uuid, Option<Uuid>)>,
    reasons: Vec<Uuid>,
}

fn id(value: &Value) -> Uuid {
    value["id"]
        .as_str()
        .expect("an id")
        .parse()
        .expect("a uuid")
}

impl World {
    pub async fn begin(t: &TestServer, seed: u64, (zone, hours): Place) -> Self {
        let office = Office::with_roles(t, "romashka").await;
        let owner = office.owner.clone();
        let account = owner.get("/account").await.ok(200);
        owner
            .seen(&account["version"])
            .patch("/account", json!({"time_zone": zone}))
            .await
            .ok(200);
        let zone = FixedOffset::east_opt(hours * 3600).expect("an offset");
        let north = department(&owner, "Север", None).await;
        let below = department(&owner, "Ниже", Some(&north)).await;
        let boris = t.employ(&owner, "boris", BuiltIn::Manager).await;
        let vera = t.employ(&owner, "vera", BuiltIn::HeadOfDepartment).await;
        transfer(&owner, &boris, &below).await;
        transfer(&owner, &vera, &north).await;
        let mut channels = Vec::new();
        for name in ["Канал А", "Канал Б"] {
            channels.push(id(&owner
                .post("/channels", json!({"name": name}))
                .await
                .ok(201)));
        }
        let mut companies = vec![id(&office.company)];
        for name in ["Василёк", "Лютик"] {
            companies.push(id(&owner
                .post("/companies", json!({"name": name}))
                .await
                .ok(201)));
        }
        let mut products = Vec::new();
        for name in ["Стул", "Стол"] {
            let product = json!({"name": name, "kind": "goods", "price": "100.00"});
            products.push(id(&owner.post("/products", product).await.ok(201)));
        }
        let reasons = owner.get("/loss-reasons").await.ok(200);
        let reasons = reasons["items"]
            .as_array()
            .expect("reasons")
            .iter()
            .map(id)
            .collect();
        let departments = [id(&north), id(&below)];
        let start = t.house.app.now().with_timezone(&zone).date_naive();
        let stays = vec![
            (boris.id(), departments[1], start),
            (vera.id(), departments[0], start),
        ];
        let mut world = Self {
            departments_of: vec![
                (owner.id(), None),
                (boris.id(), Some(departments[1])),
                (vera.id(), Some(departments[0])),
            ],
            site: site(t, &owner).await,
            own: [office.entity.clone(), bills::second(&owner).await],
            owner,
            boris,
            vera,
            departments,
            channels,
            companies,
            products,
            deals: Vec::new(),
            costs: Vec::new(),
            terms: Vec::new(),
            left: Vec::new(),
            invoices: Vec::new(),
            money: Vec::new(),
            today: start,
            address: office.seller.firm.account.address.clone(),
            stays,
            dice: Dice(seed),
            zone,
            reasons,
        };
        world.agree_on_pay().await;
        world
    }

    /// The day of a moment where the firm lives.
    pub fn day(&self, at: DateTime<Utc>) -> NaiveDate {
        at.with_timezone(&self.zone).date_naive()
    }

    /// The first moment of a day there.
    pub fn midnight(&self, day: NaiveDate) -> DateTime<Utc> {
        let midnight = day.and_time(chrono::NaiveTime::MIN);
        let local = midnight.and_local_timezone(self.zone).single();
        local.expect("a midnight").to_utc()
    }

    /// Somebody does something, some time later.
    pub async fn step(&mut self, t: &TestServer) {
        let minutes = [5, 60, 60 * 9, 60 * 24 * 3][self.dice.below(4)];
        t.advance(TimeDelta::minutes(minutes));
        self.owner = t.renewed(&self.owner);
        if self.deals.len() < 4 || self.dice.below(4) == 0 {
            return self.create().await;
        }
        if self.dice.below(6) == 0 {
            return self.spend(self.day(t.house.app.now())).await;
        }
        let index = self.dice.below(self.deals.len());
        if self.deals[index].is_deleted {
            return self.restore(index).await;
        }
        match (self.dice.below(9), &self.deals[index].state) {
            (0, _) => self.set_lines(index).await,
            (1, _) => self.assign(index).await,
            (2, _) => self.put_down_to_another_channel(index).await,
            (3, _) => self.delete(index).await,
            (4 | 5, State::Open) => self.win(index).await,
            (6, State::Open) => self.lose(index).await,
            (7, State::Open) => self.go_on(index).await,
            (_, State::Open) => self.move_colleague(t).await,
            (4 | 5, _) => self.reopen(index).await,
            _ => self.go_through(index).await,
        }
    }

    /// At the last minute of a month.
    pub async fn at_the_end_of_the_month(&mut self, t: &TestServer) {
        let probe = self
            .owner
            .post("/deals", json!({"title": "Который час"}))
            .await
            .ok(201);
        let now: DateTime<Utc> = probe["created_at"]
            .as_str()
            .expect("a time")
            .parse()
            .expect("a moment");
        self.note(&probe, Some(self.owner.id()), 0, (0, 0, false));
        let today = self.day(now);
        let next = chrono::Datelike::with_day(&today, 1).expect("a day") + chrono::Months::new(1);
        t.advance(self.midnight(next) - TimeDelta::minutes(1) - now);
        self.owner = t.renewed(&self.owner);
        for _ in 0..2 {
            self.create().await;
            let last = self.deals.len() - 1;
            self.win(last).await;
        }
        let won = self.deals.iter().rev().take(2);
        let evening = next - chrono::Days::new(1);
        for deal in won {
            let (closed, ..) = deal.closings.last().expect("a closing");
            assert_eq!((deal.created_on, closed.on), (evening, evening));
        }
        t.advance(TimeDelta::minutes(2));
        self.owner = t.renewed(&self.owner);
        self.create().await;
        let last = self.deals.len() - 1;
        self.lose(last).await;
        assert_eq!(self.deals[last].created_on, next);
    }

    /// Somebody asks on the site: the deal is nobody's until somebody takes it on.
    pub async fn ask(&mut self) {
        let amount = 10_000 + i64::try_from(self.dice.below(90_000)).expect("a sum");
        let channel = *self.dice.pick(&self.channels);
        let body = json!({"title": "Заявка", "amount": money(amount), "channel_id": channel});
        let made = self.site.post("/deals", body).await.ok(201);
        self.note(&made, None, amount, (0, 0, false));
        self.deals.last_mut().expect("a deal").is_request = true;
    }

    async fn create(&mut self) {
        let (lines, sums, parts) = self.lines();
        let who = self.departments_of[self.dice.below(3)].0;
        let amount = 10_000 + i64::try_from(self.dice.below(90_000)).expect("a sum");
        let channel = *self.dice.pick(&self.channels);
        let mut body = json!({"responsible_id": who, "channel_id": channel});
        let client = self.dice.below(4);
        if let Some(company) = self.companies.get(client) {
            body["company_id"] = json!(company);
        }
        let amount = if lines.is_empty() {
            body["amount"] = json!(money(amount));
            amount
        } else {
            body["lines"] = json!(lines);
            sums.3
        };
        let made = self.owner.post("/deals", body).await.ok(201);
        assert_eq!(made["amount"], money(amount));
        self.note(&made, Some(who), amount, (sums.0, sums.1, sums.2));
        let noted = self.deals.last_mut().expect("a deal");
        noted.parts = parts;
    }

    fn note(&mut self, made: &Value, who: Option<Uuid>, amount: i64, sums: (i64, i64, bool)) {
        let at: DateTime<Utc> = made["created_at"]
            .as_str()
            .expect("a time")
            .parse()
            .expect("a moment");
        self.deals.push(Noted {
            id: id(made),
            version: made["version"].clone(),
            created_on: self.day(at),
            created_at: at,
            is_request: false,
            stage: id(&made["stage"]),
            responsible: who,
            department: who.and_then(|who| self.department_of(who)),
            channel: id(&made["channel"]),
            client: made["company"]["id"]
                .as_str()
                .map(|id| id.parse().expect("a uuid")),
            amount,
            vat: sums.0,
            cost: sums.1,
            is_cost_known: sums.2,
            parts: Vec::new(),
            state: State::Open,
            closings: Vec::new(),
            is_deleted: false,
            stays: vec![Stay::begun(made)],
        });
    }

    fn department_of(&self, who: Uuid) -> Option<Uuid> {
        let found = self.departments_of.iter().find(|(one, _)| *one == who);
        found.expect("a colleague").1
    }

    /// Some lines: VAT, known cost, whether all of it is known, amount; and what each is of.
    fn lines(&mut self) -> (Vec<Value>, (i64, i64, bool, i64), Parts) {
        let mut lines = Vec::new();
        let mut parts = Vec::new();
        let mut sums = (0, 0, true, 0);
        for _ in 0..self.dice.below(3) {
            let price = 1_000 + i64::try_from(self.dice.below(50_000)).expect("a price");
            let quantity = 1 + i64::try_from(self.dice.below(4)).expect("a quantity");
            let mut line = json!({
                "title": "Товар", "price": money(price), "quantity": quantity.to_string(),
                "vat_rate": "none",
            });
            let product = self.dice.below(3);
            let product = self.products.get(product).copied();
            line["product_id"] = json!(product);
            let amount = price * quantity;
            if self.dice.below(2) == 0 {
                line["vat_rate"] = json!("22");
                // 22/122 of it, half up.
                sums.0 += (amount * 22 * 2 + 122) / (2 * 122);
            }
            if self.dice.below(3) == 0 {
                sums.2 = false;
            } else {
                let cost = price / 2;
                line["cost_price"] = json!(money(cost));
                sums.1 += cost * quantity;
            }
            sums.3 += amount;
            parts.push((product, amount));
            lines.push(line);
        }
        sums.2 &= !lines.is_empty();
        (lines, sums, parts)
    }

    pub fn dice(&mut self) -> &mut Dice {
        &mut self.dice
    }

    pub fn people(&self) -> [Uuid; 3] {
        [self.owner.id(), self.boris.id(), self.vera.id()]
    }
}

pub fn money(kopecks: i64) -> String {
    let sign = if kopecks < 0 { "-" } else { "" };
    let kopecks = kopecks.abs();
    format!("{sign}{}.{:02}", kopecks / 100, kopecks % 100)
}

/// Half away from zero.
pub fn round(part: i64, whole: i64) -> Option<i64> {
    if whole == 0 {
        return None;
    }
    let (part, whole) = if whole < 0 {
        (-part, -whole)
    } else {
        (part, whole)
    };
    let up = part.abs() * 2 + whole;
    Some(part.signum() * (up / (2 * whole)))
}
