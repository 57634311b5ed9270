String log = new File(basedir, 'build.log').text
assert log.contains('[ERROR] src/main/resources/a.json:[1,10] port: "80a" is not an integer (schema config.schema.json) (schema-violation)')
assert log.contains('[ERROR] src/main/resources/b.yaml:[1,7] port: "eighty" is not an integer (schema config.schema.json) (schema-violation)')
assert log.contains('[ERROR] src/main/resources/c.xml:[3,11] <amount>: "3a" is no integer (schema order.xsd) (schema-violation)')
assert log.contains('textproof found 3 violations')
return true
