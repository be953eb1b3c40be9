//! Credentials of the people in the tests. All have the same password, whose hash was made before:
//! an argon2id for each would take longer than the tests.

use std::net::{IpAddr, Ipv4Addr};
use std::sync::atomic::{AtomicU32, Ordering};

use canape_domain::accounts::{Consents, SignUp};
use canape_domain::roles::Role;
use canape_domain::sessions::{Attempt, Client, SignIn};
use canape_domain::users::Admit;
use canape_domain::values::{
    AccountAddress, Email, Line, Login, Password, PasswordOwner, Phone, TimeZone,
};
use canape_domain::{HasherError, Id, PasswordHasher};

pub const PASSWORD: &str = "лошадь ест скрепку";

/// What the hasher of the program makes of it.
pub const HASH: &str = "$argon2id$v=19$m=19456,t=2,p=1$4zIwGC4lmeLVqagyWrJKLw$Z+qlluHg1SuRO7MSWfMsxeEqn9QSQGDEO7BQXr7NoRQ";

/// Knows one password, with its true hash.
pub struct KnownHasher;

#[async_trait::async_trait]
impl PasswordHasher for KnownHasher {
    async fn hash(&self, password: &str) -> Result<String, HasherError> {
        assert_eq!(password, PASSWORD);
        Ok(HASH.to_owned())
    }

    async fn verify(&self, password: &str, hash: Option<&str>) -> Result<bool, HasherError> {
        Ok(password == PASSWORD && hash.is_some())
    }
}

/// Each comes from an address of its own: sign-ups are counted by address.
pub fn client() -> Client {
    static NEXT: AtomicU32 = AtomicU32::new(0x0a00_0001);
    let address = Ipv4Addr::from_bits(NEXT.fetch_add(1, Ordering::Relaxed));
    Client::new(Some(IpAddr::V4(address)), "tests")
}

fn password(login: &Login) -> Password {
    let owner = PasswordOwner {
        login,
        email: None,
        firm: "",
    };
    Password::parse(PASSWORD, owner).expect("a password")
}

pub fn wish(address: &str) -> SignUp {
    let login = Login::parse(&format!("{address}-owner")).expect("a login");
    SignUp {
        company: Line::parse(&format!("ООО «{address}»")).expect("a name"),
        name: Line::parse("Анна Петрова").expect("a name"),
        email: Email::parse(&format!("owner@{address}.example")).expect("an address"),
        phone: Phone::parse("+7 910 123-45-67").expect("a phone"),
        password: password(&login),
        login,
        address: AccountAddress::parse(address).expect("an address"),
        time_zone: TimeZone::default(),
        consents: Consents::default(),
        retry: None,
        client: client(),
    }
}

pub fn admission(address: &str, login: &str, role: Id<Role>) -> Admit {
    let name = Line::parse(login).expect("a name");
    let email = Email::parse(&format!("{login}@{address}.example")).expect("an address");
    let login = Login::parse(&format!("{address}-{login}")).expect("a login");
    Admit {
        name,
        email,
        phone: None,
        post: None,
        password: password(&login),
        login,
        role,
        department: None,
        since: None,
    }
}

pub fn sign_in(name: &str) -> SignIn {
    SignIn {
        attempt: Attempt {
            name: name.to_owned(),
            password: PASSWORD.to_owned(),
            client: client(),
            most_from_network: 100,
        },
        code: None,
        account: None,
        host: None,
    }
}
