//! Bytes of files: in a folder of this machine, or as objects in an S3.

use std::ops::Range;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use canape_domain::files::{FileStore, FileStoreError, Incoming, ObjectKey, Outgoing};
use futures_util::StreamExt;
use futures_util::stream::BoxStream;
use object_store::aws::AmazonS3Builder;
use object_store::local::LocalFileSystem;
use object_store::path::Path;
use object_store::{
    ClientOptions, GetOptions, GetRange, MultipartUpload, ObjectStore, ObjectStoreExt, PutPayload,
    RetryConfig,
};
use secrecy::{ExposeSecret, SecretString};

/// Where bytes are kept.
#[derive(Debug, Clone)]
pub enum Place {
    /// Below this folder, which is made if it is not there.
    Folder(PathBuf),
    /// In a bucket.
    S3(S3),
}

/// A bucket behind the protocol of S3.
#[derive(Debug, Clone)]
pub struct S3 {
    /// `https://…`; `http://` only for a store on one's own network.
    pub endpoint: String,
    /// The bucket, which must be there.
    pub bucket: String,
    /// What the store calls its region.
    pub region: String,
    /// Who we are.
    pub access_key: SecretString,
    /// How we prove it.
    pub secret_key: SecretString,
}

/// Why the place cannot be used.
#[derive(Debug, thiserror::Error)]
#[error("the file store cannot be opened")]
pub struct OpenError(#[source] Box<dyn std::error::Error + Send + Sync>);

/// The adapter.
#[derive(Debug, Clone)]
pub struct Objects {
    store: Arc<dyn ObjectStore>,
}

/// How long an S3 may be silent. The sending of a part counts: 5 MiB at 0.7 megabits a second.
const SILENCE: Duration = Duration::from_mins(1);

/// An S3 takes no smaller parts but the last one; so much of an upload is held in memory.
const PART: usize = 5 * 1024 * 1024;

impl Objects {
    /// Opens the place; an S3 is not called yet.
    pub fn open(place: Place) -> Result<Self, OpenError> {
        let store = match place {
            Place::Folder(folder) => Self::folder(&folder)?,
            Place::S3(s3) => Self::s3(s3)?,
        };
        Ok(Self { store })
    }

    /// Every finished object outlives a loss of power, as every committed row does.
    fn folder(folder: &std::path::Path) -> Result<Arc<dyn ObjectStore>, OpenError> {
        std::fs::create_dir_all(folder).map_err(|error| OpenError(error.into()))?;
        let store = LocalFileSystem::new_with_prefix(folder);
        let store = store.map_err(|error| OpenError(error.into()))?;
        Ok(Arc::new(store.with_fsync(true)))
    }

    fn s3(s3: S3) -> Result<Arc<dyn ObjectStore>, OpenError> {
        let client = client(s3.endpoint.starts_with("http://"));
        // Somebody waits for the answer: rather an early «try again» than a long hope.
        let retry = RetryConfig {
            max_retries: 2,
            retry_timeout: Duration::from_secs(20),
            ..RetryConfig::default()
        };
        let store = AmazonS3Builder::new()
            .with_endpoint(s3.endpoint)
            .with_bucket_name(s3.bucket)
            .with_region(s3.region)
            .with_access_key_id(s3.access_key.expose_secret())
            .with_secret_access_key(s3.secret_key.expose_secret())
            // Not every store knows how to remove many at once, and we remove one at a time.
            .with_disable_bulk_delete(true)
            .with_client_options(client)
            .with_retry(retry)
            .build()
            .map_err(|error| OpenError(error.into()))?;
        Ok(Arc::new(store))
    }
}

/// No limit of the whole: a download lasts as long as a slow reader takes.
fn client(is_plain: bool) -> ClientOptions {
    ClientOptions::new()
        .with_allow_http(is_plain)
        .with_connect_timeout(Duration::from_secs(3))
        .with_timeout_disabled()
        .with_read_timeout(SILENCE)
}

fn failed(error: object_store::Error) -> FileStoreError {
    match error {
        object_store::Error::NotFound { .. } => FileStoreError::Missing,
        error => FileStoreError::Failed(error.into()),
    }
}

#[async_trait]
impl FileStore for Objects {
    async fn begin(&self, key: &ObjectKey) -> Result<Box<dyn Incoming>, FileStoreError> {
        Ok(Box::new(Writing {
            store: Arc::clone(&self.store),
            path: Path::from(key.as_str()),
            held: Vec::new(),
            parts: None,
        }))
    }

    async fn open(
        &self,
        key: &ObjectKey,
        part: Range<u64>,
    ) -> Result<Box<dyn Outgoing>, FileStoreError> {
        let options = GetOptions {
            range: Some(GetRange::Bounded(part)),
            ..GetOptions::default()
        };
        let path = Path::from(key.as_str());
        let found = self.store.get_opts(&path, options).await.map_err(failed)?;
        Ok(Box::new(Reading(found.into_stream())))
    }

    async fn remove(&self, key: &ObjectKey) -> Result<(), FileStoreError> {
        match self.store.delete(&Path::from(key.as_str())).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(failed(error)),
        }
    }
}

