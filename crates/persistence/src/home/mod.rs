//! Pages of the day: the slice's ports. A layout is kept as JSON: nothing is looked for by its parts.

use async_trait::async_trait;
use serde::{Deserialize, Serialize};

use canape_domain::home::{Block, Event, Home, Layout, Read};
use canape_domain::lobby::User;
use canape_domain::{Apply, Change, Id, StoreError};

use crate::error::unreadable;
use crate::json;
use crate::scope::tenant;
use crate::session::Session;

#[expect(
    clippy::module_inception,
    reason = "an entity is called as its table, and this table as its slice"
)]
pub mod home {
    //! The table `home`; its id is the person's.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "home")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub layout: String,
        pub version: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

tenant!(home);

const LAYOUT: &str = "home.layout";

#[derive(Serialize, Deserialize)]
struct Kept {
    order: Vec<String>,
    hidden: Vec<String>,
}

fn names(blocks: &[Block]) -> Vec<String> {
    blocks.iter().map(|block| block.wire().to_owned()).collect()
}

/// Blocks that there were once are left out.
fn blocks(names: &[String]) -> Vec<Block> {
    names
        .iter()
        .filter_map(|name| Block::from_wire(name))
        .collect()
}

fn home_of(row: &home::Model) -> Result<Home, StoreError> {
    let kept: Kept = json::read(&row.layout, LAYOUT)?;
    let layout = Layout::of(blocks(&kept.order), blocks(&kept.hidden));
    Ok(Home {
        user: Id::from(row.id),
        layout: layout.map_err(|_| unreadable(LAYOUT))?,
        version: row.version,
    })
}

#[async_trait]
impl Read for Session {
    async fn home(&self, user: Id<User>) -> Result<Option<Home>, StoreError> {
        let row = self.row::<home::Entity>(user.uuid()).await?;
        row.as_ref().map(home_of).transpose()
    }
}

#[async_trait]
impl Apply<Home, Event> for Session {
    async fn apply(&self, change: &Change<Home, Event>) -> Result<(), StoreError> {
        let state = change.state();
        let kept = Kept {
            order: names(state.layout.order()),
            hidden: names(state.layout.hidden()),
        };
        let row = home::Model {
            account_id: self.account(),
            id: state.user.uuid(),
            layout: json::written(&kept, LAYOUT)?,
            version: state.version,
        };
        let (id, version) = (state.user.uuid(), home::Column::Version);
        self.put::<home::Entity, _>(row, id, change.expected(), version, None)
            .await?;
        self.log(&[(change.event(), change.at())]).await
    }
}
