String log = new File(basedir, 'build.log').text
String baseline = new File(basedir, '.textproof-baseline.json').getText('UTF-8')
assert log.contains('.textproof-baseline.json accepts 2 violations here; put it into version control')
assert log.contains('(2 violations accepted in the baseline)')
assert log.count('[ERROR] src/more/new.properties:[1,5]') == 1
assert log.count('[ERROR] src/') == 1
assert log.contains('mended: one/src/main/resources/app.properties byte order mark')
assert log.contains('1 violation is new and not accepted: the goal check shows it')
assert !baseline.contains('byte-order-mark')
assert !baseline.contains('src/more')
assert baseline.readLines().size() == 4
def sarif = new groovy.json.JsonSlurper().parse(new File(basedir, 'two/target/textproof/textproof.sarif'))
assert sarif.runs[0].results.count { it.suppressions?.first()?.kind == 'external' } == 2
return true
