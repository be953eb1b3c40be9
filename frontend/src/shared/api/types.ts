// The one place that knows how the contract names its schemas; everything else uses these words.
import type {
  AccessReach,
  AccountsEdit,
  AccountsInstallation,
  AccountsSignUp,
  ApiKeysApiKey,
  CatalogueCreate,
  CatalogueEdit,
  CatalogueGroup,
  CatalogueImported,
  CataloguePriceList,
  CatalogueProduct,
  ClientsCompany,
  ClientsContact,
  ClientsCreateCompany,
  ClientsCreateContact,
  ClientsEditCompany,
  ClientsEditContact,
  ClientsEvent,
  BatchesBatch,
  BatchesChange,
  BatchesPreview,
  CostsCost,
  CostsCreate,
  CostsCreateRecurring,
  CostsEdit,
  CostsEditRecurring,
  CostsEmployeePay,
  CostsImported as GeneratedCostsImported,
  CostsRecurringCost,
  CostsSetEmployeePay,
  CostsSubject,
  CostsSubjectKind,
  DealsBoard,
  DealsBoardCard,
  DealsBoardColumn,
  DealsCreate,
  DealsDeal,
  DealsDealRow,
  DealsEdit,
  DealsFilter,
  DictionariesCreateSalesEvent,
  DictionariesEditSalesEvent,
  DictionariesSalesEvent,
  EventsEvent,
  FilesFile,
  DealsLine,
  DealsNewLine,
  DepartmentsDepartment,
  DispatchesEnvelope,
  DocumentsBlock,
  DocumentsContractText,
  DocumentsCreate,
  DocumentsDocument,
  DocumentsEdit,
  DocumentsEffect,
  DocumentsFinding,
  DocumentsIssue,
  DocumentsIssuedAll,
  DocumentsKeepOfVat,
  DocumentsKind,
  DocumentsLetterText,
  DocumentsLine,
  DocumentsMentioned,
  DocumentsNewLine,
  DocumentsOutside,
  DocumentsPaymentState,
  DocumentsRow,
  DocumentsStage,
  DocumentsVatPreview,
  DocumentsVatSums,
  InstallationBackups,
  InvitationsFace,
  InvitationsInvitation,
  LegalEntitiesCreateLegalEntity,
  LegalEntitiesDatedRegime,
  LegalEntitiesEditLegalEntity,
  LegalEntitiesLegalEntity,
  LegalEntitiesOffice,
  LegalEntitiesRegime,
  LegalEntitiesReset,
  LegalEntitiesSequence,
  LegalEntitiesSeries,
  LegalEntitiesSignatory,
  LegalEntitiesTerms,
  LegalEntitiesVatDuty,
  NotesNote,
  OwnershipOffer,
  PaperTrailAwaits,
  PaperTrailExpects,
  PaperTrailLeg,
  PaperTrailMark,
  PaperTrailMarked,
  PaperTrailMarkKind,
  PaperTrailNewMark,
  PaperTrailOnScan,
  PaperTrailOriginal,
  PaperTrailSide,
  PaperTrailStanding,
  PaperTrailTrail,
  PaperTrailWay,
  PaymentsDealMoney,
  PaymentsDirection,
  PaymentsEdit,
  PaymentsNewAllocation,
  PaymentsPayment,
  PaymentsRecord,
  PaymentsRow,
  PaymentsState,
  PaymentsSuggestion,
  PaymentsWay,
  PipelinesPipeline,
  PipelinesStage,
  PlansCell,
  PlansCopy,
  PlansFilled,
  PlansMeasure,
  PlansRow,
  PlansSetCell,
  PlansSpread,
  PlansTable,
  RolesRight,
  RolesRole,
  RecurrencesCovers,
  RecurrencesCreate,
  RecurrencesEdit,
  RecurrencesRecurrence,
  RecurrencesSchedule,
  RequisitesBankAccount,
  RequisitesCompany,
  RequisitesDated,
  RequisitesForm,
  RequisitesFound,
  RequisitesRequisites,
  RequisitesSigner,
  RequestsRequest,
  RequestsWhole,
  SavedReportsCreate,
  SavedReportsEdit,
  SavedReportsSavedReport,
  SavedReportsSchedule,
  SavedViewsCreate,
  SavedViewsEdit,
  SavedViewsSavedView,
  SearchFound,
  SecondFactorBegun as GeneratedBegun,
  SecondFactorState as GeneratedFactorState,
  SessionsMyAccount,
  SessionsOpened,
  SessionsSession,
  SettlementsCreate,
  SettlementsEdit,
  PersonalDataAct,
  PersonalDataConsent,
  PersonalDataEraseContact,
  PersonalDataPersonalData,
  PersonalDataPurpose,
  PersonalDataRecordConsent,
  PersonalDataWay,
  PersonalDataWithdrawConsent,
  SettlementsImported,
  SettlementsMovement,
  SettlementsOpeningBalance,
  SettlementsSettlement,
  SharesFace,
  SharesLetter,
  SharesSending,
  SharesShare,
  SharesWrite,
  SignaturesAgreement,
  SignaturesAsked,
  SignaturesOffer,
  SignaturesRegister,
  SignaturesSignature,
  TablesLayout,
  TablesRefusedRow,
  TasksEdit,
  TemplatesEdit,
  TemplatesFault,
  TemplatesPlaceholder,
  TemplatesTemplate,
  TasksTask,
  UsersCard,
  UsersDuties,
  UsersEdit,
  UsersMe,
  UsersMyAccount,
  UsersUser,
} from "./generated/types.gen";

