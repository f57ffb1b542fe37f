-- A dossier: what was read, and the register made of it. The bytes themselves lie in captures/, by their SHA-256.

-- "MHDR": tells a dossier from any other SQLite file
pragma application_id = 0x4D484452;
-- the format of the dossier, checked before anything else is read
pragma user_version = 1;

create table meta (
  name text primary key,
  value text not null
) without rowid;

-- shown = 1: the reading that the register stands on; 0: one that a build has made and that the next register will take.
-- So a build that is killed leaves the register as it was, and its readings to the next build.
create table document (
  number integer primary key,
  id text not null,
  shown integer not null check (shown in (0, 1)),
  sha256 text not null,
  given text not null,
  rules text not null,
  head text not null,
  created text not null,
  mentions text not null,
  text text not null,
  unique (id, shown)
);

create table fact (
  document integer not null references document (number) on delete cascade,
  place integer not null,
  kind text not null,
  body text not null,
  primary key (document, place)
) without rowid;

create table entry (
  id text primary key,
  kind text not null,
  -- the place, among the entry's supports, of the one that leads
  lead integer not null
) without rowid;

create table support (
  entry text not null references entry (id) on delete cascade,
  place integer not null,
  document text not null,
  fact integer not null,
  origin text not null,
  primary key (entry, place)
) without rowid;

create index support_of_document on support (document, fact);

create table conflict (
  entry text not null references entry (id) on delete cascade,
  place integer not null,
  field text not null,
  claims text not null,
  primary key (entry, place)
) without rowid;

create table reject (
  id text primary key,
  reason text not null,
  detail text not null
) without rowid;
