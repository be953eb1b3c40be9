//! One good request of each operation on people, for the sweeps.

use canape_domain::access::Access;
use serde_json::{Value, json};

use super::{at, card, department, dismiss, own_role, user, wish};
use crate::identity::PASSWORD;
use crate::support::{Firm, TestServer};
use crate::sweeps::{Sample, Samples};

pub async fn add(t: &TestServer, firm: &Firm, all: &mut Samples) {
    let owner = &firm.owner;
    let sales = department(owner, "Продажи", None).await;
    let empty = department(owner, "Пустой", None).await;
    let path = at("departments", &empty);
    all.insert("listDepartments", Sample::get("/departments"));
    let body = json!({"name": "Опт", "parent_id": sales["id"], "head_id": owner.id()});
    all.insert("createDepartment", Sample::post("/departments", body));
    let body = json!({"name": "Розница", "parent_id": sales["id"]});
    all.insert("editDepartment", Sample::change(&path, &empty, Some(body)));
    all.insert("archiveDepartment", Sample::change(&path, &empty, None));

    let made = own_role(owner, "Стажёр", &[("deals.read", "own")]).await;
    let path = at("roles", &made);
    let wider = wish("Стажёр отдела", &[("deals.read", "department")]);
    all.insert("listRoles", Sample::get("/roles"));
    all.insert("createRole", Sample::post("/roles", wish("Куратор", &[])));
    all.insert("editRole", Sample::change(&path, &made, Some(wider)));
    all.insert("deleteRole", Sample::change(&path, &made, None));

    let vera = t.colleague(firm, "vera", Access::default()).await;
    let gone = t.colleague(firm, "gone", Access::default()).await;
    dismiss(owner, &gone, None).await.ok(200);
    let (seen, left) = (card(owner, &vera).await, card(owner, &gone).await);
    let vera_path = user(&vera);
    let change = |verb: &str, body: Value| {
        Sample::change(format!("{vera_path}{verb}"), &seen["user"], Some(body))
    };
    all.insert("listUsers", Sample::get("/users"));
    all.insert("getUser", Sample::get(vera_path.clone()));
    all.insert("getUserDuties", Sample::get(format!("{vera_path}/duties")));
    all.insert("editUser", change("", json!({"post": "Менеджер"})));
    all.insert(
        "moveUser",
        change("/move", json!({"department_id": sales["id"]})),
    );
    all.insert(
        "dismissUser",
        change("/dismiss", json!({"successor_id": owner.id()})),
    );
    let back = format!("{}/take-back", user(&gone));
    all.insert(
        "takeBackUser",
        Sample::change(back, &left["user"], Some(json!({}))),
    );

    let offer = json!({"user_id": firm.other.id(), "password": PASSWORD});
    let made = owner.post("/ownership-offers", offer.clone()).await.ok(201);
    let path = at("ownership-offers", &made);
    let answer = |verb: &str| Sample::get(format!("{path}/{verb}")).from(&firm.other);
    all.insert("listOwnershipOffers", Sample::get("/ownership-offers"));
    all.insert("offerOwnership", Sample::post("/ownership-offers", offer));
    all.insert("withdrawOwnershipOffer", Sample::get(path.clone()));
    all.insert("acceptOwnership", answer("accept"));
    all.insert("declineOwnership", answer("decline"));

    let manager = own_role(owner, "Стажёр склада", &[]).await;
    let wish = |email: &str| json!({"email": email, "role_id": manager["id"]});
    let invited = owner
        .post("/invitations", wish("vera@firm.example"))
        .await
        .ok(201);
    let path = at("invitations", &invited);
    all.insert("listInvitations", Sample::get("/invitations"));
    all.insert(
        "createInvitation",
        Sample::post("/invitations", wish("boris@firm.example")),
    );
    all.insert("resendInvitation", Sample::get(format!("{path}/resend")));
    all.insert("revokeInvitation", Sample::get(path));

    let account = owner.get("/account").await.ok(200);
    let body = json!({"name": "ООО «Ромашка и сыновья»"});
    all.insert("getAccount", Sample::get("/account"));
    all.insert(
        "editAccount",
        Sample::change("/account", &account, Some(body)),
    );
}