export type ApiKey = ApiKeysApiKey;
export type Batch = BatchesBatch;
export type BatchChange = BatchesChange;
export type BatchPreview = BatchesPreview;
export type Board = DealsBoard;
export type Card = DealsBoardCard;
export type DocumentTemplate = TemplatesTemplate;
export type DocumentTemplateEdit = TemplatesEdit;
export type TemplateFault = TemplatesFault;
export type TemplatePlaceholder = TemplatesPlaceholder;
export type Product = CatalogueProduct;
export type ProductCreate = CatalogueCreate;
export type ProductEdit = CatalogueEdit;
export type ProductsImported = CatalogueImported;
export type ProductGroup = CatalogueGroup;
export type PriceList = CataloguePriceList;
export type Column = DealsBoardColumn;
export type Company = ClientsCompany;
export type CompanyCreate = ClientsCreateCompany;
export type CompanyEdit = ClientsEditCompany;
export type Contact = ClientsContact;
export type ContactCreate = ClientsCreateContact;
export type ContactEdit = ClientsEditContact;
export type Consent = PersonalDataConsent;
export type ConsentPurpose = PersonalDataPurpose;
export type ConsentRecord = PersonalDataRecordConsent;
export type ConsentWay = PersonalDataWay;
export type ConsentWithdraw = PersonalDataWithdrawConsent;
export type Erase = PersonalDataEraseContact;
export type ErasureAct = PersonalDataAct;
export type PersonalData = PersonalDataPersonalData;
export type Cost = CostsCost;
export type CostCreate = CostsCreate;
export type CostEdit = CostsEdit;
export type CostsImported = GeneratedCostsImported;
export type CostSubject = CostsSubject;
export type CostSubjectKind = CostsSubjectKind;
export type RecurringCost = CostsRecurringCost;
export type RecurringCostCreate = CostsCreateRecurring;
export type RecurringCostEdit = CostsEditRecurring;
export type EmployeePay = CostsEmployeePay;
export type EmployeePaySet = CostsSetEmployeePay;
export type PlanCell = PlansCell;
export type PlanCellWish = PlansSetCell;
export type PlanCopy = PlansCopy;
export type PlanFilled = PlansFilled;
export type PlanMeasure = PlansMeasure;
export type PlanRow = PlansRow;
export type PlanSpread = PlansSpread;
export type PlanTable = PlansTable;
export type Deal = DealsDeal;
export type DealCreate = DealsCreate;
export type DealEdit = DealsEdit;
export type DealEvent = EventsEvent;
export type ClientEvent = ClientsEvent;
export type DealFile = FilesFile;
export type DealLine = DealsLine;
export type DealLineInput = DealsNewLine;
export type DealRow = DealsDealRow;
export type DealFilter = DealsFilter;
export type DealDocument = DocumentsDocument;
export type ContractBlock = DocumentsBlock;
export type ContractText = DocumentsContractText;
export type LetterText = DocumentsLetterText;
export type Outside = DocumentsOutside;
export type OutsideEffect = DocumentsEffect;
export type DocumentCreate = DocumentsCreate;
export type DocumentEdit = DocumentsEdit;
export type DocumentKind = DocumentsKind;
export type DocumentStage = DocumentsStage;
export type DocumentRow = DocumentsRow;
export type DocumentFinding = DocumentsFinding;
export type VatKeep = DocumentsKeepOfVat;
export type VatPreview = DocumentsVatPreview;
export type VatSums = DocumentsVatSums;
export type DocumentIssue = DocumentsIssue;
export type DocumentLine = DocumentsLine;
export type DocumentLineInput = DocumentsNewLine;
export type DocumentMention = DocumentsMentioned;
export type IssuedMany = DocumentsIssuedAll;
export type InvoicePayment = DocumentsPaymentState;
export type Recurrence = RecurrencesRecurrence;
export type RecurrenceCovers = RecurrencesCovers;
export type RecurrenceCreate = RecurrencesCreate;
export type RecurrenceEdit = RecurrencesEdit;
export type RecurrenceSchedule = RecurrencesSchedule;
export type Found = SearchFound;
export type Installation = AccountsInstallation;
export type Me = UsersMe;
export type DealMoney = PaymentsDealMoney;
export type Payment = PaymentsPayment;
export type PaymentDirection = PaymentsDirection;
export type PaymentEdit = PaymentsEdit;
export type PaymentShare = PaymentsNewAllocation;
export type PaymentRecord = PaymentsRecord;
export type PaymentRow = PaymentsRow;
export type PaymentState = PaymentsState;
export type PaymentSuggestion = PaymentsSuggestion;
export type PaymentWay = PaymentsWay;
export type InboxRequest = RequestsRequest;
export type RequestWhole = RequestsWhole;
export type SavedReport = SavedReportsSavedReport;
export type SavedReportCreate = SavedReportsCreate;
export type SavedReportEdit = SavedReportsEdit;
export type SavedReportSchedule = SavedReportsSchedule;
export type SavedView = SavedViewsSavedView;
export type SavedViewCreate = SavedViewsCreate;
export type SavedViewEdit = SavedViewsEdit;
export type MyAccount = SessionsMyAccount;
export type SecondFactorBegun = GeneratedBegun;
export type SecondFactorState = GeneratedFactorState;
export type Session = SessionsOpened;
export type SessionRow = SessionsSession;
export type SignUp = AccountsSignUp;
export type Note = NotesNote;
export type Pipeline = PipelinesPipeline;
export type Stage = PipelinesStage;
export type StageKind = PipelinesStage["kind"];
export type Task = TasksTask;
export type TaskEdit = TasksEdit;
export type SalesEvent = DictionariesSalesEvent;
export type SalesEventEdit = DictionariesEditSalesEvent;
export type SalesEventCreate = DictionariesCreateSalesEvent;
export type Backups = InstallationBackups;
export type Account = UsersMyAccount;
export type AccountEdit = AccountsEdit;
export type Colleague = UsersUser;
export type ColleagueCard = UsersCard;
export type ColleagueEdit = UsersEdit;
export type Duties = UsersDuties;
export type Invitation = InvitationsInvitation;
export type InvitationFace = InvitationsFace;
export type DocumentFace = SharesFace;
export type DocumentLetter = SharesLetter;
export type DocumentLetterWrite = SharesWrite;
export type DocumentSending = SharesSending;
export type DocumentShare = SharesShare;
export type DocumentSignature = SignaturesSignature;
export type SignatureAgreement = SignaturesAgreement;
export type SignatureAgreementCreate = SignaturesRegister;
export type SignatureAsked = SignaturesAsked;
export type SignatureOffer = SignaturesOffer;
export type Settlement = SettlementsSettlement;
export type SettlementMovement = SettlementsMovement;
export type OpeningBalance = SettlementsOpeningBalance;
export type OpeningBalanceCreate = SettlementsCreate;
export type OpeningBalanceEdit = SettlementsEdit;
export type OpeningBalancesImported = SettlementsImported;
export type TableLayout = TablesLayout;
export type TableRefusedRow = TablesRefusedRow;
export type Original = PaperTrailOriginal;
export type PaperAwaits = PaperTrailAwaits;
export type PaperExpects = PaperTrailExpects;
export type PaperLeg = PaperTrailLeg;
export type DispatchEnvelope = DispatchesEnvelope;
export type ScanFound = PaperTrailOnScan;
export type PaperMark = PaperTrailMark;
export type PaperMarkKind = PaperTrailMarkKind;
export type PaperMarkMany = PaperTrailMarked;
export type PaperMarkNew = PaperTrailNewMark;
export type PaperSide = PaperTrailSide;
export type PaperStanding = PaperTrailStanding;
export type PaperTrail = PaperTrailTrail;
export type PaperWay = PaperTrailWay;
export type Department = DepartmentsDepartment;
export type Offer = OwnershipOffer;
export type Reach = AccessReach;
export type Right = RolesRight;
export type Role = RolesRole;
export type LegalEntity = LegalEntitiesLegalEntity;
export type LegalEntityCreate = LegalEntitiesCreateLegalEntity;
export type LegalEntityEdit = LegalEntitiesEditLegalEntity;
export type TaxRegime = LegalEntitiesRegime;
export type DatedRegime = LegalEntitiesDatedRegime;
export type VatDuty = LegalEntitiesVatDuty;
export type Signatory = LegalEntitiesSignatory;
export type Office = LegalEntitiesOffice;
export type Terms = LegalEntitiesTerms;
export type Series = LegalEntitiesSeries;
export type Sequence = LegalEntitiesSequence;
export type SeriesReset = LegalEntitiesReset;
export type PartyForm = RequisitesForm;
export type FoundParty = RequisitesFound;
export type Requisites = RequisitesRequisites;
export type DatedRequisites = RequisitesDated;
export type CompanyRequisites = RequisitesCompany;
export type BankAccount = RequisitesBankAccount;
export type Signer = RequisitesSigner;
export type { Ref } from "./generated/types.gen";
