-- What one article more asks of a dossier of many, so that it need not look through all.
--
-- Of each fact under a key whether others find it there, and whether it looks there itself: a newcomer need not ask those that do not look.

pragma user_version = 5;

drop table placed_key;

-- no reference: taking a fact out would look through all of it, for it is sorted by its keys
create table placed_key (
  key integer not null,
  placed integer not null,
  found integer not null,
  looks integer not null,
  primary key (key, placed)
) without rowid;

-- Every build asks for the articles that do not date themselves.
create index document_undated on document (id) where shown = 1 and not created like '%"edtf":%';

-- The register was made in another way: the next build makes it anew.
delete from meta where name = 'revised by';
