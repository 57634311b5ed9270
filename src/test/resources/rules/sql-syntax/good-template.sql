{% if wide %}
create table t (a int
{% endif %}
);
