-- The tables of leadkit on H2. Every key begins with the tenant.
-- "record" is the truth, written by RecordJson; the columns beside it are copies to search by.
-- On another database look at: text (a text of any length), the identity columns, and the order of
-- lead_id, which must be that of its characters (on PostgreSQL: collate "C").

create table leads (
  tenant            varchar(128) not null,
  lead_id           varchar(128) not null,
  version           bigint       not null,
  stage             varchar(32)  not null,
  score_thousandths bigint       not null,
  owner             varchar(1000),
  pool              varchar(1000),
  deadline          timestamp(9) with time zone,
  wake_at           timestamp(9) with time zone,
  created_at        timestamp(9) with time zone not null,
  changed_at        timestamp(9) with time zone not null,
  record            text         not null,
  primary key (tenant, lead_id)
);
create index leads_by_owner on leads (tenant, owner, stage);
create index leads_by_deadline on leads (tenant, deadline);
create index leads_by_wake on leads (tenant, wake_at, lead_id);

-- A unique match key and its lead: the primary key decides who of two claimers is first.
create table lead_identity (
  tenant  varchar(128) not null,
  kind    varchar(128) not null,
  hash    varchar(256) not null,
  lead_id varchar(128) not null,
  primary key (tenant, kind, hash),
  foreign key (tenant, lead_id) references leads (tenant, lead_id)
);
create index lead_identity_by_lead on lead_identity (tenant, lead_id);

-- A match key that leads share.
create table lead_hint (
  tenant  varchar(128) not null,
  kind    varchar(128) not null,
  hash    varchar(256) not null,
  lead_id varchar(128) not null,
  primary key (tenant, kind, hash, lead_id),
  foreign key (tenant, lead_id) references leads (tenant, lead_id)
);
create index lead_hint_by_lead on lead_hint (tenant, lead_id);

create table lead_touch (
  seq         bigint generated always as identity primary key,
  tenant      varchar(128) not null,
  lead_id     varchar(128) not null,
  touch_id    text         not null,
  source      text         not null,
  occurred_at timestamp(9) with time zone not null,
  record      text         not null,
  foreign key (tenant, lead_id) references leads (tenant, lead_id)
);
create index lead_touch_by_lead on lead_touch (tenant, lead_id, seq);

create table lead_activity (
  seq         bigint generated always as identity primary key,
  tenant      varchar(128) not null,
  lead_id     varchar(128) not null,
  activity_id text         not null,
  type        text         not null,
  occurred_at timestamp(9) with time zone not null,
  record      text         not null,
  foreign key (tenant, lead_id) references leads (tenant, lead_id)
);
create index lead_activity_by_lead on lead_activity (tenant, lead_id, seq);

create table lead_consent (
  seq         bigint generated always as identity primary key,
  tenant      varchar(128) not null,
  lead_id     varchar(128) not null,
  consent_id  text         not null,
  kind        varchar(32)  not null,
  point       varchar(256) not null,
  occurred_at timestamp(9) with time zone not null,
  record      text         not null,
  foreign key (tenant, lead_id) references leads (tenant, lead_id)
);
create index lead_consent_by_lead on lead_consent (tenant, lead_id, seq);

-- No link to a lead: it outlives the lead. The digest of the record keeps equal ones from standing twice.
create table lead_suppression (
  seq      bigint generated always as identity primary key,
  tenant   varchar(128) not null,
  point    varchar(256) not null,
  digest   varchar(64)  not null,
  record   text         not null,
  unique (tenant, point, digest)
);

-- One row a contact point, locked by whoever suppresses it and by whoever decides on its being free.
create table lead_point (
  tenant varchar(128) not null,
  point  varchar(256) not null,
  primary key (tenant, point)
);

create table lead_answer (
  tenant      varchar(128) not null,
  request_key varchar(256) not null,
  lead_id     varchar(128),
  status      varchar(32)  not null,
  answered_at timestamp(9) with time zone not null,
  record      text         not null,
  primary key (tenant, request_key)
);
create index lead_answer_by_lead on lead_answer (tenant, lead_id);

create table lead_journal (
  seq      bigint generated always as identity primary key,
  tenant   varchar(128) not null,
  lead_id  varchar(128),
  command  varchar(128) not null,
  made_at  timestamp(9) with time zone not null,
  record   text         not null
);
create index lead_journal_by_seq on lead_journal (tenant, seq);

create table lead_rejection (
  seq          bigint generated always as identity primary key,
  tenant       varchar(128) not null,
  rejection_id varchar(256) not null,
  lead_id      varchar(128),
  source       text         not null,
  made_at      timestamp(9) with time zone not null,
  record       text         not null
);
create index lead_rejection_by_seq on lead_rejection (tenant, seq);
create index lead_rejection_by_id on lead_rejection (tenant, rejection_id);

create table lead_event (
  seq       bigint generated always as identity primary key,
  tenant    varchar(128) not null,
  event_id  varchar(256) not null,
  delivered boolean      not null,
  record    text         not null,
  unique (tenant, event_id)
);
create index lead_event_pending on lead_event (tenant, delivered, seq);

create table lead_team (
  tenant varchar(128) not null,
  team   varchar(500) not null,
  state  text         not null,
  primary key (tenant, team)
);

-- A turn that was taken, and by how many (or a change, which has no text): the last of them to release it gives it back.
create table lead_turn (
  tenant      varchar(128) not null,
  team        varchar(500) not null,
  request_key varchar(256) not null,
  used_for    text         not null,
  takers      bigint       not null,
  taken_at    timestamp(9) with time zone not null,
  primary key (tenant, team, request_key),
  foreign key (tenant, team) references lead_team (tenant, team)
);
create index lead_turn_by_age on lead_turn (tenant, team, taken_at);
