//! What happens to deals, and what is noted of it.

use chrono::{DateTime, NaiveDate, Utc};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{Bearer, Closed, Spent, State, Stay, World, id, money};
use crate::costs;
use crate::people::transfer;
use crate::support::TestServer;

impl World {
    pub(super) async fn set_lines(&mut self, index: usize) {
        let (lines, sums, parts) = self.lines();
        let is_empty = lines.is_empty();
        let card = self
            .act(
                index,
                reqwest::Method::PUT,
                "/lines",
                json!({"lines": lines}),
            )
            .await;
        let deal = &mut self.deals[index];
        (deal.vat, deal.cost, deal.is_cost_known) = (sums.0, sums.1, sums.2);
        deal.parts = parts;
        if !is_empty {
            deal.amount = sums.3;
        }
        assert_eq!(card["amount"], money(deal.amount));
    }

    pub(super) async fn assign(&mut self, index: usize) {
        let (who, department) = self.departments_of[self.dice.below(3)];
        if self.deals[index].responsible != Some(who) {
            let body = json!({"responsible_id": who});
            self.act(index, reqwest::Method::POST, "/assign", body)
                .await;
            let deal = &mut self.deals[index];
            (deal.responsible, deal.department) = (Some(who), department);
        }
    }

    pub(super) async fn put_down_to_another_channel(&mut self, index: usize) {
        let channel = *self.dice.pick(&self.channels);
        self.act(
            index,
            reqwest::Method::PATCH,
            "",
            json!({"channel_id": channel}),
        )
        .await;
        self.deals[index].channel = channel;
    }

    pub(super) async fn delete(&mut self, index: usize) {
        let deal = &self.deals[index];
        let path = format!("/deals/{}", deal.id);
        self.owner.seen(&deal.version).delete(&path).await;
        self.deals[index].is_deleted = true;
    }

    pub(super) async fn restore(&mut self, index: usize) {
        let deal = &self.deals[index];
        let path = format!("/deals/{}/restore", deal.id);
        // To the trash was one version more.
        let version = json!(deal.version.as_i64().expect("a version") + 1);
        let owner = self.owner.seen(&version);
        let card = owner.post(&path, json!({})).await.ok(200);
        self.deals[index].version = card["version"].clone();
        self.deals[index].is_deleted = false;
    }

    pub(super) async fn win(&mut self, index: usize) {
        let card = self
            .act(index, reqwest::Method::POST, "/win", json!({}))
            .await;
        let closed = self.closed(index, &card, None);
        self.deals[index].state = State::Won(closed);
        self.deals[index].stage = id(&card["stage"]);
    }

    pub(super) async fn lose(&mut self, index: usize) {
        let reason = *self.dice.pick(&self.reasons);
        let body = json!({"loss_reason_id": reason});
        let card = self.act(index, reqwest::Method::POST, "/lose", body).await;
        let closed = self.closed(index, &card, Some(reason));
        self.deals[index].state = State::Lost(closed, reason);
        self.deals[index].stage = id(&card["stage"]);
    }

    fn closed(&mut self, index: usize, card: &Value, reason: Option<Uuid>) -> Closed {
        let at: DateTime<Utc> = card["closed_at"]
            .as_str()
            .expect("a time")
            .parse()
            .expect("a moment");
        let on = self.day(at);
        let deal = &self.deals[index];
        // It counts where whoever is responsible works by now.
        let department = match deal.responsible {
            Some(who) => self.department_of(who),
            None => deal.department,
        };
        let deal = &mut self.deals[index];
        let closed = Closed {
            on,
            at,
            from: deal.stage,
            responsible: deal.responsible,
            department,
        };
        deal.closings.push((closed.clone(), reason, deal.amount));
        closed
    }

    pub(super) async fn reopen(&mut self, index: usize) {
        let card = self
            .act(index, reqwest::Method::POST, "/reopen", json!({}))
            .await;
        let deal = &mut self.deals[index];
        // What it was worth until now.
        if let Some((_, _, amount)) = deal.closings.last_mut() {
            *amount = deal.amount;
        }
        self.deals[index].state = State::Open;
        self.deals[index].stage = id(&card["stage"]);
    }

