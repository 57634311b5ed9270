-- it's a comment
/* so's this */
insert into "the ""table""" (a) values ('it''s (fine');
insert into t values ('C:\');
select a, b from t where c = '--' and (d = '/*' or e in (1, 2));
select N'x', X'0F', U&'d\0061t\+000061', 'several
lines; ';
