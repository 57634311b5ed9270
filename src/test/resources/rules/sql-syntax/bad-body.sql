create function f() returns int as $body$
begin
  return 1;
end;
