//! The scoped door to tenants' rows: every statement passes through here and gets its account.

use sea_orm::sea_query::{Expr, ExprTrait, LockType, OnConflict};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, DeleteMany, EntityTrait, IntoActiveModel, Iterable,
    QueryFilter, QuerySelect, QueryTrait, Select, UpdateMany,
};
use uuid::Uuid;

use canape_domain::access::Scope;
use canape_domain::{Expected, StoreError};

use crate::error::store_error;
use crate::session::Session;

/// An entity whose rows belong to accounts.
pub trait Tenant: EntityTrait {
    /// The column that says to which.
    const ACCOUNT: Self::Column;
    /// The column that says which row of the account.
    const ID: Self::Column;
}

/// Says of a sea-orm entity module that its rows belong to accounts.
macro_rules! tenant {
    ($entity:ident) => {
        impl $crate::scope::Tenant for $entity::Entity {
            const ACCOUNT: $entity::Column = $entity::Column::AccountId;
            const ID: $entity::Column = $entity::Column::Id;
        }
    };
}
pub(crate) use tenant;

/// An entity whose rows belong to people of the account, so that a reach narrows them.
pub trait Owned: Tenant {
    /// The column of the responsible colleague.
    const RESPONSIBLE: Self::Column;
    /// The column of the department.
    const DEPARTMENT: Self::Column;
}

/// Says of a sea-orm entity module that its rows belong to people of the account.
macro_rules! owned {
    ($entity:ident) => {
        $crate::scope::tenant!($entity);

        impl $crate::scope::Owned for $entity::Entity {
            const RESPONSIBLE: $entity::Column = $entity::Column::ResponsibleId;
            const DEPARTMENT: $entity::Column = $entity::Column::DepartmentId;
        }
    };
}
pub(crate) use owned;

impl Session {
    /// What is true of the rows within the grant's reach. A row with neither a responsible
    /// colleague nor a department is everybody's.
    pub fn reach<E: Owned>(&self) -> Condition {
        Self::within::<E>(self.grant().scope())
    }

    /// The same for another scope of the grant: that of a kind of record which the work is not
    /// about.
    pub fn within<E: Owned>(scope: &Scope) -> Condition {
        Self::kept_by(scope, E::RESPONSIBLE, E::DEPARTMENT)
    }

    /// The same for rows that name a responsible colleague and a department in other columns.
    pub fn kept_by<C: ColumnTrait>(scope: &Scope, responsible: C, department: C) -> Condition {
        match scope {
            Scope::All => Condition::all(),
            Scope::Of { user, departments } => Condition::any()
                .add(responsible.eq(*user))
                .add_option(
                    (!departments.is_empty())
                        .then(|| department.is_in(departments.iter().copied())),
                )
                .add(
                    Condition::all()
                        .add(responsible.is_null())
                        .add(department.is_null()),
                ),
        }
    }

    /// That a column names a record within a scope.
    pub fn names_one<E: Owned>(&self, column: impl ColumnTrait, scope: &Scope) -> Expr {
        Self::is_among(column, self.rows::<E>().filter(Self::within::<E>(scope)))
    }

    /// That a column names one of some rows. Asked by the row's key, for each: a list of them all would
    /// be read anew for each single row that is looked for.
    pub fn is_among<E: Tenant>(column: impl ColumnTrait, rows: Select<E>) -> Expr {
        let known = rows
            .filter(Expr::col((E::default(), E::ID)).eq(column.into_expr()))
            .select_only()
            .column(E::ID);
        Expr::exists(QueryTrait::into_query(known))
    }

    /// Rows of this account within the grant's reach.
    pub fn reachable<E: Owned>(&self) -> Select<E> {
        self.rows::<E>().filter(self.reach::<E>())
    }

    /// One row of this account, if it is within the grant's reach.
    pub async fn reachable_row<E: Owned>(&self, id: Uuid) -> Result<Option<E::Model>, StoreError> {
        let row = self.reachable::<E>().filter(E::ID.eq(id));
        row.one(&self.tx).await.map_err(store_error)
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "this is the door to which the ban sends everybody"
)]
impl Session {
    /// Rows of this account.
    pub fn rows<E: Tenant>(&self) -> Select<E> {
        E::find().filter(E::ACCOUNT.eq(self.account()))
    }

    /// One row of this account.
    pub async fn row<E: Tenant>(&self, id: Uuid) -> Result<Option<E::Model>, StoreError> {
        self.rows::<E>()
            .filter(E::ID.eq(id))
            .one(&self.tx)
            .await
            .map_err(store_error)
    }

    /// Holds one row of this account, if it is there, until the end of the work; other rows may go
    /// on referring to it. SQLite has one writer and needs no lock for it.
    pub async fn hold_row<E: Tenant>(&self, id: Uuid) -> Result<(), StoreError> {
        let row = self.rows::<E>().filter(E::ID.eq(id)).select_only();
        let held = row.column(E::ID).lock(LockType::NoKeyUpdate);
        let held = held.into_tuple::<Uuid>().one(&self.tx).await;
        held.map(drop).map_err(store_error)
    }

    /// An update of rows of this account.
    pub fn update<E: Tenant>(&self) -> UpdateMany<E> {
        E::update_many().filter(E::ACCOUNT.eq(self.account()))
    }

    /// A deletion of rows of this account.
    pub fn delete<E: Tenant>(&self) -> DeleteMany<E> {
        E::delete_many().filter(E::ACCOUNT.eq(self.account()))
    }

