//! The firm and its people: three departments, nine colleagues in all roles.

use std::net::{IpAddr, Ipv4Addr};

use chrono::Days;

use super::story::Seller;
use super::{Error, addresses};
use crate::access::{Access, Caller, Permission};
use crate::accounts::{self, Consents, SignUp, Terms};
use crate::departments::Department;
use crate::lobby::Identity;
use crate::roles::{BuiltIn, Role};
use crate::sessions::Client;
use crate::users::{self, Admit};
use crate::values::{AccountAddress, Email, Line, Password, PasswordOwner, Phone, TimeZone};
use crate::{Actor, App, Id, StoreError};

/// Where the firm is found.
pub const ADDRESS: &str = "svetlyj-dom";
/// Everybody's password.
pub const PASSWORD: &str = "svetlo-i-teplo-2026";

/// Somebody who can sign in to the demonstration.
#[derive(Debug, Clone, Copy)]
pub struct Login {
    /// With what.
    pub login: &'static str,
    /// Who it is.
    pub name: &'static str,
    /// What they are in the firm.
    pub post: &'static str,
    role: BuiltIn,
    department: Option<usize>,
    skill: Option<i64>,
}

const DEPARTMENTS: [(&str, Option<usize>); 3] = [
    ("Отдел продаж", None),
    ("Корпоративные клиенты", Some(0)),
    ("Бухгалтерия", None),
];

/// The owner first.
pub const LOGINS: [Login; 9] = [
    person(
        "anna",
        "Смирнова Анна Сергеевна",
        "директор",
        BuiltIn::Owner,
        None,
        None,
    ),
    person(
        "igor",
        "Лавров Игорь Олегович",
        "администратор",
        BuiltIn::Administrator,
        None,
        None,
    ),
    person(
        "viktor",
        "Павлов Виктор Ильич",
        "руководитель отдела продаж",
        BuiltIn::HeadOfDepartment,
        Some(0),
        Some(9),
    ),
    person(
        "maria",
        "Егорова Мария Юрьевна",
        "менеджер по продажам",
        BuiltIn::Manager,
        Some(0),
        Some(6),
    ),
    person(
        "dmitry",
        "Орлов Дмитрий Андреевич",
        "менеджер по продажам",
        BuiltIn::Manager,
        Some(0),
        Some(-6),
    ),
    person(
        "olga",
        "Крылова Ольга Петровна",
        "руководитель направления",
        BuiltIn::HeadOfDepartment,
        Some(1),
        Some(11),
    ),
    person(
        "petr",
        "Захаров Пётр Львович",
        "менеджер по работе с клиентами",
        BuiltIn::Manager,
        Some(1),
        Some(1),
    ),
    person(
        "galina",
        "Белова Галина Николаевна",
        "главный бухгалтер",
        BuiltIn::Accountant,
        Some(2),
        None,
    ),
    person(
        "sergey",
        "Тихонов Сергей Романович",
        "совладелец",
        BuiltIn::Observer,
        None,
        None,
    ),
];

const fn person(
    login: &'static str,
    name: &'static str,
    post: &'static str,
    role: BuiltIn,
    department: Option<usize>,
    skill: Option<i64>,
) -> Login {
    Login {
        login,
        name,
        post,
        role,
        department,
        skill,
    }
}

/// The owner, as a caller who may do everything, and those who sell.
#[derive(Debug)]
pub struct Staff {
    /// The owner.
    pub owner: Caller,
    /// Those who sell.
    pub sellers: Vec<Seller>,
}

/// Signs the firm up and admits its people.
pub async fn hire(app: &App, terms: &Terms, more: usize) -> Result<Staff, Error> {
    let owner = sign_up(app, terms).await?;
    let departments = departments(app, &owner).await?;
    let grant = owner.allow(Permission::UsersRead).map_err(Error::of)?;
    let view = app.store.view(&grant).await.map_err(Error::of)?;
    let roles = view.roles().await.map_err(Error::of)?;
    drop(view);
    let mut sellers = Vec::new();
    for one in LOGINS.iter().skip(1) {
        let department = one.department.map(|index| departments[index]);
        let user = admit(
            app,
            &owner,
            &roles,
            (one.login, one.name, one.post),
            one.role,
            department,
        )
        .await?;
        if let Some(skill) = one.skill {
            let name = one.name.to_owned();
            sellers.push(Seller {
                id: user,
                name,
                department,
                skill,
            });
        }
    }
    for number in 1..=more {
        let name = format!("Продавец {number}");
        let department = Some(departments[number % 2]);
        let login = format!("seller-{number}");
        let words = (login.as_str(), name.as_str(), "менеджер по продажам");
        let user = admit(app, &owner, &roles, words, BuiltIn::Manager, department).await?;
        sellers.push(Seller {
            id: user,
            name,
            department,
            skill: 2,
        });
    }
    addresses::confirm(app, &owner).await?;
    Ok(Staff { owner, sellers })
}

