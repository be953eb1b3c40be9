mod account;
mod departments;
mod dismiss;
mod invitations;
mod moves;
mod ownership;
mod rights;
mod roles;
pub mod samples;
mod users;

use serde_json::{Value, json};

use crate::support::{Answer, Person};

/// A built-in role.
pub async fn role(of: &Person, code: &str) -> Value {
    let list = of.get("/roles").await.ok(200);
    let mut roles = list["items"].as_array().expect("roles").iter();
    let role = roles.find(|role| role["code"] == code);
    role.expect("a built-in role").clone()
}

/// Makes a role of the firm's own: `("deals.read", "own")` and so on.
pub async fn own_role(of: &Person, name: &str, rights: &[(&str, &str)]) -> Value {
    of.post("/roles", wish(name, rights)).await.ok(201)
}

pub fn wish(name: &str, rights: &[(&str, &str)]) -> Value {
    let right = |(name, reach): &(&str, &str)| json!({"name": name, "reach": reach});
    let rights: Vec<Value> = rights.iter().map(right).collect();
    json!({"name": name, "permissions": rights})
}

/// Makes a department; below another one if named.
pub async fn department(of: &Person, name: &str, above: Option<&Value>) -> Value {
    let above = above.map(|above| above["id"].clone());
    let body = json!({"name": name, "parent_id": above});
    of.post("/departments", body).await.ok(201)
}

pub fn at(list: &str, of: &Value) -> String {
    format!("/{list}/{}", of["id"].as_str().expect("an id"))
}

pub fn user(person: &Person) -> String {
    format!("/users/{}", person.id())
}

/// A colleague's card as it is now.
pub async fn card(by: &Person, of: &Person) -> Value {
    by.get(&user(of)).await.ok(200)
}

/// Somebody who has seen the colleague's card as it is now.
pub async fn having_seen(by: &Person, of: &Person) -> Person {
    by.seen(&card(by, of).await["user"]["version"])
}

/// Moves a colleague to a department from today on.
pub async fn transfer(by: &Person, who: &Person, to: &Value) -> Value {
    let body = json!({"department_id": to["id"]});
    let at = format!("{}/move", user(who));
    having_seen(by, who).await.post(&at, body).await.ok(200)
}

/// Gives a colleague a role.
pub async fn appoint(by: &Person, who: &Person, role: &Value) -> Answer {
    let body = json!({"role_id": role["id"]});
    having_seen(by, who).await.patch(&user(who), body).await
}

/// Dismisses a colleague.
pub async fn dismiss(by: &Person, who: &Person, successor: Option<&Person>) -> Answer {
    let body = json!({"successor_id": successor.map(Person::id)});
    let at = format!("{}/dismiss", user(who));
    having_seen(by, who).await.post(&at, body).await
}

/// The titles of the deals that somebody sees, by the alphabet.
pub async fn sees(person: &Person) -> Vec<String> {
    let list = person.get("/deals").await.ok(200);
    let mut titles: Vec<String> = crate::deals::titles(&list["items"])
        .into_iter()
        .map(ToOwned::to_owned)
        .collect();
    titles.sort();
    titles
}
