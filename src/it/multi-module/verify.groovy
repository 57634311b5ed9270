String log = new File(basedir, 'build.log').text
// Paths are relative to the module they belong to, and one bad module does not keep the others from being checked.
assert log.contains('[ERROR] src/main/resources/app.properties:[1,1]')
def errors = { new groovy.json.JsonSlurper().parse(new File(basedir, it + '/target/textproof/textproof.json')).summary.errors }
assert errors('one') == 0
assert errors('two') == 1
assert errors('three') == 0
def caches = { new File(basedir, it + '/target/textproof/cache').list().findAll { it.endsWith('.cache') } }
['one', 'two', 'three'].each { assert caches(it).size() == 1 : it }
assert new File(basedir, 'one/target/textproof/cache').list().every { it.endsWith('.cache') || it.endsWith('.report') }
return true
