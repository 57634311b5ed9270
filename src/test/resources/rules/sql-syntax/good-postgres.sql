\echo it's psql
create function f(text) returns text as $tag$ it's $$ not ( closed $tag$ language sql;
do $$ begin perform 'x'; end $$;
/* comments /* nest */ here's */
select E'it\'s', a[1], b[1:2], array[[1, 2], [3, 4]], c #> '{a}' from t;
create rule r as on insert to t do instead (insert into a values (1); insert into b values (2));
COPY t (a, b) FROM stdin;
it's	(data
\.
select 1;
