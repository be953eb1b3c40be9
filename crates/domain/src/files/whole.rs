//! Small objects, read whole.

use super::{FileStoreError, ObjectKey};
use crate::App;

/// All bytes of an object of this size.
pub(crate) async fn whole(
    app: &App,
    object: &ObjectKey,
    size: u64,
) -> Result<Vec<u8>, FileStoreError> {
    let mut body = app.files.open(object, 0..size).await?;
    let mut bytes = Vec::new();
    while let Some(piece) = body.next().await? {
        bytes.extend(piece);
    }
    Ok(bytes)
}
