-- The tables that every service's database has beside its own. Applied by the migrate step before the service's
-- migrations; every statement may run again, so that a newer platform brings older databases up to date.

create table if not exists outbox (
    id uuid primary key,
    type text not null,
    body text not null,
    trace_parent text,
    created_at timestamptz not null,
    attempts integer not null default 0,
    not_before timestamptz,
    cause text
);

create table if not exists inbox (
    message_id uuid not null,
    consumer text not null,
    received_at timestamptz not null,
    primary key (message_id, consumer)
);
create index if not exists ix_inbox_received_at on inbox (received_at);

create table if not exists idempotency_keys (
    account_id uuid not null,
    key character varying(255) not null,
    request_hash bytea not null,
    status integer,
    content_type text,
    location text,
    etag text,
    body bytea,
    created_at timestamptz not null,
    primary key (account_id, key)
);
create index if not exists ix_idempotency_keys_created_at on idempotency_keys (created_at);

create table if not exists business_clock (
    id integer primary key,
    at timestamptz not null,
    running boolean not null,
    set_at timestamptz not null,
    version integer not null
);

-- Wakes the dispatchers of all replicas when an event is committed.
create or replace function outbox_wake() returns trigger language plpgsql as $$
begin
    perform pg_notify('outbox', '');
    return null;
end $$;
create or replace trigger outbox_wake after insert on outbox for each statement execute function outbox_wake();

create table if not exists audit_records (
    id uuid primary key,
    recorded_at timestamptz not null,
    business_at timestamptz not null,
    actor text not null,
    organisation text,
    origin text not null,
    action text not null,
    subject_type text not null,
    subject_id text not null,
    document text,
    before text,
    after text,
    trace_id text
);

-- The service's own mark, made with a key that is not in the database.
alter table audit_records add column if not exists mark bytea;

-- A seal chains a committed record to all before it.
create table if not exists audit_seals (
    sequence bigint primary key,
    record_id uuid not null unique,
    hash bytea not null
);
alter table audit_seals add column if not exists mark bytea;

-- Records that wait for their seal, so that looking for them does not cost more as the trail grows.
create table if not exists audit_unsealed (record_id uuid primary key);
create or replace function audit_awaits_seal() returns trigger language plpgsql as $$
begin
    insert into audit_unsealed (record_id) select id from recorded;
    return null;
end $$;
create or replace trigger audit_records_await_seal after insert on audit_records
    referencing new table as recorded for each statement execute function audit_awaits_seal();

-- What an older platform has left without a seal.
insert into audit_unsealed (record_id)
    select r.id from audit_records r where not exists (select 1 from audit_seals s where s.record_id = r.id)
    on conflict do nothing;

create or replace function audit_is_final() returns trigger language plpgsql as $$
begin
    raise exception 'audit rows are appended only';
end $$;
create or replace trigger audit_records_are_final before update or delete on audit_records for each row execute function audit_is_final();
create or replace trigger audit_seals_are_final before update or delete on audit_seals for each row execute function audit_is_final();
create or replace trigger audit_records_stay before truncate on audit_records for each statement execute function audit_is_final();
create or replace trigger audit_seals_stay before truncate on audit_seals for each statement execute function audit_is_final();
