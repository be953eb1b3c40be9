//! Background work and the other proofs from which a grant can be made.

use uuid::Uuid;

use super::Account;
use crate::{Id, Moment};

macro_rules! job_kinds {
    ($($(#[$doc:meta])* $name:ident => $wire:literal;)*) => {
        /// What a worker must do. Each kind is one idempotent use case, which
        /// `api/src/worker/perform.rs` names.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum JobKind { $($(#[$doc])* $name,)* }

        impl JobKind {
            /// All kinds.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The name in rows.
            pub const fn wire(self) -> &'static str {
                match self { $(Self::$name => $wire,)* }
            }

            /// Reads a name.
            pub fn from_wire(name: &str) -> Option<Self> {
                match name { $($wire => Some(Self::$name),)* _ => None }
            }
        }
    };
}

job_kinds! {
    /// The trial of an account has ended: block it unless it was prolonged or paid for.
    EndTrial => "end_trial";
    /// Send the letter with the link that is the subject.
    SendLink => "send_link";
    /// Send the letter to whoever the invitation that is the subject invites.
    SendInvitation => "send_invitation";
    /// Go on with the change of many deals that is the subject.
    ChangeDeals => "change_deals";
    /// The day has come from which the company that is the subject has other requisites.
    TakeRequisites => "take_requisites";
    /// The document that is the subject was issued: render its file and keep it.
    PrintDocument => "print_document";
    /// Send the letter that is the subject, with its document.
    SendDocument => "send_document";
    /// Send the code that is the subject to whoever signs by it.
    SendSignatureCode => "send_signature_code";
    /// Whoever runs the installation does something to an account, by a command that leases this
    /// job for as long as it takes. A worker finds it only if the command died.
    OperatorAct => "operator_act";
    /// Documents were issued before there were trails: give them theirs.
    OpenPaperTrails => "open_paper_trails";
    /// It is the morning of a day on which originals of the account, the subject, may be late.
    RemindOriginals => "remind_originals";
    /// Write to the company that is the subject which originals are awaited of it.
    WriteOfOriginals => "write_of_originals";
    /// It is the morning of a day on which clients of the account, the subject, may have to be
    /// reminded of invoices, and colleagues of contracts that end.
    RemindOfDocuments => "remind_of_documents";
    /// It is the morning of a day on which recurring documents of the account, the subject, are made.
    MakeRecurring => "make_recurring";
    /// It is the first morning of a month of which costs of the account, the subject, come again.
    MakeCosts => "make_costs";
    /// It is time for saved reports of the account, the subject, to go out by mail.
    SendReports => "send_reports";
    /// Write the letter with a report that is the subject.
    SendReport => "send_report";
    /// A removed file was not wanted back: remove its bytes.
    PurgeFile => "purge_file";
    /// An upload was begun: remove its bytes unless it came to its row.
    SweepFile => "sweep_file";
}

/// Work to be done later: no content, only what it is about and when.
#[derive(Debug, Clone)]
pub struct Job {
    /// Its id.
    pub id: Id<Self>,
    /// What to do.
    pub kind: JobKind,
    /// What it is about.
    pub subject: Uuid,
    /// Not before this moment.
    pub due_at: Moment,
}

/// A job that this worker, and nobody else, holds for a while.
#[derive(Debug, Clone)]
pub struct Lease {
    /// The account whose job it is.
    pub account: Id<Account>,
    /// The job.
    pub job: Job,
    /// Which attempt this is, from 1. It tells this lease from a later one of the same job.
    pub attempt: i32,
    /// From when another worker may take the job.
    pub until: Moment,
}

/// A link to a public page that was found to be good.
#[derive(Debug, Clone)]
pub struct PublicToken {
    /// The account whose page it is.
    pub account: Id<Account>,
}

/// A payment aggregator's notice whose signature or origin was verified.
#[derive(Debug, Clone)]
pub struct VerifiedNotice {
    /// The account whose money it is.
    pub account: Id<Account>,
}
