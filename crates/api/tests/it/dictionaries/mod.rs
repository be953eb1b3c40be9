mod archive;
mod create;
mod edit;
mod sales_events;