/// A small object goes in one piece when it is whole, a larger one in parts as they come.
struct Writing {
    store: Arc<dyn ObjectStore>,
    path: Path,
    held: Vec<u8>,
    parts: Option<Box<dyn MultipartUpload>>,
}

impl Writing {
    async fn send_part(&mut self, part: Vec<u8>) -> Result<(), FileStoreError> {
        let parts = if let Some(parts) = &mut self.parts {
            parts
        } else {
            let begun = self.store.put_multipart(&self.path).await;
            self.parts.insert(begun.map_err(failed)?)
        };
        parts.put_part(part.into()).await.map_err(failed)
    }
}

#[async_trait]
impl Incoming for Writing {
    async fn write(&mut self, piece: Vec<u8>) -> Result<(), FileStoreError> {
        self.held.extend(piece);
        while self.held.len() >= PART {
            let rest = self.held.split_off(PART);
            let part = std::mem::replace(&mut self.held, rest);
            self.send_part(part).await?;
        }
        Ok(())
    }

    async fn finish(mut self: Box<Self>) -> Result<(), FileStoreError> {
        let rest = std::mem::take(&mut self.held);
        if self.parts.is_none() {
            let payload = PutPayload::from(rest);
            let put = self.store.put(&self.path, payload).await;
            return put.map(|_| ()).map_err(failed);
        }
        if !rest.is_empty() {
            self.send_part(rest).await?;
        }
        if let Some(parts) = &mut self.parts {
            parts.complete().await.map_err(failed)?;
        }
        self.parts = None;
        Ok(())
    }

    async fn abandon(mut self: Box<Self>) {
        if let Some(mut parts) = self.parts.take() {
            give_up(parts.as_mut()).await;
        }
    }
}

/// The sender has gone, or a part has failed: what came so far must not stay.
impl Drop for Writing {
    fn drop(&mut self) {
        let Some(mut parts) = self.parts.take() else {
            return;
        };
        if let Ok(runtime) = tokio::runtime::Handle::try_current() {
            runtime.spawn(async move { give_up(parts.as_mut()).await });
        }
    }
}

async fn give_up(parts: &mut dyn MultipartUpload) {
    if let Err(error) = parts.abort().await {
        tracing::warn!(%error, "parts of an upload stay behind");
    }
}

struct Reading(BoxStream<'static, object_store::Result<bytes::Bytes>>);

#[async_trait]
impl Outgoing for Reading {
    async fn next(&mut self) -> Result<Option<Vec<u8>>, FileStoreError> {
        match self.0.next().await {
            None => Ok(None),
            Some(Ok(bytes)) => Ok(Some(bytes.into())),
            Some(Err(error)) => Err(failed(error)),
        }
    }
}

#[cfg(test)]
mod tests {
    use object_store::ClientConfigKey;

    use super::*;

    #[test]
    fn a_slow_reader_is_not_cut_off_and_a_silent_store_is() {
        let client = client(false);
        let set = |key| client.get_config_value(&key);
        assert_eq!(set(ClientConfigKey::Timeout), None);
        assert!(set(ClientConfigKey::ReadTimeout).is_some());
        assert!(set(ClientConfigKey::ConnectTimeout).is_some());
    }
}
