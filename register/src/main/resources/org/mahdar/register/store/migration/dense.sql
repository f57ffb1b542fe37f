-- Readings are written densely and read fact by fact; what is only looked up stands in columns and rows of its own.

pragma user_version = 6;

-- dating: 0 where nothing dates the article, 1 where it dates itself, 2 where the register does. told: how many facts it has.
-- marks: of the mentions those that the making of the register looks at. What that reads stands before the rest.
create table document6 (
  number integer primary key,
  id text not null,
  shown integer not null check (shown in (0, 1)),
  sha256 text not null,
  given blob not null,
  rules text not null,
  dating integer not null,
  told integer not null,
  head blob not null,
  text text not null,
  marks blob not null,
  facts blob not null,
  mentions blob not null,
  unique (id, shown)
);

-- The meetings of named processes, by which articles that do not date themselves are dated.
create table meeting (
  document integer not null references document6 (number) on delete cascade,
  place integer not null,
  process text not null,
  city text,
  ordinal integer,
  dated integer not null,
  primary key (document, place)
) without rowid;

-- here the articles are written anew
drop table fact;
drop table document;
alter table document6 rename to document;

create index document_by_rules on document (rules);
create index document_next on document (id) where shown = 0;
create index document_undated on document (id) where shown = 1 and dating = 0;
create index meeting_by_city on meeting (process, city);
create index meeting_by_number on meeting (process, ordinal);

-- What the register is made of is made anew, in dense form, by the next build.
drop table placed;
drop table placed_key;
drop table proposal;
drop table copy_file;
drop table copy_key;

create table proposal (
  id text primary key,
  kind text not null,
  members blob not null,
  faces blob not null,
  keys blob not null
) without rowid;

create table placed (
  number integer primary key,
  document text not null,
  fact integer not null,
  -- of publication, as year * 512 + month * 32 + day
  day integer not null,
  proposal text not null,
  keys blob not null,
  sought blob
);

create unique index placed_fact on placed (document, fact);

-- no reference: taking a fact out would look through all of it, for it is sorted by its keys
create table placed_key (
  key integer not null,
  placed integer not null,
  found integer not null,
  looks integer not null,
  primary key (key, placed)
) without rowid;

create table copy_file (
  document text primary key,
  day integer not null,
  own integer not null,
  same integer not null,
  fewest integer not null,
  keys blob not null,
  -- the earlier articles of which it is known how much they share with it
  met blob not null
);

-- own = 1: later articles find it there; 0: it only looks there itself
create table copy_key (
  key integer not null,
  day integer not null,
  document text not null,
  own integer not null,
  primary key (key, day, document)
) without rowid;

delete from meta where name = 'revised by';