    pub(super) async fn go_on(&mut self, index: usize) {
        let pipeline = self
            .owner
            .get(&format!("/deals/{}", self.deals[index].id))
            .await
            .ok(200);
        let pipeline = pipeline["pipeline"]["id"]
            .as_str()
            .expect("a pipeline")
            .to_owned();
        let pipelines = self.owner.get("/pipelines").await.ok(200);
        let all = pipelines["items"].as_array().expect("pipelines");
        let own = all
            .iter()
            .find(|one| one["id"] == json!(pipeline))
            .expect("the pipeline");
        let open: Vec<&Value> = own["stages"]
            .as_array()
            .expect("stages")
            .iter()
            .filter(|stage| stage["kind"] == "open" && stage["required_fields"] == json!([]))
            .collect();
        let stage = id(open[self.dice.below(open.len())]);
        self.act(
            index,
            reqwest::Method::POST,
            "/move",
            json!({"stage_id": stage}),
        )
        .await;
        self.deals[index].stage = stage;
    }

    /// Won, opened again and lost, all at once.
    pub(super) async fn go_through(&mut self, index: usize) {
        self.reopen(index).await;
        self.win(index).await;
        self.reopen(index).await;
        self.lose(index).await;
    }

    /// Something costs 1200.00, this month.
    pub(super) async fn spend(&mut self, today: NaiveDate) {
        let person = self.departments_of[self.dice.below(3)].0;
        let department = self.departments[self.dice.below(2)];
        let deal = self.dice.below(self.deals.len());
        let bearer = match self.dice.below(6) {
            0 | 1 if !self.deals[deal].is_deleted => Bearer::Deal(self.deals[deal].id),
            0..=2 => Bearer::Employee(person),
            3 => Bearer::Department(department),
            4 => Bearer::Channel(*self.dice.pick(&self.channels)),
            _ => Bearer::Firm,
        };
        let month = today.format("%Y-%m").to_string();
        let wish = match bearer {
            Bearer::Deal(id) => costs::of(&self.owner, &month, "deal", id).await,
            Bearer::Employee(id) => costs::of(&self.owner, &month, "employee", id).await,
            Bearer::Department(id) => costs::of(&self.owner, &month, "department", id).await,
            Bearer::Channel(id) => costs::of(&self.owner, &month, "channel", id).await,
            Bearer::Firm => costs::rent(&self.owner, &month).await,
        };
        costs::recorded(&self.owner, wish).await;
        let month = chrono::Datelike::with_day(&today, 1).expect("a day");
        self.costs.push(Spent { bearer, month });
    }

    /// Boris works elsewhere; his open deals stay with their department until they are closed.
    pub(super) async fn move_colleague(&mut self, t: &TestServer) {
        let to = self.departments[self.dice.below(2)];
        transfer(&self.owner, &self.boris, &json!({"id": to})).await;
        let boris = self.boris.id();
        let today = self.day(t.house.app.now());
        self.stays.push((boris, to, today));
        for (who, department) in &mut self.departments_of {
            if *who == boris {
                *department = Some(to);
            }
        }
        self.boris = t.renewed(&self.boris);
    }

    pub(super) async fn act(
        &mut self,
        index: usize,
        method: reqwest::Method,
        what: &str,
        body: Value,
    ) -> Value {
        let deal = &self.deals[index];
        let path = format!("/deals/{}{what}", deal.id);
        let card = self
            .owner
            .seen(&deal.version)
            .send(method, &path, Some(body))
            .await
            .ok(200);
        let deal = &mut self.deals[index];
        deal.version = card["version"].clone();
        let now = Stay::begun(&card);
        let last = deal.stays.last_mut().expect("a stay");
        if last.stage != now.stage {
            last.left = Some((now.since, now.stage));
            deal.stays.push(now);
        }
        card
    }
}
