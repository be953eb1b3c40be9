//! A directory of parties that knows one.

use async_trait::async_trait;
use canape_domain::requisites::{Directory, DirectoryError, Form, Found, Requisites, Standing};
use canape_domain::values::Inn;

#[derive(Debug)]
pub struct KnowsTwins;

#[async_trait]
impl Directory for KnowsTwins {
    async fn party(&self, inn: &Inn) -> Result<Option<Found>, DirectoryError> {
        match inn.as_str() {
            "6731067957" => Ok(Some(Found {
                requisites: Requisites {
                    short_name: "ООО «Твинс»".parse().ok(),
                    inn: Some(inn.clone()),
                    ..Requisites::of(Form::Organisation)
                },
                standing: Some(Standing::Active),
            })),
            "7707083893" => Err(DirectoryError::Refused),
            _ => Ok(None),
        }
    }
}
