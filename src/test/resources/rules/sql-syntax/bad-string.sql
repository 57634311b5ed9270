insert into t (a) values ('one');
insert into t (a) values ('two);
insert into t (a) values ('three');
