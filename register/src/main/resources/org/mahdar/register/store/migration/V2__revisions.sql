-- What lets a register be revised article by article, and what people decide on it.

pragma user_version = 2;

alter table support add column start integer not null default 0;
alter table support add column stop integer not null default 0;
alter table entry add column agreements text not null default '[]';
alter table entry add column review text;
alter table entry add column parent_document text;
alter table entry add column parent_fact integer;

-- What the machine takes for one thing, before decisions.
create table proposal (
  number integer primary key,
  id text not null unique,
  kind text not null,
  component text not null,
  -- what the rows below say, for reading it at once
  members text not null,
  faces text not null,
  keys text not null,
  first text not null,
  last text not null
);

create index proposal_of_component on proposal (component);

create table proposal_member (
  proposal integer not null references proposal (number) on delete cascade,
  place integer not null,
  document text not null,
  fact integer not null,
  primary key (proposal, place)
) without rowid;

create unique index proposal_of_fact on proposal_member (document, fact);

create table proposal_key (
  proposal integer not null references proposal (number) on delete cascade,
  key integer not null,
  primary key (proposal, key)
) without rowid;

create index proposal_under_key on proposal_key (key);

-- Which proposals an entry was made of; a proposal that people split belongs to several.
create table entry_proposal (
  entry text not null references entry (id) on delete cascade,
  proposal text not null,
  primary key (entry, proposal)
) without rowid;

create index entry_of_proposal on entry_proposal (proposal);

-- The keys under which copies of an article are looked for.
create table copy_key (
  key integer not null,
  day text not null,
  document text not null,
  primary key (key, day, document)
) without rowid;

create index copy_key_of_document on copy_key (document);

create table reuse (
  document text primary key,
  body text not null
) without rowid;

create table reuse_source (
  source text not null,
  document text not null,
  primary key (source, document)
) without rowid;

create index reuse_source_of_document on reuse_source (document);

-- Documents that the register dates.
create table dated (
  document text primary key,
  created text not null
) without rowid;

-- pending = 1: recorded or taken back since the register was made
create table decision (
  number integer primary key autoincrement,
  at text not null,
  who text not null,
  verb text not null,
  body text not null,
  undone_at text,
  undone_by text,
  pending integer not null default 1
);

-- Where an old name of an entry leads.
create table redirect (
  old text primary key,
  current text not null
) without rowid;

-- Entries that were withdrawn: no words of theirs, no names.
create table tombstone (
  id text primary key,
  kind text not null,
  at text not null
) without rowid;

create table change (
  number integer primary key autoincrement,
  at text not null,
  entry text not null,
  what text not null,
  current text
);

create index change_at on change (at);
