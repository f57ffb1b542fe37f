-- What each fact behind an entry says, as a number: of a thousand copies that say the same one is read when another comes.

pragma user_version = 7;

-- null where an older program wrote it: such a fact is read
alter table support add column saying integer;
