//! Founding an account: everything that a sign-up writes.

use super::{
    Acceptance, Consent, ConsentKind, Error, Mode, SignUp, Terms, defaults, sign_up_again, trial,
};
use crate::access::{Access, Caller, Grant};
use crate::departments::Tree;
use crate::lobby::{
    Account, AccountState, Identity, LinkKind, NewAccount, NewPerson, Person, SignUpRecord,
};
use crate::roles::{BuiltIn, Role};
use crate::sessions::{self, Opened};
use crate::users::{self, Addressee, User};
use crate::{Actor, App, Id, Moment, StoreError, Work, dictionaries, legal_entities};

/// Writes the account, its owner and everything to begin with, in one unit of work.
pub async fn found(
    app: &App,
    terms: &Terms,
    command: &SignUp,
    hash: String,
) -> Result<Opened, Error> {
    let now = app.now();
    let new = new_account(app, terms, command, now);
    let person = NewPerson {
        id: app.new_id(),
        login: command.login.clone(),
        email: command.email.clone(),
        password_hash: hash,
        at: now,
    };
    let work = app.store.work(&Grant::sign_up(&new)).await?;
    work.enter_account(&new).await?;
    for record in records(terms, command, &new, now) {
        if !work.enter_sign_up(&record).await? {
            return Err(StoreError::Taken.into());
        }
    }
    work.enter_person(&person).await?;
    let access = people(app, work.as_ref(), command, &new, person.id).await?;
    shelves(app, work.as_ref(), command, now).await?;
    let acceptance = acceptance(app, terms, command, &new, now);
    let company = command.company.clone();
    work.apply(&acceptance.sign_up(company, new.account.address.clone(), now))
        .await?;
    if let Some(last) = new.account.trial_ends_on {
        work.enqueue(&trial::end_job(app, &new.account, last))
            .await?;
    }
    let to = Addressee {
        account: new.account.id,
        user: new.owner,
        person: person.id,
        email: person.email.clone(),
    };
    users::link_to(app, work.as_ref(), LinkKind::ConfirmEmail, to, now).await?;
    let caller = owner(app, new, person.id, access);
    let opened = sessions::open_in(app, work.as_ref(), &caller, &command.client).await?;
    work.commit().await?;
    Ok(opened)
}

/// The first user with the role of the owner; returns what the owner may do.
async fn people(
    app: &App,
    work: &dyn Work,
    command: &SignUp,
    new: &NewAccount,
    person: Id<Person>,
) -> Result<Access, Error> {
    let now = new.account.created_at;
    let mut owner_role = None;
    for which in BuiltIn::ALL {
        let change = Role::built_in(app.new_id(), which, now);
        work.apply(&change).await?;
        if which == BuiltIn::Owner {
            owner_role = Some(change.into_state());
        }
    }
    let role = owner_role.ok_or(StoreError::NotFound)?;
    let user = User {
        id: new.owner,
        person,
        name: command.name.clone(),
        post: None,
        phone: Some(command.phone.clone()),
        email: command.email.clone(),
        role: role.id,
        department: None,
        is_active: true,
        created_at: now,
        version: 1,
    };
    let access = Tree(&[]).access(new.owner, None, &role);
    let today = new.account.time_zone.local_date(now);
    work.apply(&user.join(today, now)).await?;
    work.enter_member(new.owner, person, &access).await?;
    Ok(access)
}

/// Everything else that a new account begins with.
async fn shelves(app: &App, work: &dyn Work, command: &SignUp, now: Moment) -> Result<(), Error> {
    work.apply(&defaults::pipeline(app)?.create(now)).await?;
    dictionaries::defaults(app)?.apply(work).await?;
    let today = command.time_zone.local_date(now);
    work.apply(&legal_entities::to_fill_in(app, &command.company, today)?)
        .await?;
    Ok(())
}

fn new_account(app: &App, terms: &Terms, command: &SignUp, now: Moment) -> NewAccount {
    let trial_ends_on = match terms.mode {
        Mode::SelfHosted => None,
        Mode::Service => Some(trial::last_day(now, terms.trial_days)),
    };
    NewAccount {
        account: Account {
            id: app.new_id(),
            address: command.address.clone(),
            name: command.company.to_string(),
            state: match terms.mode {
                Mode::SelfHosted => AccountState::Active,
                Mode::Service => AccountState::Trial,
            },
            trial_ends_on,
            time_zone: command.time_zone,
            created_at: now,
            version: 1,
        },
        owner: app.new_id(),
    }
}

/// Under which keys the sign-up is found again. A self-hosted installation has one key for all:
/// of two first runs at once, one wins.
fn records(terms: &Terms, command: &SignUp, new: &NewAccount, at: Moment) -> Vec<SignUpRecord> {
    let retry = command.retry.as_ref();
    let key = retry.map(|retry| (sign_up_again::key(retry), retry.fingerprint));
    let first = (terms.mode == Mode::SelfHosted).then(|| ("first_run".to_owned(), [0; 32]));
    let record = |(key, fingerprint)| SignUpRecord {
        key,
        fingerprint,
        account: new.account.id,
        owner: new.owner,
        at,
    };
    key.into_iter().chain(first).map(record).collect()
}

fn acceptance(
    app: &App,
    terms: &Terms,
    command: &SignUp,
    new: &NewAccount,
    at: Moment,
) -> Acceptance {
    let is_service = terms.mode == Mode::Service;
    let given = [
        (ConsentKind::Offer, is_service, &terms.offer_version),
        (
            ConsentKind::Advertising,
            command.consents.advertising,
            &terms.privacy_version,
        ),
        (
            ConsentKind::Analytics,
            command.consents.analytics,
            &terms.privacy_version,
        ),
    ];
    let given = given.into_iter().filter(|(_, is_given, _)| *is_given);
    let consents = given.map(|(kind, _, version)| Consent {
        id: app.new_id::<Consent>().uuid(),
        user: new.owner,
        kind,
        version: version.clone(),
        at,
        address: command.client.address_text(),
    });
    Acceptance {
        account: new.account.id,
        owner: new.owner,
        consents: consents.collect(),
    }
}

fn owner(app: &App, new: NewAccount, person: Id<Person>, access: Access) -> Caller {
    Caller::recognised(Identity {
        account: new.account,
        person,
        user: new.owner,
        actor: Actor::User(new.owner.uuid()),
        access,
        session: Some(app.new_id()),
        must_change_password: false,
    })
}
