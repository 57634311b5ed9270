select 1; -- it's fine
/* never closed
select 2;
