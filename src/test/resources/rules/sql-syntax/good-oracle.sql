PROMPT it's SQL*Plus
REM don't
insert into t values (q'[it's ( fine]');
insert into t values (nq'!it's!');
begin
  dbms_output.put_line('x');
end;
/
select * from v$session where a = b / 2;
