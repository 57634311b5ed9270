create table t (
  a varchar(10,
  b int
);
select 1;
