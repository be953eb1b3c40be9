//! What a unit of work writes into the lobby, in its own transaction.

use async_trait::async_trait;
use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Expr, ExprTrait, LockType, OnConflict, Query};
use sea_orm::{ConnectionTrait, DbBackend, QueryFilter, QuerySelect, Statement};

use canape_domain::access::Access;
use canape_domain::lobby::{
    Job, JobKind, Link, LinkKind, NewAccount, NewKey, NewPerson, Person, Session as SessionMark,
};
use canape_domain::lobby::{SignUpRecord, User, Write};
use canape_domain::second_factor::Factor;
use canape_domain::values::Email;
use canape_domain::{Id, Moment, StoreError, hex};

use super::entity::{account, job, key, member, person, sign_up};
use super::row::{access_json, person_of, scopes_text};
use crate::error::{store_error, unreadable};
use crate::session::Session;

#[async_trait]
#[expect(
    clippy::disallowed_methods,
    reason = "the lobby goes by exact keys of its own tables"
)]
impl Write for Session {
    async fn enter_account(&self, new: &NewAccount) -> Result<(), StoreError> {
        let row = account::ActiveModel {
            id: Set(new.account.id.uuid()),
            address: Set(new.account.address.to_string()),
            name: Set(new.account.name.clone()),
            state: Set(new.account.state.wire().to_owned()),
            trial_ends_on: Set(new.account.trial_ends_on),
            time_zone: Set(new.account.time_zone.to_string()),
            event_seq: NotSet,
            deal_seq: NotSet,
            payment_seq: NotSet,
            created_at: Set(new.account.created_at),
            version: Set(new.account.version),
        };
        account::Entity::insert(row)
            .exec_without_returning(&self.tx)
            .await
            .map_err(store_error)?;
        Ok(())
    }

    async fn enter_person(&self, new: &NewPerson) -> Result<(), StoreError> {
        let row = person::ActiveModel {
            id: Set(new.id.uuid()),
            login: Set(new.login.to_string()),
            email: Set(new.email.to_string()),
            email_key: Set(new.email.normalised()),
            password_hash: Set(new.password_hash.clone()),
            email_confirmed_at: Set(None),
            must_change_password: Set(false),
            created_at: Set(new.at),
        };
        person::Entity::insert(row)
            .exec_without_returning(&self.tx)
            .await
            .map_err(store_error)?;
        Ok(())
    }

    async fn enter_sign_up(&self, record: &SignUpRecord) -> Result<bool, StoreError> {
        let row = sign_up::ActiveModel {
            key: Set(record.key.clone()),
            fingerprint: Set(hex(&record.fingerprint)),
            account_id: Set(record.account.uuid()),
            owner_id: Set(record.owner.uuid()),
            at: Set(record.at),
        };
        let there = OnConflict::column(sign_up::Column::Key)
            .do_nothing()
            .to_owned();
        let done = sign_up::Entity::insert(row)
            .on_conflict(there)
            .exec_without_returning(&self.tx)
            .await
            .map_err(store_error)?;
        Ok(done == 1)
    }

    async fn enter_member(
        &self,
        user: Id<User>,
        person: Id<Person>,
        access: &Access,
    ) -> Result<(), StoreError> {
        let row = member::ActiveModel {
            account_id: Set(self.account()),
            user_id: Set(user.uuid()),
            person_id: Set(person.uuid()),
            access: Set(access_json(access)?),
            is_active: Set(true),
        };
        member::Entity::insert(row)
            .exec_without_returning(&self.tx)
            .await
            .map_err(store_error)?;
        Ok(())
    }

    async fn set_access(&self, user: Id<User>, access: &Access) -> Result<(), StoreError> {
        let access = Expr::value(access_json(access)?);
        self.set_of_member(user, member::Column::Access, access)
            .await
    }

