String log = new File(basedir, 'build.log').getText('UTF-8')
// Files that cannot be read or parsed are lines, not failures, those of test resources too.
assert log.contains('Files: 14, ')
assert log =~ /(?m)^properties +8 +\S+ k?B +/
assert log =~ /(?m)^xml +1 +1 +/
assert log =~ /\/main\/resources\/prices\.json +line 3: a comma is missing/
assert log =~ /\/test\/resources\/broken\.xml +line/
assert log =~ /\/main\/resources\/i18n\/messages_es\.properties +line 1: bytes that are not UTF-8/
// de_AT has one key of its own and inherits the others.
assert log =~ /(?m)^de_AT +1 +1 +2 +77 %/
assert log.contains("unknown format 'markdwn' of an inventory; did you mean 'markdown'?")
// Without the test resources, and at most one row a table.
assert log.contains('Files: 12, ')
assert log =~ /(?m)^and \d more locales, at most \d+ % translated: /
def read = { new groovy.json.JsonSlurper().parse(new File(basedir, it), 'UTF-8') }
def json = read('target/textproof/textproof-inventory.json')
assert json.summary.files == 14
assert json.summary.bundles == 2
assert json.files.findAll { it.trouble }*.path == ['src/main/resources/i18n/messages_es.properties', 'src/main/resources/prices.json', 'src/test/resources/broken.xml']
def messages = json.bundles.find { it.name == 'i18n/messages' }
def cell = { locale -> messages.locales.find { it.locale == locale } }
assert messages.keys == 8 && messages.wanted == 7
assert [cell('fr').keys, cell('fr').missing, cell('fr').extra, cell('fr').untranslated, cell('fr').compared] == [6, 2, 1, 2, 5]
assert [cell('de').written, cell('zh_CN').written, cell('es').written, cell('').written] == ['escaped', 'mixed', 'malformed', 'ascii']
assert !cell('es').readable
assert read('target/second/textproof-inventory.json').files*.path.every { it.startsWith('src/main/') }
String page = new File(basedir, 'target/textproof/textproof-inventory.md').getText('UTF-8')
assert page.contains('| `i18n/messages` | de_AT | 1 | ')
assert !new File(basedir, 'target/second/textproof-inventory.md').exists()
return true