    /// Inserts rows, all of this account whatever they say.
    pub async fn insert<E, A>(&self, rows: Vec<A>) -> Result<(), StoreError>
    where
        E: Tenant,
        A: ActiveModelTrait<Entity = E> + Send,
    {
        if rows.is_empty() {
            return Ok(());
        }
        let mut rows = rows
            .into_iter()
            .map(|row| self.of_account::<E, A>(row))
            .peekable();
        while rows.peek().is_some() {
            E::insert_many(rows.by_ref().take(rows_at_once::<E>()))
                .exec_without_returning(&self.tx)
                .await
                .map_err(store_error)?;
        }
        Ok(())
    }

    /// Inserts a row unless one with the same key is there; says whether it did.
    pub async fn insert_new<E, A>(&self, row: A, key: OnConflict) -> Result<bool, StoreError>
    where
        E: Tenant,
        A: ActiveModelTrait<Entity = E> + Send,
    {
        let row = self.of_account::<E, A>(row);
        let mut key = key;
        let done = E::insert(row)
            .on_conflict(key.do_nothing().to_owned())
            .exec_without_returning(&self.tx)
            .await
            .map_err(store_error)?;
        Ok(done == 1)
    }

    /// Inserts rows, or rewrites the columns of those that are there.
    pub async fn upsert<E, A>(
        &self,
        rows: Vec<A>,
        columns: impl IntoIterator<Item = E::Column>,
    ) -> Result<(), StoreError>
    where
        E: Tenant,
        A: ActiveModelTrait<Entity = E> + Send,
    {
        if rows.is_empty() {
            return Ok(());
        }
        let conflict = OnConflict::columns([E::ACCOUNT, E::ID])
            .update_columns(columns)
            .to_owned();
        let mut rows = rows
            .into_iter()
            .map(|row| self.of_account::<E, A>(row))
            .peekable();
        while rows.peek().is_some() {
            E::insert_many(rows.by_ref().take(rows_at_once::<E>()))
                .on_conflict(conflict.clone())
                .exec_without_returning(&self.tx)
                .await
                .map_err(store_error)?;
        }
        Ok(())
    }

    /// Inserts rows, or does with those that are there as told; says how many were written.
    pub async fn insert_over<E, A>(&self, rows: Vec<A>, over: OnConflict) -> Result<u64, StoreError>
    where
        E: Tenant,
        A: ActiveModelTrait<Entity = E> + Send,
    {
        let mut done = 0;
        let mut rows = rows
            .into_iter()
            .map(|row| self.of_account::<E, A>(row))
            .peekable();
        while rows.peek().is_some() {
            done += E::insert_many(rows.by_ref().take(rows_at_once::<E>()))
                .on_conflict(over.clone())
                .exec_without_returning(&self.tx)
                .await
                .map_err(store_error)?;
        }
        Ok(done)
    }

    /// Writes a whole row as a change expects it: new, or still at the version that was read.
    ///
    /// `within` narrows further, to the session's reach.
    pub async fn put<E, M>(
        &self,
        row: M,
        id: Uuid,
        expected: Expected,
        version: E::Column,
        within: Option<Condition>,
    ) -> Result<(), StoreError>
    where
        E: Tenant<Model = M>,
        M: IntoActiveModel<E::ActiveModel> + sea_orm::ModelTrait<Entity = E>,
        E::ActiveModel: ActiveModelTrait<Entity = E> + Send,
    {
        let columns = row.into_active_model().reset_all();
        self.put_columns::<E, _>(columns, id, expected, version, within)
            .await
    }

    /// The same for some columns of a row; the others have defaults, or are somebody else's.
    pub async fn put_columns<E, A>(
        &self,
        columns: A,
        id: Uuid,
        expected: Expected,
        version: E::Column,
        within: Option<Condition>,
    ) -> Result<(), StoreError>
    where
        E: Tenant,
        A: ActiveModelTrait<Entity = E> + Send,
    {
        match expected {
            Expected::Absent => self.insert::<E, _>(vec![columns]).await,
            Expected::Version(before) => {
                let mut update = self
                    .update::<E>()
                    .set(columns)
                    .filter(E::ID.eq(id))
                    .filter(version.eq(before));
                if let Some(within) = within {
                    update = update.filter(within);
                }
                let done = update.exec(&self.tx).await.map_err(store_error)?;
                if done.rows_affected == 1 {
                    Ok(())
                } else {
                    Err(StoreError::Stale)
                }
            }
        }
    }

    /// Removes a row for good as a change expects it: still at the version that was read.
    pub async fn remove<E: Tenant>(
        &self,
        id: Uuid,
        expected: Expected,
        version: E::Column,
    ) -> Result<(), StoreError> {
        let Expected::Version(before) = expected else {
            return Err(StoreError::NotFound);
        };
        let gone = self.delete::<E>().filter(E::ID.eq(id));
        let gone = gone.filter(version.eq(before)).exec(&self.tx).await;
        if gone.map_err(store_error)?.rows_affected == 1 {
            Ok(())
        } else {
            Err(StoreError::Stale)
        }
    }

    fn of_account<E: Tenant, A: ActiveModelTrait<Entity = E>>(&self, mut row: A) -> A {
        row.set(E::ACCOUNT, self.account().into());
        row
    }
}

/// SQLite binds at most 32 766 values to a statement.
fn rows_at_once<E: EntityTrait>() -> usize {
    (30_000 / E::Column::iter().count()).max(1)
}