    async fn hold_people(&self) -> Result<(), StoreError> {
        // On SQLite whoever writes is alone. A lock of its own on PostgreSQL: the account's row is
        // locked last by everybody, for the number of an event, and must not be locked first here.
        if self.tx.get_database_backend() == DbBackend::Postgres {
            let (_, low) = self.account().as_u64_pair();
            let lock = "SELECT pg_advisory_xact_lock($1)";
            let values = [low.cast_signed().into()];
            let lock = Statement::from_sql_and_values(DbBackend::Postgres, lock, values);
            self.tx.query_one_raw(lock).await.map_err(store_error)?;
        }
        Ok(())
    }

    async fn set_member_active(&self, user: Id<User>, is_active: bool) -> Result<(), StoreError> {
        self.set_of_member(user, member::Column::IsActive, Expr::value(is_active))
            .await
    }

    async fn end_member_sessions(&self, user: Id<User>, at: Moment) -> Result<(), StoreError> {
        self.end_of_member(user, at).await
    }

    async fn hold_person(&self, id: Id<Person>) -> Result<Option<Person>, StoreError> {
        let mut row = person::Entity::find_by_id(id.uuid());
        // On SQLite whoever writes is alone.
        if self.tx.get_database_backend() == DbBackend::Postgres {
            row = row.lock(LockType::NoKeyUpdate);
        }
        let row = row.one(&self.tx).await.map_err(store_error)?;
        row.as_ref().map(person_of).transpose()
    }

    async fn set_password(
        &self,
        person: Id<Person>,
        before: &str,
        hash: &str,
    ) -> Result<(), StoreError> {
        let done = person::Entity::update_many()
            .col_expr(person::Column::PasswordHash, Expr::value(hash))
            .col_expr(person::Column::MustChangePassword, Expr::value(false))
            .filter(person::Column::Id.eq(person.uuid()))
            .filter(person::Column::PasswordHash.eq(before))
            .exec(&self.tx)
            .await
            .map_err(store_error)?;
        if done.rows_affected == 1 {
            Ok(())
        } else {
            Err(StoreError::Stale)
        }
    }

    async fn end_sessions(
        &self,
        person: Id<Person>,
        except: Option<Id<SessionMark>>,
        at: Moment,
    ) -> Result<(), StoreError> {
        self.end_all(person, except, at).await
    }

    async fn enter_key(&self, new: &NewKey) -> Result<(), StoreError> {
        let row = key::ActiveModel {
            id: Set(new.id),
            account_id: Set(self.account()),
            user_id: Set(new.user.uuid()),
            secret_sha256: Set(hex(&new.secret_sha256)),
            scopes: Set(scopes_text(&new.scopes)),
            expires_at: Set(new.expires_at),
            last_used_at: Set(None),
        };
        key::Entity::insert(row)
            .exec_without_returning(&self.tx)
            .await
            .map_err(store_error)?;
        Ok(())
    }

    async fn drop_key(&self, id: Uuid) -> Result<(), StoreError> {
        key::Entity::delete_many()
            .filter(key::Column::AccountId.eq(self.account()))
            .filter(key::Column::Id.eq(id))
            .exec(&self.tx)
            .await
            .map_err(store_error)?;
        Ok(())
    }

    async fn enter_link(&self, link: &Link) -> Result<(), StoreError> {
        self.insert_link(link).await
    }

    async fn use_link(&self, id: Id<Link>, at: Moment) -> Result<bool, StoreError> {
        self.use_up(id.uuid(), at).await
    }

    async fn drop_links(&self, person: Id<Person>, kind: LinkKind) -> Result<(), StoreError> {
        self.delete_links(person, kind).await
    }

    async fn confirm_email(
        &self,
        person: Id<Person>,
        email: &Email,
        at: Moment,
    ) -> Result<bool, StoreError> {
        self.confirm(person, email, at).await
    }

    async fn enter_factor(&self, factor: &Factor) -> Result<(), StoreError> {
        self.upsert_factor(factor).await
    }

    async fn confirm_factor(
        &self,
        factor: &Factor,
        step: i64,
        at: Moment,
    ) -> Result<bool, StoreError> {
        self.switch_factor_on(factor, step, at).await
    }

