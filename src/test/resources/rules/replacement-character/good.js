var mark = "�";
var range = /[\u0000-�]/;
if (c === '�') {}
