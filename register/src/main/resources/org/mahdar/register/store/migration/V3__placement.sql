-- Where each fact is placed, by itself: one article more looks at its neighbours only, and writes what changed.

pragma user_version = 3;

drop table proposal_key;
drop table proposal_member;
drop table proposal;

-- members, faces: their places in time, the earliest first; keys: those under which the members are found
create table proposal (
  id text primary key,
  kind text not null,
  members text not null,
  faces text not null,
  keys text not null
) without rowid;

create table placed (
  number integer primary key,
  document text not null,
  fact integer not null,
  day text not null,
  proposal text not null,
  -- the keys under which it is found, and those under which it looks for others
  keys text not null,
  sought text not null
);

create unique index placed_fact on placed (document, fact);

-- no reference: taking a fact out would look through all of it, for it is sorted by its keys
create table placed_key (
  key integer not null,
  placed integer not null,
  primary key (key, placed)
) without rowid;

-- How each article is filed for the search of copies: what it was laid beside, and the keys that it looks under.
drop table copy_key;

create table copy_file (
  document text primary key,
  day text not null,
  own integer not null,
  same integer not null,
  fewest integer not null,
  keys text not null,
  compared text not null
);

-- own = 1: later articles find it there; 0: it only looks there itself
create table copy_key (
  key integer not null,
  day text not null,
  document text not null,
  own integer not null,
  primary key (key, day, document)
) without rowid;

-- What a build asks each time; without these it would look through whole tables.
create index document_by_rules on document (rules);
create index document_next on document (id) where shown = 0;
create index entry_by_kind on entry (kind);

-- The register was made in another way: the next build makes it anew.
delete from meta where name = 'revised by';
