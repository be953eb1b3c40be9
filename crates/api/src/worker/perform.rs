//! What each kind of work means.

use canape_domain::lobby::{ErrandKind, JobKind, Lease};
use canape_domain::{
    App, accounts, batches, costs, documents, files, invitations, paper_trail, recurrences,
    reminders, requisites, saved_reports, shares, signatures, users,
};

use super::failure::Failure;
use super::settle::ATTEMPTS;

/// Does a job. Whatever it calls must be right when it is called twice. One that took its process
/// with it at each attempt has never come to be settled: it is not tried for ever.
pub async fn job(app: &App, lease: &Lease) -> Result<(), Failure> {
    if lease.attempt > ATTEMPTS {
        return Err(Failure::died());
    }
    match lease.job.kind {
        JobKind::EndTrial => accounts::end_trial(app, lease).await?,
        JobKind::SendInvitation => invitations::send(app, lease).await?,
        JobKind::ChangeDeals => batches::go_on(app, lease).await?,
        JobKind::SendLink => users::send_link(app, lease).await?,
        JobKind::PrintDocument => documents::print(app, lease).await?,
        JobKind::SendDocument => shares::send(app, lease).await?,
        JobKind::SendSignatureCode => signatures::send(app, lease).await?,
        JobKind::OpenPaperTrails => paper_trail::open_missing(app, lease).await?,
        JobKind::RemindOriginals => paper_trail::remind(app, lease).await?,
        JobKind::WriteOfOriginals => paper_trail::write_to_client(app, lease).await?,
        JobKind::RemindOfDocuments => reminders::remind(app, lease).await?,
        JobKind::MakeRecurring => recurrences::make(app, lease).await?,
        JobKind::MakeCosts => costs::make(app, lease).await?,
        JobKind::SendReports => saved_reports::send_due(app, lease).await?,
        JobKind::SendReport => crate::saved_reports::send(app, lease).await?,
        JobKind::PurgeFile => files::purge(app, lease).await?,
        JobKind::TakeRequisites => requisites::take(app, lease).await?,
        JobKind::SweepFile => files::sweep(app, lease).await?,
        // The command died half way, and the person at the terminal has seen it.
        JobKind::OperatorAct => {}
    }
    Ok(())
}

/// What is left of a job that is given up. A second burial changes nothing.
pub async fn buried(app: &App, lease: &Lease) -> Result<(), Failure> {
    match lease.job.kind {
        JobKind::ChangeDeals => Ok(batches::give_up(app, lease).await?),
        JobKind::SendDocument => Ok(shares::give_up(app, lease).await?),
        JobKind::SendSignatureCode => Ok(signatures::give_up(app, lease).await?),
        _ => Ok(()),
    }
}

/// Runs an errand of the installation.
pub async fn errand(app: &App, kind: ErrandKind) -> Result<(), Failure> {
    match kind {
        ErrandKind::SweepLobby => app.lobby.sweep(app.now()).await?,
    }
    Ok(())
}
