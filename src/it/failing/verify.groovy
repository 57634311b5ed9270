String log = new File(basedir, 'build.log').text
assert log.contains('[ERROR] src/main/resources/messages.properties:[1,1]')
assert log.contains('(byte-order-mark)')
assert log.contains('[ERROR] src/main/resources/messages_de.properties:[2,9]')
assert log.contains('(malformed-bytes)')
assert log.contains('[ERROR] src/main/resources/notes.txt:[1,8]')
assert log.contains('[ERROR] src/test/resources/data.json:[1,1]')
assert log.contains('BUILD FAILURE')
File out = new File(basedir, 'target/textproof')
def sarif = new groovy.json.JsonSlurper().parse(new File(out, 'textproof.sarif'))
assert sarif.version == '2.1.0'
assert sarif.runs[0].results.size() == 4
assert sarif.runs[0].columnKind == 'unicodeCodePoints'
def json = new groovy.json.JsonSlurper().parse(new File(out, 'textproof.json'))
assert json.violations*.rule.sort() == ['byte-order-mark', 'byte-order-mark', 'malformed-bytes', 'replacement-character']
assert new groovy.xml.XmlSlurper().parse(new File(out, 'textproof-checkstyle.xml')).file.size() == 4
return true
