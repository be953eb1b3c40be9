// The one place that knows how the contract names its schemas; everything else uses these words.
import type {
  AccountsInstallation,
  AccountsSignUp,
  ApiKeysApiKey,
  ClientsCompany,
  ClientsContact,
  ClientsCreateCompany,
  ClientsCreateContact,
  ClientsEditCompany,
  ClientsEditContact,
  DealsBoard,
  DealsBoardCard,
  DealsBoardColumn,
  DealsCreate,
  DealsDeal,
  DealsDealRow,
  DealsEdit,
  EventsEvent,
  DealsLine,
  DealsNewLine,
  NotesNote,
  PipelinesPipeline,
  PipelinesStage,
  SearchFound,
  SessionsOpened,
  SessionsSession,
  TasksTask,
  UsersMe,
} from "./generated/types.gen";

export type ApiKey = ApiKeysApiKey;
export type Board = DealsBoard;
export type Card = DealsBoardCard;
export type Column = DealsBoardColumn;
export type Company = ClientsCompany;
export type CompanyCreate = ClientsCreateCompany;
export type CompanyEdit = ClientsEditCompany;
export type Contact = ClientsContact;
export type ContactCreate = ClientsCreateContact;
export type ContactEdit = ClientsEditContact;
export type Deal = DealsDeal;
export type DealCreate = DealsCreate;
export type DealEdit = DealsEdit;
export type DealEvent = EventsEvent;
export type DealLine = DealsLine;
export type DealLineInput = DealsNewLine;
export type DealRow = DealsDealRow;
export type Found = SearchFound;
export type Installation = AccountsInstallation;
export type Me = UsersMe;
export type Session = SessionsOpened;
export type SessionRow = SessionsSession;
export type SignUp = AccountsSignUp;
export type Note = NotesNote;
export type Pipeline = PipelinesPipeline;
export type Stage = PipelinesStage;
export type StageKind = PipelinesStage["kind"];
export type Task = TasksTask;
export type { Ref } from "./generated/types.gen";
