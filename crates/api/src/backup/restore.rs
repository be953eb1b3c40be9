//! Bringing a backup back: first everything is unpacked and checked beside the present data, then
//! the present data are put aside and the others take their place; what fails half way is taken back.
//! Whenever this is cut short, there is a whole database under the usual name: the former or the
//! restored one.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::archive;
use super::parts::{Moves, Parts, keep};
use super::place::{beside, clear, sync_folder_of};
use super::{Error, Place, Progress, hold_alone, on_files};
use crate::bootstrap;
use crate::causes::WithCauses;

/// What was done.
#[derive(Debug)]
pub struct Restored {
    /// What was there before, under its new names.
    pub aside: Vec<PathBuf>,
    /// The backup has a key, but the configuration gives another, which stays in force.
    pub key_is_left_out: bool,
}

/// Brings a backup back. `stamp` tells the former data apart.
pub async fn restore(
    place: &Place,
    file: &Path,
    stamp: &str,
    done: Arc<Progress>,
) -> Result<Restored, Error> {
    if let Some(folder) = place.database.parent() {
        std::fs::create_dir_all(folder).map_err(Error::of(folder))?;
    }
    let _alone = hold_alone(&place.database)?;
    let new = Parts::of(place, ".restoring");
    new.clear()?;
    let result = bring_back(place, file, &new, stamp, done).await;
    new.clear()?;
    result
}

async fn bring_back(
    place: &Place,
    file: &Path,
    new: &Parts,
    stamp: &str,
    done: Arc<Progress>,
) -> Result<Restored, Error> {
    let (from, to) = (file.to_owned(), new.clone());
    on_files(move || archive::unpack(&from, |name| to.target(name), &done)).await?;
    bootstrap::check(&new.database)
        .await
        .map_err(Error::Schema)?;
    let (owner, unpacked) = (place.clone(), new.clone());
    on_files(move || unpacked.give_to_owner(&owner)).await?;
    let has_data = place.database.is_file();
    if has_data && let Err(error) = bootstrap::settle(&place.database).await {
        // Damaged data are a reason to restore.
        tracing::warn!(cause = %WithCauses(&error), "the present data are put aside as they are");
    }
    let (place, new) = (place.clone(), new.clone());
    let old = Parts::of(&place, &format!(".before-{stamp}"));
    on_files(move || exchange(&place, &new, &old, has_data)).await
}

fn exchange(place: &Place, new: &Parts, old: &Parts, has_data: bool) -> Result<Restored, Error> {
    let key_is_left_out = new.key.exists() && place.has_key_of_its_own;
    let takes_key = new.key.exists() && !key_is_left_out && !is_same(&new.key, &place.key);
    let mut moves = Moves::default();
    if has_data {
        keep(&place.database, &old.database).map_err(Error::of(&old.database))?;
    }
    match change_places(place, new, old, takes_key, &mut moves) {
        Err(error) => {
            moves.take_back();
            if has_data {
                clear(&old.database).map_err(Error::of(&old.database))?;
            }
            Err(error)
        }
        Ok(mut aside) => {
            sync_folder_of(&place.database).map_err(Error::of(&place.database))?;
            aside.extend(has_data.then(|| old.database.clone()));
            Ok(Restored {
                aside,
                key_is_left_out,
            })
        }
    }
}

/// The last step is the rename of the database over the former one. Says what was put aside.
fn change_places(
    place: &Place,
    new: &Parts,
    old: &Parts,
    takes_key: bool,
    moves: &mut Moves,
) -> Result<Vec<PathBuf>, Error> {
    let mut aside = Vec::new();
    let mut put_aside = |from: &Path, to: &Path, moves: &mut Moves| -> Result<(), Error> {
        if from.exists() {
            moves.rename(from, to)?;
            aside.push(to.to_owned());
        }
        Ok(())
    };
    put_aside(&place.files, &old.files, moves)?;
    if new.files.exists() {
        moves.rename(&new.files, &place.files)?;
    }
    if takes_key {
        put_aside(&place.key, &old.key, moves)?;
        moves.rename(&new.key, &place.key)?;
    }
    // The restored file must not meet the former log, which holds nothing unless it is damaged.
    for log in ["-wal", "-shm"] {
        put_aside(
            &beside(&place.database, log),
            &beside(&old.database, log),
            moves,
        )?;
    }
    moves.rename(&new.database, &place.database)?;
    Ok(aside)
}

fn is_same(one: &Path, other: &Path) -> bool {
    matches!((std::fs::read(one), std::fs::read(other)), (Ok(one), Ok(other)) if one == other)
}
