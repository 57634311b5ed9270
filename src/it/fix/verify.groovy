// What other formatters destroy: bytes that are not what the file declares, and the first of two equal keys.
String log = new File(basedir, 'build.log').text
File resources = new File(basedir, 'src/main/resources')
byte[] latin1 = '<?xml version="1.0" encoding="UTF-8"?>\n<town>  \n  <name>Besan\u00e7on</name>\t\n</town>'.getBytes('ISO-8859-1')
assert new File(resources, 'latin1.xml').bytes == latin1
assert log.contains('src/main/resources/latin1.xml: left as it is: not all of its bytes are UTF-8 (the charset it declares), and what they are is not guessed')
assert new File(resources, 'twice.json').text == '{\n  "port": 80,\n  "port": 8080\n}\n'
assert new File(resources, 'twice.yml').text == 'port: 80\nport: 8080\n'
assert log.contains('Without a fix, because only a person knows what is meant: duplicate-key (2), malformed-bytes; the goal check shows them')
assert new File(resources, 'app.properties').text == 'a=1\n'
assert log.contains('can be fixed safely: mvn io.github.textproof:textproof-maven-plugin:fix')
assert log.contains('-\\uFEFFa=1')
assert log.contains('would fix 5 violations in 3 of 4 files')
assert new File(basedir, 'target/textproof/textproof-fix.patch').bytes.length > 0
assert log.contains('fixed 5 violations in 3 of 4 files')
assert log.contains('nothing to fix in 4 files but what is named above')
return true