    async fn enter_recovery_codes(
        &self,
        person: Id<Person>,
        codes: &[[u8; 32]],
    ) -> Result<(), StoreError> {
        self.insert_codes(person, codes).await
    }

    async fn drop_factor(&self, person: Id<Person>) -> Result<(), StoreError> {
        self.delete_factor(person).await
    }

    async fn enqueue(&self, job: &Job) -> Result<(), StoreError> {
        let row = job::ActiveModel {
            id: Set(job.id.uuid()),
            account_id: Set(self.account()),
            kind: Set(job.kind.wire().to_owned()),
            subject: Set(job.subject),
            due_at: Set(job.due_at),
            leased_until: Set(None),
            attempts: Set(0),
            failed_at: Set(None),
            last_error: Set(None),
        };
        job::Entity::insert(row)
            .exec_without_returning(&self.tx)
            .await
            .map_err(store_error)?;
        Ok(())
    }

    async fn enqueue_unless_earlier(&self, one: &Job) -> Result<(), StoreError> {
        let waiting = job::Entity::find()
            .select_only()
            .column(job::Column::Id)
            .filter(job::Column::AccountId.eq(self.account()))
            .filter(job::Column::Kind.eq(one.kind.wire()))
            .filter(job::Column::Subject.eq(one.subject))
            .filter(job::Column::DueAt.lte(one.due_at))
            .filter(job::Column::LeasedUntil.is_null())
            .filter(job::Column::FailedAt.is_null())
            .into_tuple::<Uuid>()
            .one(&self.tx)
            .await
            .map_err(store_error)?;
        match waiting {
            Some(_) => Ok(()),
            None => self.enqueue(one).await,
        }
    }

    async fn drop_jobs(&self, kind: JobKind, subject: Uuid) -> Result<(), StoreError> {
        job::Entity::delete_many()
            .filter(job::Column::AccountId.eq(self.account()))
            .filter(job::Column::Kind.eq(kind.wire()))
            .filter(job::Column::Subject.eq(subject))
            .exec(&self.tx)
            .await
            .map_err(store_error)?;
        Ok(())
    }
}

impl Session {
    /// Takes the next `count` event numbers of the account and returns the last of them.
    pub(crate) async fn next_event_numbers(&self, count: i64) -> Result<i64, StoreError> {
        self.next_numbers(account::Column::EventSeq, count).await
    }

    /// Takes the next `count` deal numbers of the account and returns the last of them.
    pub(crate) async fn next_deal_numbers(&self, count: i64) -> Result<i64, StoreError> {
        self.next_numbers(account::Column::DealSeq, count).await
    }

    /// Takes the next `count` payment numbers of the account and returns the last of them.
    pub(crate) async fn next_payment_numbers(&self, count: i64) -> Result<i64, StoreError> {
        self.next_numbers(account::Column::PaymentSeq, count).await
    }

    async fn next_numbers(&self, counter: account::Column, count: i64) -> Result<i64, StoreError> {
        let mut update = Query::update();
        update
            .table(account::Entity)
            .value(counter, Expr::col(counter).add(count))
            .and_where(account::Column::Id.eq(self.account()))
            .returning_col(counter);
        let row = self.tx.query_one(&update).await.map_err(store_error)?;
        let row = row.ok_or(StoreError::NotFound)?;
        row.try_get_by_index(0)
            .map_err(|_| unreadable("counter of an account"))
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "the lobby goes by exact keys of its own tables"
)]
impl Session {
    /// Sets one column of a member of this account.
    async fn set_of_member(
        &self,
        user: Id<User>,
        column: member::Column,
        value: Expr,
    ) -> Result<(), StoreError> {
        let done = member::Entity::update_many()
            .col_expr(column, value)
            .filter(member::Column::AccountId.eq(self.account()))
            .filter(member::Column::UserId.eq(user.uuid()))
            .exec(&self.tx)
            .await
            .map_err(store_error)?;
        if done.rows_affected == 1 {
            Ok(())
        } else {
            Err(StoreError::NotFound)
        }
    }
}
