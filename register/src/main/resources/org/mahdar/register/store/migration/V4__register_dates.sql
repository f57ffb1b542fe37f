-- What the register is made with beside the facts, and how it dates articles that do not date themselves.

pragma user_version = 4;

-- of the mentions those that the making of the register looks at
alter table document add column marks text not null default '[]';

-- asked: the meetings of the article as it tells them by itself; considered: of which known meetings each might be one;
-- created: what came of that
drop table dated;
create table dated (
  document text primary key,
  asked text not null,
  considered text not null,
  created text not null
) without rowid;

create index fact_meeting_city on fact (json_extract(body, '$.process'), json_extract(body, '$.city')) where kind = 'meeting';
create index fact_meeting_number on fact (json_extract(body, '$.process'), json_extract(body, '$.ordinal')) where kind = 'meeting';

-- Every article is read again, for its marks; and the register is made anew.
update document set rules = '';
delete from meta where name = 'revised by';
