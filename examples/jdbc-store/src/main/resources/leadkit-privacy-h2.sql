-- The privacy log on H2. Keep it where the backup of the leads does not reach: after a restore it
-- says what was erased, held and refused since that backup.
-- "record" is the truth, written by RecordJson; the columns beside it are copies to search by.

create table lead_privacy (
  seq         bigint generated always as identity primary key,
  tenant      varchar(128) not null,
  stream      varchar(500) not null,
  idx         bigint       not null,
  recorded_at timestamp(9) with time zone not null,
  kind        varchar(128) not null,
  record      text         not null,
  unique (tenant, stream, idx)
);
create index lead_privacy_by_seq on lead_privacy (tenant, seq);
