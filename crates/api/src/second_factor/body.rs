//! What goes over the wire.

use canape_domain::second_factor::{self, RecoveryCode};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// How the caller's second factor stands.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = second_factor::State)]
pub struct State {
    /// Whether sign-in asks for a code.
    is_on: bool,
    /// How many recovery codes are left.
    #[schema(examples(10))]
    recovery_codes_left: u64,
}

impl From<second_factor::State> for State {
    fn from(state: second_factor::State) -> Self {
        Self {
            is_on: state.is_on,
            recovery_codes_left: state.recovery_codes_left,
        }
    }
}

/// The password of whoever sits at the page.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = second_factor::Begin)]
pub struct Begin {
    pub password: String,
}

/// What the app must be told; shown once.
#[derive(Serialize, ToSchema)]
#[schema(as = second_factor::Begun)]
pub struct Begun {
    /// The secret for typing, in Base 32.
    #[schema(examples("JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"))]
    pub secret: String,
    /// What the QR code says.
    #[schema(examples(
        "otpauth://totp/Canape%20CRM:anna?secret=JBSWY3DPEHPK3PXP&issuer=Canape%20CRM"
    ))]
    pub uri: String,
    /// The QR code as an SVG picture, dark on white.
    pub qr_svg: String,
}

/// A code of the app.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = second_factor::Confirm)]
pub struct Confirm {
    #[schema(examples("123456"))]
    pub code: String,
}

/// The recovery codes, shown once; each is good once.
#[derive(Serialize, ToSchema)]
#[schema(as = second_factor::RecoveryCodes)]
pub struct RecoveryCodes {
    #[schema(examples(json!(["7k3f-9m2p-q8xw-4t6z"])))]
    recovery_codes: Vec<String>,
}

impl RecoveryCodes {
    pub fn new(codes: &[RecoveryCode]) -> Self {
        Self {
            recovery_codes: codes.iter().map(RecoveryCode::expose).collect(),
        }
    }
}

/// The wish to be asked for no code.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = second_factor::SwitchOff)]
pub struct SwitchOff {
    password: String,
    /// A code of the app, or a recovery code.
    #[schema(examples("123456"))]
    code: String,
}

impl SwitchOff {
    pub fn into_command(self) -> second_factor::SwitchOff {
        second_factor::SwitchOff {
            password: self.password,
            code: self.code,
        }
    }
}