async fn sign_up(app: &App, terms: &Terms) -> Result<Caller, Error> {
    let one = &LOGINS[0];
    let login = parse(crate::values::Login::parse(one.login))?;
    let email = email(one.login)?;
    let owner = PasswordOwner {
        login: &login,
        email: Some(&email),
        firm: ADDRESS,
    };
    let address = parse(AccountAddress::parse(ADDRESS))?;
    let command = SignUp {
        company: Line::literal("ООО «Светлый дом»"),
        name: parse(Line::parse(one.name))?,
        phone: parse(Phone::parse("+7 495 120-20-26"))?,
        password: Password::parse(PASSWORD, owner).map_err(|_| word())?,
        login,
        email,
        address: address.clone(),
        time_zone: TimeZone::default(),
        consents: Consents::default(),
        retry: None,
        client: Client::new(Some(IpAddr::V4(Ipv4Addr::LOCALHOST)), "canape demo"),
    };
    let made = accounts::sign_up(app, terms, command)
        .await
        .map_err(Error::of)?;
    let account = app.lobby.account_at(&address).await.map_err(Error::of)?;
    let account = account.ok_or_else(|| Error::of(StoreError::NotFound))?;
    let user = made.value.me.user;
    Ok(Caller::recognised(Identity {
        account,
        person: user.person,
        user: user.id,
        actor: Actor::User(user.id.uuid()),
        access: Access::everything(),
        session: None,
        must_change_password: false,
    }))
}

async fn departments(app: &App, owner: &Caller) -> Result<Vec<Id<Department>>, Error> {
    let grant = owner
        .allow(Permission::DepartmentsManage)
        .map_err(Error::of)?;
    let work = app.store.work(&grant).await.map_err(Error::of)?;
    let mut made: Vec<Id<Department>> = Vec::new();
    for (name, parent) in DEPARTMENTS {
        let department = Department {
            id: app.new_id(),
            name: Line::literal(name),
            parent: parent.map(|index| made[index]),
            head: None,
            archived_at: None,
            version: 1,
        };
        made.push(department.id);
        work.apply(&department.found(app.now()))
            .await
            .map_err(Error::of)?;
    }
    work.commit().await.map_err(Error::of)?;
    Ok(made)
}

async fn admit(
    app: &App,
    owner: &Caller,
    roles: &[Role],
    (login, name, post): (&str, &str, &str),
    which: BuiltIn,
    department: Option<Id<Department>>,
) -> Result<Id<crate::lobby::User>, Error> {
    let role = roles.iter().find(|role| role.built_in == Some(which));
    let role = role.ok_or_else(|| Error::of(StoreError::NotFound))?.id;
    let email = email(login)?;
    let login = parse(crate::values::Login::parse(login))?;
    let of = PasswordOwner {
        login: &login,
        email: Some(&email),
        firm: ADDRESS,
    };
    let today = owner.time_zone().local_date(app.now());
    let command = Admit {
        name: parse(Line::parse(name))?,
        post: Some(parse(Line::parse(post))?),
        phone: None,
        password: Password::parse(PASSWORD, of).map_err(|_| word())?,
        login,
        email,
        role,
        department,
        // They have worked here as long as the firm has deals.
        since: today.checked_sub_days(Days::new(730)),
    };
    Ok(users::admit(app, owner, command)
        .await
        .map_err(Error::of)?
        .id)
}

fn email(login: &str) -> Result<Email, Error> {
    parse(Email::parse(&format!("{login}@svetlyj-dom.example")))
}

fn parse<T, E>(parsed: Result<T, E>) -> Result<T, Error> {
    parsed.map_err(|_| word())
}

fn word() -> Error {
    Error::of(StoreError::Unreadable {
        what: "a word of the demonstration",
    })
}
